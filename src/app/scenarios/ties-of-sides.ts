/** The ties between two sides, and the push behind the tie that they add up to. */
import type { Judged } from '../../foresight/scenario/run-tie.ts';
import { standsOn } from '../../measure/standing-on.ts';
import { isHaltedOrEnded, isInForce } from '../../model/stages.ts';
import type { Tie } from '../../model/tie.ts';
import { mayStandAt } from '../../ties/stages/stage-on-day.ts';
import { joinsSides } from '../cases/sides.ts';

/** Of reviewed ties those between two sides, which are codes of regions or of countries, whose regions are meant. */
export function tiesBetween(
  reviewed: readonly Tie[],
  { home, partner }: Readonly<Record<'home' | 'partner', readonly string[]>>,
  day: string,
): readonly Tie[] {
  return reviewed.filter((tie) => tie.standing && joinsSides(tie.parties, home, partner) && mayStandAt(tie, day));
}

/** The cap of a push is judged: it may be half as much again, or two thirds. */
const capMayBe = 1.5;

/**
 * The push of ties on a day, over the cap that is a full push: those in force and those that one side alone has cut off, since what
 * stands behind them is not gone. A tie between regions counts 1, one between towns alone a half.
 */
export function pushOfTies(ties: readonly Tie[], day: string, cap: number): Judged {
  const weight = ties
    .filter((tie) => standsOn(tie, day) || isCutOff(tie, day))
    .reduce((sum, { parties }) => sum + (parties.every((party) => party.includes('/')) ? 0.5 : 1), 0);
  const share = (of: number): number => Math.round(Math.min(1, of / cap) * 1e4) / 1e4;
  return { value: share(weight), low: share(weight / capMayBe), high: share(weight * capMayBe) };
}

/** True where what came last by a day is an end or a suspension, the tie having been in force before. */
function isCutOff({ steps }: Tie, day: string): boolean {
  const come = steps.filter(({ bounds: [from] }) => from !== null && from <= day);
  const last = come.at(-1);
  return last !== undefined && isHaltedOrEnded(last.stage) && come.some(({ stage }) => isInForce(stage));
}
