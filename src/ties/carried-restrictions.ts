/**
 * Decisions that end or suspend a standing tie. The codebook codes the termination of a twinning as a `restriction` with
 * stage `ended` (a freeze as `suspended`); the twinning ends by it. Without a twinning between exactly these parties it is
 * their agreement that ends. Other ties are left as they stand: what the decision does to them is not said.
 */

import type { Evidence } from '../model/evidence.ts';
import { isHaltedOrEnded } from '../model/stages.ts';
import { isLimit, type TieType, tieTypes } from '../model/tie-types.ts';
import { typeRules } from './type-rules.ts';

/** The restrictions of a group by the type of the standing tie that they carry over to. */
export function carriedRestrictions(group: readonly Evidence[]): {
  readonly to: TieType | null;
  readonly evidence: readonly Evidence[];
} {
  const types = new Set(group.map(({ type }) => type));
  const to = tieTypes.find((type) => types.has(type) && typeRules[type].restrictable) ?? null;
  const evidence = to === null ? [] : group.filter(({ type, stage }) => isLimit(type) && isHaltedOrEnded(stage));
  return { to, evidence };
}
