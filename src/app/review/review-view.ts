/** Claims of the review queue as the page shows them: with the text around, what hangs on them, and why they are to be doubted. */
import type { Gazetteer } from '../../gazetteer/gazetteer.ts';
import type { StoredEvidence } from '../../store/ports/ledger.ts';
import type { WaitingClaim } from '../../store/ports/review-queue.ts';
import type { Grades } from '../../ties/sources/grades.ts';
import type { ClaimView } from './claim-view.ts';
import { type QuotedDocument, toEvidenceView } from './evidence-view.ts';

/** What speaks for looking twice at what was read; the index of the queue counts the same. */
export const doubts = ['no-date', 'inferred-date', 'not-fact', 'hedged', 'off-body'] as const;
export type Doubt = (typeof doubts)[number];

export interface WaitingView {
  readonly claim: ClaimView;
  /** The tie that it would bear, whether other evidence bears it already, and how many pieces there are in all. */
  readonly tie: { readonly id: string; readonly reviewed: boolean; readonly pieces: number } | null;
  /** The text on both sides of its words. */
  readonly before: string;
  readonly after: string;
  readonly doubts: readonly Doubt[];
}

/** A page of the queue. */
export interface ReviewView {
  readonly items: readonly WaitingView[];
  readonly next: string | null;
}

/** The doubts about a claim as it was read. */
export function doubtsOf({
  date,
  basis,
  modality,
  likelihood,
  where,
}: Pick<StoredEvidence, 'date' | 'basis' | 'modality' | 'likelihood' | 'where'>): readonly Doubt[] {
  return [
    ...(date === null ? (['no-date'] as const) : []),
    ...(basis === 'inferred' ? (['inferred-date'] as const) : []),
    ...(modality === 'fact' ? [] : (['not-fact'] as const)),
    ...(likelihood === null ? [] : (['hedged'] as const)),
    ...(where === 'body' ? [] : (['off-body'] as const)),
  ];
}

/** A claim of the queue. */
export function waitingView(
  gazetteer: Gazetteer,
  { claim, tie, before, after, why }: WaitingClaim,
  document: QuotedDocument | null,
  grades: Grades,
): WaitingView {
  return {
    claim: { ...toEvidenceView(gazetteer, claim, document, grades), why },
    tie,
    before,
    after,
    doubts: doubtsOf(claim),
  };
}
