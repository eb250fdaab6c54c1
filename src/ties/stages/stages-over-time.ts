/** The states of a tie over all days at once, as a row of runs. */
import type { Tie, TieState } from '../../model/tie.ts';
import { type DatedTie, datedTie, stateOn } from './stage-on-day.ts';

/** A state from a day (since 1970) on, to the next run of the row; null where the tie is not there. */
export interface StateRun {
  readonly from: number;
  readonly state: TieState | null;
}

/** Earlier than any day that a text gives: where the first run of a tie without a beginning starts. */
const beforeAll = -5_000_000;

/** The states of a tie in order; on any day the same as `stateAt`, and none before the first run. */
export function stateRuns(tie: Tie): readonly StateRun[] {
  const dated = datedTie(tie);
  const runs: StateRun[] = [];
  let before: TieState | null = null as TieState | null;
  for (const from of turningDays(dated)) {
    const state = stateOn(dated, from);
    if (
      state?.stage === before?.stage &&
      state?.certainty === before?.certainty &&
      state?.since === before?.since &&
      state?.milestone === before?.milestone
    )
      continue;
    runs.push({ from, state });
    before = state;
  }
  return runs;
}

/** Days (since 1970) on which the state may be another than the day before; in order. */
export function turningDays({ moments }: DatedTie): readonly number[] {
  const days = new Set<number>([beforeAll]);
  for (const { from, to } of moments)
    for (const day of [from, from + 1, to, to + 1]) if (Number.isFinite(day)) days.add(day);
  return [...days].sort((a, b) => a - b);
}
