/** Documents as they are shown: in lists, in the reading room, beside those that share their wording, as a search finds them. */

import type { Problem } from '../../model/problem.ts';
import type { Citation, ForecastFound, Mention, NonClaim, Quotation } from '../../model/reading.ts';
import type { Redaction } from '../../store/ports/redaction.ts';
import type { ClaimView } from '../review/claim-view.ts';

export interface DocumentRow {
  readonly id: string;
  readonly title: string;
  readonly lang: string;
  readonly published: string | null;
  readonly recordedAt: string;
  readonly origin: 'user' | 'example';
  readonly sources: readonly string[];
  readonly claims: number;
  readonly unreviewed: number;
  /** When its words were taken away for legal reasons; null where they were not. Its title then says so. */
  readonly redactedAt: string | null;
}

/** A document in the reading room: its text with spans in code points, its claims in text order. */
export interface DocumentView extends DocumentRow {
  readonly text: string;
  /** Who took its words away, when and why, the last time; null where nobody did. */
  readonly redaction: Pick<Redaction, 'at' | 'by' | 'reason' | 'sources'> | null;
  readonly publishedBasis: string | null;
  readonly mediaType: string;
  readonly encoding: string | null;
  readonly mentions: readonly Mention[];
  readonly citations: readonly Citation[];
  readonly quotes: readonly Quotation[];
  readonly forecasts: readonly ForecastFound[];
  readonly nonclaims: readonly NonClaim[];
  readonly evidence: readonly ClaimView[];
  readonly problems: readonly Problem[];
  readonly reader: string;
  readonly gazetteer: string;
  readonly codebook: string;
  /** The version of the trigger words; null where no claims are read in the language. */
  readonly lexicon: string | null;
}

/** A stretch of a document with the words of a search marked; spans count the document's code points. */
export interface PassageView {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly marks: readonly { readonly start: number; readonly end: number }[];
}

/** Two documents that share their wording: a candidate for being one. */
export interface DuplicateRow {
  readonly documents: readonly [DuplicateDocument, DuplicateDocument];
  /** `copy`: at least half of one stands in the other; `quotes`: a part does. */
  readonly relation: 'copy' | 'quotes';
  /** The one that came later, and so is the one that took. */
  readonly later: string;
  /** The larger share of one text that stands in the other, 0 to 1. */
  readonly score: number;
  readonly reasons: readonly string[];
  /** What a person decided. */
  readonly decided: 'merged' | 'split' | null;
}

export interface DuplicateDocument {
  readonly id: string;
  readonly title: string;
  readonly lang: string;
  readonly published: string | null;
}

/** Candidates, those that have most in common first. */
export interface DuplicatesView {
  readonly items: readonly DuplicateRow[];
  /** True where there are more than were asked for. */
  readonly more: boolean;
  readonly knownAt: string;
}

/** A document that a search found. */
export interface SearchRow {
  readonly id: string;
  readonly title: string;
  /** Where the words stand in the title, in its code points. */
  readonly titleMarks: PassageView['marks'];
  readonly lang: string;
  readonly published: string | null;
  readonly recordedAt: string;
  readonly origin: 'user' | 'example';
  readonly sources: readonly string[];
  /** The higher, the better; says something only beside the others of one search. */
  readonly score: number;
  readonly passages: readonly PassageView[];
}

/** What a search found, best first. */
export interface SearchView {
  readonly items: readonly SearchRow[];
  /** True where there are more than were asked for. */
  readonly more: boolean;
  readonly knownAt: string;
}
