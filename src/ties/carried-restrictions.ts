/**
 * Decisions that end or suspend a standing tie. The codebook codes the termination of a twinning as a `restriction` with
 * stage `ended` (a freeze as `suspended`); the twinning ends by it. Without a twinning between exactly these parties it is
 * their agreement that ends. Other ties are left as they stand: what the decision does to them is not said.
 */

import type { Evidence } from '../model/evidence.ts';
import type { TieType } from '../model/tie-types.ts';

/** The restrictions of a group by the type of the standing tie that they carry over to. */
export function carriedRestrictions(group: readonly Evidence[]): {
  readonly to: TieType | null;
  readonly evidence: readonly Evidence[];
} {
  const types = new Set(group.map(({ type }) => type));
  const to = types.has('twinning') ? 'twinning' : types.has('agreement') ? 'agreement' : null;
  const evidence =
    to === null
      ? []
      : group.filter(({ type, stage }) => type === 'restriction' && (stage === 'ended' || stage === 'suspended'));
  return { to, evidence };
}
