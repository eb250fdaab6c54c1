/** The port for taking everything out again: all records in a fixed order, a few in memory at a time. */
import type { StoredDocument } from '../model/document.ts';
import type { CaseEvent, Judgement } from '../model/evidence.ts';
import type { HeldEvidence } from './held.ts';

/** One record as it leaves the ledger. */
export type HeldRecord =
  | { readonly kind: 'document'; readonly record: StoredDocument }
  | { readonly kind: 'claim'; readonly record: HeldEvidence }
  | { readonly kind: 'fact'; readonly record: HeldEvidence }
  | { readonly kind: 'case-event'; readonly record: CaseEvent }
  | { readonly kind: 'judgement'; readonly record: Judgement };

export type RecordKind = HeldRecord['kind'];

export interface RecordsQuery {
  /** As known then; what is recorded while one reads is left out by asking for an instant before. */
  readonly knownAt: string;
  /** All kinds by default. */
  readonly kinds?: readonly RecordKind[];
}

export interface RecordsPort {
  /**
   * Documents by id, each followed by its claims in text order; then facts, case events and judgements. Memory does not grow with the
   * number of records.
   */
  records(query: RecordsQuery): AsyncIterable<HeldRecord>;
}
