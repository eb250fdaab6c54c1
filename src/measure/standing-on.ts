/** Which ties count as standing on a day, for every measure alike (docs/decisions/0026-what-measures-count.md). */

import { compareDays } from '../model/edtf-days.ts';
import { isEnded, isInForce, isPlanned } from '../model/stages.ts';
import type { Tie } from '../model/tie.ts';
import { certainlyInForce } from '../ties/stages/stage-on-day.ts';
import { stateAmongMany, turnsOfForce, turnsOfState } from '../ties/stages/stages-over-time.ts';
import { numberOf } from '../ties/stages/step-days.ts';
import { countedTypes } from './counted-types.ts';

const standsUntilEnded = ({ type }: Pick<Tie, 'type'>): boolean => countedTypes[type].counts === 'until ended';

/**
 * True for a reviewed standing tie that is certainly signed or active on a day. Without a dated act for 24 months (dormant) it
 * still counts where it is of a kind that lasts and something other than an interval now over bears it.
 */
export function standsOn(tie: Tie, day: string): boolean {
  if (!tie.reviewed || !tie.standing) return false;
  const state = stateAmongMany(tie, day);
  if (state === null) return false;
  if (state.certainty === 'certain' && isInForce(state.stage)) return true;
  if (!standsUntilEnded(tie) || !certainlyInForce(tie, day)) return false;
  // Of a tie that may have come no further, or may be over, no reading is told that has it in force for certain.
  if (isPlanned(state.stage) || isEnded(state.stage)) return false;
  return tie.steps.some(
    ({ stage: of, date, bounds: [from, to], reviewed }) =>
      reviewed &&
      isInForce(of) &&
      from !== null &&
      compareDays(from, day) <= 0 &&
      !(isClosed(date) && to !== null && compareDays(to, day) < 0),
  );
}

/** Days (since 1970) on which a reviewed standing tie may begin to stand, or to do so no longer; in no order. */
export function turnsOfStanding(tie: Tie): readonly number[] {
  if (!standsUntilEnded(tie)) return turnsOfState(tie);
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
