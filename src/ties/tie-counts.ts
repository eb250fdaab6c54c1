/** How much stands behind a tie: claims and coded facts apart, reviewed and unreviewed apart, and independent sources. */
import type { Evidence } from '../model/evidence.ts';
import type { TieCounts } from '../model/tie.ts';
import { bears, independentSources } from './evidence-weight.ts';
import { statementsIn } from './same/statements.ts';

/** Counts over a lifetime's own evidence; rejected facts count nowhere. */
export function countsOf(evidence: readonly Evidence[]): TieCounts {
  const held = evidence.filter(({ review }) => review !== 'rejected');
  const claims = held.filter(({ kind }) => kind === 'claim');
  const unsure = claims.filter(({ review }) => review === 'unsure').length;
  const accepted = claims.filter(({ review }) => review === 'accepted').length;
  const acceptedFacts = held.filter(({ kind, review }) => kind === 'fact' && review === 'accepted').length;
  const statements = statementsIn(claims);
  return {
    acceptedClaims: accepted,
    unreviewedClaims: claims.length - accepted,
    ...(unsure > 0 ? { unsureClaims: unsure } : {}),
    rejectedClaims: evidence.filter(({ kind, review }) => kind === 'claim' && review === 'rejected').length,
    ...(statements < claims.length ? { statements } : {}),
    facts: held.filter(({ kind }) => kind === 'fact').length,
    ...(acceptedFacts > 0 ? { acceptedFacts } : {}),
    sources: independentSources(held.filter(bears)),
    sourcesWithUnreviewed: independentSources(held),
  };
}
