/** Names inside references: kept, and marked so that they count for nothing. */
import type { Draft } from '../draft.ts';
import type { Found } from './found.ts';

/** Marks the names that stand within a citation of the draft; both are in the order of the text. */
export function markCitations(draft: Draft, found: readonly Found[]): readonly Found[] {
  const spans = [...draft.citations].sort((a, b) => a.start - b.start);
  if (spans.length === 0) return found;
  let next = 0;
  return found.map((one) => {
    while (next < spans.length && spans[next]!.end < one.end) next++;
    const span = spans[next];
    const inside = span !== undefined && span.start <= one.start && one.end <= span.end;
    return inside && one.in === undefined ? { ...one, in: 'citation' } : one;
  });
}
