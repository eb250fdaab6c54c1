/** Names inside references: kept, and marked so that they count for nothing. */
import type { Draft } from '../draft.ts';
import type { Found } from './found.ts';

/** Marks the names that stand within a citation or a line of masthead of the draft. */
export function markCitations(draft: Draft, found: readonly Found[]): readonly Found[] {
  const spans = draft.citations;
  if (spans.length === 0) return found;
  return found.map((one) =>
    one.in === undefined && spans.some((span) => span.start <= one.start && one.end <= span.end)
      ? { ...one, in: 'citation' }
      : one,
  );
}
