/** What a ledger takes and gives in a search. */
import type { Span } from '../../model/code-points.ts';
import type { StoredDocument } from '../../model/document.ts';
import type { AsOf } from '../../model/tie.ts';
import type { Phrase } from '../search/search-words.ts';

export interface SearchQuery extends Pick<AsOf, 'knownAt'> {
  readonly phrases: readonly Phrase[];
  readonly limit: number;
  readonly lang?: string;
  /** Published between these days, as far as can be told; null leaves an end open. */
  readonly published?: readonly [string | null, string | null];
  /** Only documents that name a place in this unit or country. */
  readonly unit?: string;
}

/** A stretch of a document's text; all spans count the document's code points. */
export interface Passage extends Span {
  readonly text: string;
  readonly marks: readonly Span[];
}

export interface SearchHit {
  readonly document: Omit<StoredDocument, 'text'>;
  /** The higher, the better; says something only beside the others of one search. */
  readonly score: number;
  /** Where the words stand in the title, in its code points. */
  readonly titleMarks: readonly Span[];
  readonly passages: readonly Passage[];
}
