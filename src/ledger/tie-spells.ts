/**
 * The days on which a tie stood or happened, as spells: what a window of days, and a strip of years, are told from. Made of the
 * states of a summary alone, so that a list of many ties is told at once (docs/methods/ties.md).
 */
import type { TieStage } from '../model/tie.ts';
import { numberedState } from './dated-states.ts';
import { numberOf } from './moments.ts';
import type { TieSummary } from './tie-summary.ts';

/**
 * Days (since 1970) from one to another, both included. `certain` and `possible` say so of each of them; `whole` is an event that
 * certainly lies somewhere among them.
 */
export interface Spell {
  readonly from: number;
  readonly to: number;
  readonly how: 'certain' | 'possible' | 'whole';
}

/** What a tie must tell for its spells. */
export type Spelled = Pick<TieSummary, 'type' | 'standing' | 'first' | 'last' | 'states'>;

/** Announced or proposed is not in force: it counts when it is said, not ever after. */
const notInForce = new Set<TieStage>(['proposed', 'announced']);

/** The spells of a tie, in the order of its states; they may overlap. */
export function spellsOf(tie: Spelled): readonly Spell[] {
  const { days, states } = tie.states;
  const lasts = tie.standing || tie.type === 'restriction';
  const spells: Spell[] = [];
  if (!lasts) spells.push(allOf(tie));
  for (const [i, from] of days.entries()) {
    const state = numberedState(states[i]!);
    if (state === null) continue;
    const to = (days[i + 1] ?? Number.POSITIVE_INFINITY) - 1;
    const certain = state.certainty === 'certain';
    if (lasts && state.stage !== 'ended' && !notInForce.has(state.stage)) {
      spells.push({ from, to, how: state.certainty });
    } else if (!certain) {
      // Of an act all days that it may have happened on are told already.
      if (lasts) spells.push({ from, to, how: 'possible' });
    } else if (state.stage !== 'ended' || !lasts || (!tie.standing && isFirst(states, i))) {
      spells.push({ from: beginningOf(tie, i), to: from, how: 'whole' });
    }
  }
  return spells;
}

/** An act, or a row of acts, from the first day on which it may have been to the last. */
function allOf({ first, last }: Spelled): Spell {
  if (first === null || last === null)
    return { from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY, how: 'possible' };
  return { from: numberOf(first), to: numberOf(last), how: 'whole' };
}

/** The first day on which what is certain from a run on may have come: that of the run before, where it is the same stage. */
function beginningOf({ states: { days, states } }: Spelled, run: number): number {
  const [now, before] = [numberedState(states[run]!), run > 0 ? numberedState(states[run - 1]!) : null];
  return before !== null && before.stage === now?.stage ? days[run - 1]! : days[run]!;
}

/** True where a restriction is known by its end alone: the decision itself. */
const isFirst = (states: readonly number[], run: number): boolean =>
  states.slice(0, run).every((number) => (numberedState(number)?.stage ?? 'ended') === 'ended');
