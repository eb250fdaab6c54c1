/** Two things that may be one: the candidate, its score, and the reasons for and against, each of which a person can check. */
import { contentId } from '../../model/ids.ts';

/** How a candidate stands: nobody has decided, it is one, it is two, it was left open. */
export const sameStates = ['open', 'merged', 'different', 'unsure'] as const;
export type SameState = (typeof sameStates)[number];

/** What is compared. A claim is the same as another where both say the same statement. */
export const sameKinds = ['document', 'claim', 'person', 'body', 'town', 'tie'] as const;
export type SameKind = (typeof sameKinds)[number];

/** One reason. */
export interface SameReason {
  /** Its kind: a decided candidate comes back when there is a reason of a new kind. */
  readonly code: string;
  readonly text: string;
  /** 0 to 1: what share of the doubt it takes away; below 0, what share of the score. */
  readonly weight: number;
}

/** Two things that may be one. */
export interface SameCandidate {
  readonly id: string;
  readonly kind: SameKind;
  /** The two references, sorted. */
  readonly refs: readonly [string, string];
  /** 0 to 1. */
  readonly score: number;
  /** True from `sureFrom` on: measured, ninety-nine of a hundred are one (docs/methods/same.md). */
  readonly sure: boolean;
  readonly reasons: readonly SameReason[];
}

/** From this score on a candidate is marked sure. Nothing is merged by itself, however sure. */
export const sureFrom = 0.9;
/** Below this score two things are not proposed. */
export const proposedFrom = 0.55;

/** The id of a candidate: of what is compared, not of how alike it is. */
export function candidateId(kind: SameKind, refs: readonly [string, string]): string {
  return contentId('sam', kind, ...[...refs].sort());
}

/**
 * What reasons add up to. The first is what the two have in common by themselves, and its weight is the score to begin with; each of
 * the others takes away a share of what is missing, or of the score. Three decimals, so that the same reasons give the same score anywhere.
 */
export function scoreOf([first, ...others]: readonly [SameReason, ...SameReason[]]): number {
  let score = first.weight;
  for (const { weight } of others.filter(({ weight }) => weight > 0)) score += (1 - score) * weight;
  for (const { weight } of others.filter(({ weight }) => weight < 0)) score *= 1 + weight;
  return Math.round(Math.min(score, 0.999) * 1000) / 1000;
}

/** The candidate that reasons add up to; null where it is not worth proposing. */
export function candidateOf(
  kind: SameKind,
  refs: readonly [string, string],
  reasons: readonly [SameReason, ...SameReason[]],
): SameCandidate | null {
  const score = scoreOf(reasons);
  if (score < proposedFrom) return null;
  const sorted = [...refs].sort() as [string, string];
  return {
    id: candidateId(kind, sorted),
    kind,
    refs: sorted,
    score,
    sure: score >= sureFrom,
    reasons,
  };
}
