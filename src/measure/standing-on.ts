/** Which ties count as standing on a day, for every measure alike (docs/decisions/0059-lean-by-figures.md). */

import type { Tie } from '../model/tie.ts';
import { certainlyInForce, datedTie } from '../ties/stages/stage-on-day.ts';
import { turningDays } from '../ties/stages/stages-over-time.ts';

/** True for a reviewed standing tie that is certainly signed or active on a day, however long nothing was heard of it. */
export function standsOn(tie: Tie, day: string): boolean {
  return tie.reviewed && certainlyInForce(tie, day);
}

/** Days (since 1970) on which a reviewed standing tie may begin to stand, or to do so no longer; in order. */
export function turnsOfStanding(tie: Tie): readonly number[] {
  return turningDays(datedTie(tie));
}
