/**
 * The runs of a scenario as the page shows them. Two workers: one for what must follow the pointer (the middle run, few draws),
 * one for all draws, which is asked when the pointer rests, and for the base run.
 */

import { untrack } from 'svelte';
import type { Trajectory } from '../../foresight/air/simulate.ts';
import type { Outcome, Tornado } from '../../foresight/air/tornado.ts';
import type { DrawnView, RunAnswer, Runnable } from './run-words.ts';
import { startRunner } from './runner.ts';

/** Draws that are shown while a slider moves. */
const quickDraws = 200;
/** How long the pointer rests (ms) before all draws are asked for. */
const restMs = 120;

/** What is known of a run so far. */
export interface RunView {
  readonly middle: Trajectory;
  readonly drawn: DrawnView | null;
}

export interface Runs {
  readonly now: RunView | null;
  readonly base: RunView | null;
  readonly tornado: Tornado | null;
  /** Why the model does not take what it is given. */
  readonly refused: string | null;
  /** More draws are on their way. */
  readonly busy: boolean;
}

/**
 * Follows a scenario under its changes, and the same without them (the same object while nothing is changed). To be called while a
 * component is set up.
 */
export function followRuns(
  changed: () => Runnable | null,
  base: () => Runnable | null,
  draws: () => number,
  outcome: () => Outcome,
): Runs {
  let now = $state.raw<RunView | null>(null);
  let was = $state.raw<RunView | null>(null);
  let tornado = $state.raw<Tornado | null>(null);
  let refused = $state.raw<string | null>(null);
  let busy = $state(true);
  let whole: Runnable | null = null;
  let rest: ReturnType<typeof setTimeout> | undefined;

  /** With the bands of a moment ago until those of this run come: a picture without them would flicker. */
  const grown = (view: RunView | null, answer: RunAnswer): RunView | null => {
    if (answer.is === 'middle') return { middle: answer.middle, drawn: view?.drawn ?? null };
    return answer.is === 'drawn' && view ? { ...view, drawn: answer.drawn } : view;
  };
  const take = (answer: RunAnswer): void => {
    if (answer.is === 'refused') refused = answer.says;
    else if (answer.is === 'middle') refused = null;
    now = grown(now, answer);
  };

  // What follows the pointer is shown in the order in which it comes, even where the pointer is ahead of it.
  const quick = startRunner((answer, { run, draws: count }) => {
    if (answer.is === 'tornado') tornado = answer.tornado;
    else if (whole !== run && count > 0) {
      take(answer);
      whole = null;
    }
  });
  const slow = startRunner((answer, { run }) => {
    if (run === base()) was = grown(was, answer);
    if (run !== changed()) return;
    take(answer);
    if (answer.is === 'drawn') whole = run;
    if (answer.is === 'done') busy = false;
  });

  $effect(() => {
    const run = base();
    if (run && run !== changed() && was === null) slow.ask({ run, draws: draws(), outcome: null }, 'base');
  });
  $effect(() => {
    const run = changed();
    if (!run) return;
    const count = draws();
    const of = untrack(outcome);
    busy = true;
    quick.ask({ run, draws: Math.min(count, quickDraws), outcome: of });
    clearTimeout(rest);
    rest = setTimeout(() => slow.ask({ run, draws: count, outcome: null }), restMs);
  });
  // Another outcome needs no new draws.
  $effect(() => {
    const of = outcome();
    const run = untrack(changed);
    if (run) quick.ask({ run, draws: 0, outcome: of }, 'tornado');
  });
  $effect(() => () => {
    clearTimeout(rest);
    quick.close();
    slow.close();
  });
  return {
    get now() {
      return now;
    },
    get base() {
      return was;
    },
    get tornado() {
      return tornado;
    },
    get refused() {
      return refused;
    },
    get busy() {
      return busy;
    },
  };
}
