/**
 * The days on which a tie stood or happened, as spells: what a window of days, and a strip of years, are told from. Made of the
 * states of a summary alone, so that a list of many ties is told at once (docs/methods/ties.md).
 */
import type { Spell } from '../../model/spell.ts';
import { isEnded, isPlanned } from '../../model/stages.ts';
import { type DatedStates, numberedState } from '../../model/tie-states.ts';
import { isLimit } from '../../model/tie-types.ts';
import type { TieSummary } from '../tie-summary.ts';
import { numberOf } from './step-days.ts';

/** What a tie must tell for its spells. */
export interface Spelled extends Pick<TieSummary, 'type' | 'standing' | 'first' | 'last'> {
  readonly states: DatedStates;
}

/** The spells of a tie, in the order of its states; they may overlap. */
export function spellsOf(tie: Spelled): readonly Spell[] {
  const { days, states } = tie.states;
  const spells: Spell[] = [];
  const lasts = tie.standing || isLimit(tie.type);
  if (!lasts) {
    // An act, or a row of acts, from the first day on which it may have been to the last.
    const { first, last } = tie;
    spells.push(
      first === null || last === null
        ? { from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY, how: 'possible' }
        : { from: numberOf(first), to: numberOf(last), how: 'whole' },
    );
  }
  for (let i = 0; i < days.length; i++) {
    const state = numberedState(states[i]!);
    if (state === null) continue;
    const from = days[i]!;
    const to = (days[i + 1] ?? Number.POSITIVE_INFINITY) - 1;
    const certain = state.certainty === 'certain';
    // Announced or proposed is not in force: it counts when it is said, not ever after.
    if (lasts && !isEnded(state.stage) && !isPlanned(state.stage)) {
      spells.push({ from, to, how: state.certainty });
    } else if (!certain) {
      // Of an act all days that it may have happened on are told already.
      if (lasts) spells.push({ from, to, how: 'possible' });
    } else if (!isEnded(state.stage) || !lasts || (!tie.standing && isFirst(states, i))) {
      spells.push({ from: beginningOf(tie, i), to: from, how: 'whole' });
    }
  }
  return spells;
}

/** The first day on which what is certain from a run on may have come: that of the run before, where it is the same stage. */
function beginningOf({ states: { days, states } }: Spelled, run: number): number {
  const [now, before] = [numberedState(states[run]!), run > 0 ? numberedState(states[run - 1]!) : null];
  return before !== null && before.stage === now?.stage ? days[run - 1]! : days[run]!;
}

/** True where a restriction is known by its end alone: the decision itself. */
const isFirst = (states: readonly number[], run: number): boolean =>
  states.slice(0, run).every((number) => {
    const state = numberedState(number);
    return state === null || isEnded(state.stage);
  });
