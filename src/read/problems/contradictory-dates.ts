/**
 * Dates of one text that cannot both be right: two foundings of one twinning, an act told as done on a day after the text
 * appeared. Both are kept; the problem says which.
 */

import { certainlyBefore, edtfBounds } from '../../model/edtf.ts';
import type { Problem } from '../../model/problem.ts';
import type { Claim } from '../../model/reading.ts';
import type { Draft } from '../draft.ts';

/** Spans are UTF-16, as everything of a draft. */
export function contradictoryDates({ claims, published }: Draft): readonly Problem[] {
  return [...twoFoundings(claims), ...(published ? afterPublication(claims, edtfBounds(published.edtf)) : [])];
}

/** A twinning is founded once; "since 1988" and "signed in 1991" of the same two places contradict. */
function twoFoundings(claims: readonly Claim[]): readonly Problem[] {
  const first = new Map<string, Claim>();
  const out: Problem[] = [];
  for (const claim of claims) {
    if (claim.type !== 'twinning' || claim.bounds === null || (claim.stage !== 'signed' && claim.stage !== 'active'))
      continue;
    const key = [...claim.parties].sort().join(' ');
    const other = first.get(key);
    if (!other) first.set(key, claim);
    else if (certainlyBefore(other.bounds!, claim.bounds) || certainlyBefore(claim.bounds, other.bounds!)) {
      out.push({
        code: 'contradictory-dates',
        message: `The text dates the twinning of ${claim.parties.join(' and ')} to ${other.date} (“${other.evidence.quote}”) and to ${claim.date} (“${claim.evidence.quote}”). Both are kept.`,
        start: claim.evidence.start,
        end: claim.evidence.end,
      });
    }
  }
  return out;
}

function afterPublication(claims: readonly Claim[], published: Claim['bounds']): readonly Problem[] {
  return claims.flatMap((claim) => {
    if (
      claim.stage !== 'signed' ||
      claim.bounds === null ||
      published === null ||
      !certainlyBefore(published, claim.bounds)
    )
      return [];
    const problem: Problem = {
      code: 'contradictory-dates',
      message: `The text tells as done what it dates to ${claim.date}, after its own publication: “${claim.evidence.quote}”. Check the publication date.`,
      start: claim.evidence.start,
      end: claim.evidence.end,
    };
    return [problem];
  });
}
