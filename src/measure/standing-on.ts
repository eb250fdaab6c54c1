/** Which ties count as standing on a day, for every measure alike (docs/decisions/0026-what-measures-count.md). */

import { compareDays } from '../model/edtf-days.ts';
import type { TieStage } from '../model/stages.ts';
import type { Tie } from '../model/tie.ts';
import type { TieType } from '../model/tie-types.ts';
import { stateAmongMany, turnsOfForce, turnsOfState } from '../ties/stages/dated-states.ts';
import { numberOf } from '../ties/stages/moments.ts';
import { certainlyInForce } from '../ties/stages/state-at.ts';

/** What is signed, founded or built stands until it ends; what is practised counts as long as it is seen. */
const lasting = new Set<TieType>(['twinning', 'agreement', 'body', 'infrastructure']);

/** Of a tie that may have come no further, or may be over, no reading is told that has it in force for certain. */
const never = new Set<TieStage>(['proposed', 'announced', 'ended']);

/**
 * True for a reviewed standing tie that is certainly signed or active on a day. Without a dated act for 24 months (dormant) it
 * still counts where it is of a kind that lasts and something other than an interval now over bears it.
 */
export function standsOn(tie: Tie, day: string): boolean {
  if (!tie.reviewed || !tie.standing) return false;
  const state = stateAmongMany(tie, day);
  if (state === null) return false;
  if (state.certainty === 'certain' && (state.stage === 'signed' || state.stage === 'active')) return true;
  if (!lasting.has(tie.type) || never.has(state.stage) || !certainlyInForce(tie, day)) return false;
  return tie.steps.some(
    ({ stage: of, date, bounds: [from, to], reviewed }) =>
      reviewed &&
      (of === 'signed' || of === 'active') &&
      from !== null &&
      compareDays(from, day) <= 0 &&
      !(isClosed(date) && to !== null && compareDays(to, day) < 0),
  );
}

/** Days (since 1970) on which a reviewed standing tie may begin to stand, or to do so no longer; in no order. */
export function turnsOfStanding(tie: Tie): readonly number[] {
  if (!lasting.has(tie.type)) return turnsOfState(tie);
  const steps = tie.steps.flatMap(({ bounds: [from, to] }) => [
    ...(from === null ? [] : [numberOf(from)]),
    ...(to === null ? [] : [numberOf(to) + 1]),
  ]);
  return [...turnsOfState(tie), ...turnsOfForce(tie), ...steps];
}

/** `1992/1997`, not `1992/..`: it speaks for these years alone. */
function isClosed(date: string | null): boolean {
  return date !== null && /\/[^./]/.test(date);
}
