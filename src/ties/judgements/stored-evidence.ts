/** Evidence as the ledger holds it. */
import type { Agreement } from '../../model/agreement.ts';
import type { CodedFact, Evidence, EvidenceValues, Judgement } from '../../model/evidence.ts';
import type { PartyRef } from '../../model/place.ts';

/** A claim or fact with where it stands. */
export interface StoredEvidence extends Evidence {
  /** For a claim. */
  readonly document: string | null;
  readonly span: { readonly start: number; readonly end: number } | null;
  readonly quote: string | null;
  readonly speaker: string | null;
  readonly likelihood: readonly [number, number] | null;
  readonly where: string | null;
  readonly rule: string | null;
  /** How likely the reader is to be right; null for a fact, and where no score was kept. */
  readonly score: number | null;
  /** Those of the parties that another sentence than that of its words names. */
  readonly carried: readonly PartyRef[];
  readonly reader: string | null;
  /** Who has the claim, where a language model has read the document too. */
  readonly agreement: Agreement | null;
  /**
   * Of a language model's claim that the rules have too: the claims of theirs on whose cards it stands and is asked about. Empty where it
   * stands by itself.
   */
  readonly foldedUnder: readonly string[];
  readonly citations: readonly unknown[];
  /** The values as read or coded, where a person has put others in their place. */
  readonly asRead: EvidenceValues | null;
  /** The name the speaker goes by, where reviewers hold several to be one. */
  readonly person: string | null;
  /** For a coded fact. */
  readonly fact: CodedFact | null;
  /** Newest first, undone ones included. */
  readonly judgements: readonly Judgement[];
}
