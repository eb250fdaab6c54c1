/**
 * The days on which a tie stood or happened, as spells: what a window of days, and a strip of years, are told from. Made of the
 * states of a summary alone, so that a list of many ties is told at once (docs/methods/ties.md).
 */
import type { Spell } from '../model/spell.ts';
import type { TieStage } from '../model/tie.ts';
import { numberedState } from './dated-states.ts';
import { numberOf } from './moments.ts';
import type { TieSummary } from './tie-summary.ts';

/** What a tie must tell for its spells. */
export type Spelled = Pick<TieSummary, 'type' | 'standing' | 'first' | 'last' | 'states'>;

/** Announced or proposed is not in force: it counts when it is said, not ever after. */
const notInForce = new Set<TieStage>(['proposed', 'announced']);

/** The spells of a tie, in the order of its states; they may overlap. */
export function spellsOf(tie: Spelled): readonly Spell[] {
  const spells: Spell[] = [];
  eachSpell(tie, (from, to, how) => {
    spells.push({ from, to, how });
    return true;
  });
  return spells;
}

/** Tells the same one after the other, as long as the answer is true: of tens of thousands of ties nothing is made on the way. */
export function eachSpell(tie: Spelled, tell: (from: number, to: number, how: Spell['how']) => boolean): void {
  const { days, states } = tie.states;
  const lasts = tie.standing || tie.type === 'restriction';
  if (!lasts) {
    // An act, or a row of acts, from the first day on which it may have been to the last.
    const { first, last } = tie;
    const goesOn =
      first === null || last === null
        ? tell(Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY, 'possible')
        : tell(numberOf(first), numberOf(last), 'whole');
    if (!goesOn) return;
  }
  for (let i = 0; i < days.length; i++) {
    const state = numberedState(states[i]!);
    if (state === null) continue;
    const from = days[i]!;
    const to = (days[i + 1] ?? Number.POSITIVE_INFINITY) - 1;
    const certain = state.certainty === 'certain';
    if (lasts && state.stage !== 'ended' && !notInForce.has(state.stage)) {
      if (!tell(from, to, state.certainty)) return;
    } else if (!certain) {
      // Of an act all days that it may have happened on are told already.
      if (lasts && !tell(from, to, 'possible')) return;
    } else if (state.stage !== 'ended' || !lasts || (!tie.standing && isFirst(states, i))) {
      if (!tell(beginningOf(tie, i), from, 'whole')) return;
    }
  }
}

/** The first day on which what is certain from a run on may have come: that of the run before, where it is the same stage. */
function beginningOf({ states: { days, states } }: Spelled, run: number): number {
  const [now, before] = [numberedState(states[run]!), run > 0 ? numberedState(states[run - 1]!) : null];
  return before !== null && before.stage === now?.stage ? days[run - 1]! : days[run]!;
}

/** True where a restriction is known by its end alone: the decision itself. */
const isFirst = (states: readonly number[], run: number): boolean =>
  states.slice(0, run).every((number) => (numberedState(number)?.stage ?? 'ended') === 'ended');
