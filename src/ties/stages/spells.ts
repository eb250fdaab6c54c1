/**
 * The days on which a tie stood or happened, as spells: what a window of days, and a strip of years, are told from
 * (docs/methods/ties.md).
 */
import type { Spell } from '../../model/spell.ts';
import { isEnded, isPlanned } from '../../model/stages.ts';
import type { Tie } from '../../model/tie.ts';
import { isLimit } from '../../model/tie-types.ts';
import { datedSpan } from '../tie-summary.ts';
import { type StateRun, stateRuns } from './stages-over-time.ts';
import { numberOf } from './step-days.ts';
import { isDated } from './vague-dates.ts';

/** The spells of a tie, in the order of its states; they may overlap. */
export function spellsOf(tie: Tie): readonly Spell[] {
  const runs = stateRuns(tie);
  const spells: Spell[] = [];
  const lasts = tie.standing || isLimit(tie.type);
  if (!lasts) {
    // An act, or a row of acts, from the first day on which it may have been to the last; what has no date may have been before.
    const { first, last } = datedSpan(tie.steps);
    const how = tie.steps.some(isDated) ? 'whole' : 'possible';
    if (first !== null && last !== null) spells.push({ from: numberOf(first), to: numberOf(last), how });
  }
  for (const [i, { from, state }] of runs.entries()) {
    if (state === null) continue;
    const to = (runs[i + 1]?.from ?? Number.POSITIVE_INFINITY) - 1;
    const certain = state.certainty === 'certain';
    // Announced or proposed is not in force: it counts when it is said, not ever after.
    if (lasts && !isEnded(state.stage) && !isPlanned(state.stage)) {
      spells.push({ from, to, how: state.certainty });
    } else if (!certain) {
      // Of an act all days that it may have happened on are told already.
      if (lasts) spells.push({ from, to, how: 'possible' });
    } else if (lasts ? !isEnded(state.stage) || isKnownByItsEnd(runs, i) : tie.steps.some(isDated)) {
      spells.push({ from: beginningOf(runs, i), to: from, how: 'whole' });
    }
  }
  return spells;
}

/** The first day on which what is certain from a run on may have come: that of the run before, where it is the same stage. */
function beginningOf(runs: readonly StateRun[], run: number): number {
  const before = runs[run - 1];
  return before?.state != null && before.state.stage === runs[run]!.state?.stage ? before.from : runs[run]!.from;
}

/** True where nothing but its end is known of a tie: that is when it was decided. */
const isKnownByItsEnd = (runs: readonly StateRun[], run: number): boolean =>
  runs.slice(0, run).every(({ state }) => state === null || isEnded(state.stage));
