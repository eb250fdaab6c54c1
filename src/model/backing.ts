/** What stands behind a tie. Three things, never mixed: a decision made here, what was coded elsewhere, claims that nobody has judged. */
import type { TieCounts } from './tie.ts';

export const backings = ['reviewed', 'coded', 'unreviewed'] as const;
/** `reviewed`: somebody accepted evidence of it in this ledger; `coded`: a coded fact bears it, as those that ship; else `unreviewed`. */
export type Backing = (typeof backings)[number];

/** The backing of a tie with these counts. */
export function backingOf({
  acceptedClaims,
  acceptedFacts = 0,
  facts,
}: Pick<TieCounts, 'acceptedClaims' | 'acceptedFacts' | 'facts'>): Backing {
  if (acceptedClaims + acceptedFacts > 0) return 'reviewed';
  return facts > 0 ? 'coded' : 'unreviewed';
}
