/** What a ledger gives of documents that share their wording. */
import type { AsOf } from '../../model/tie.ts';

export interface DuplicateQuery extends Pick<AsOf, 'knownAt'> {
  readonly limit: number;
}

interface PairedDocument {
  readonly id: string;
  readonly title: string;
  readonly lang: string;
  readonly published: string | null;
}

/** Two documents that share their wording, and how much of it. */
export interface DuplicatePair {
  readonly documents: readonly [PairedDocument, PairedDocument];
  readonly relation: 'copy' | 'quotes';
  /** The one that was published, or else came in, later. */
  readonly later: string;
  /** Runs of words (of characters in Chinese) that both have. */
  readonly shared: number;
  /** Shared of all that either has. */
  readonly resemblance: number;
  /** The share of the first that stands in the second, and of the second in the first. */
  readonly within: readonly [number, number];
}
