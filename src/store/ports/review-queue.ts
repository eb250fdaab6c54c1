/** The port of the review queue: claims that wait for a decision, over all documents, in an order with a reason. */
import type { Agreement } from '../../model/agreement.ts';
import type { ReviewOrder } from '../../model/review-order.ts';
import type { Why } from '../../model/why.ts';
import type { StoredEvidence } from '../../ties/judgements/stored-evidence.ts';
import type { OutletKey } from '../../ties/sources/outlets.ts';

/** Which claims; what is left out asks for nothing. */
export interface ReviewQuery {
  readonly order: ReviewOrder;
  readonly types?: readonly string[];
  /** Of ties of a first-level unit or country, of a pair `A~B`, of one tie. */
  readonly unit?: string;
  readonly pair?: string;
  readonly tie?: string;
  /** BCP 47: of texts in it. */
  readonly lang?: string;
  /** Of documents from one of these. */
  readonly outlets?: readonly OutletKey[];
  /** Claims that both readings have, or one of them alone, however sure; of documents that a language model has read. */
  readonly agreement?: readonly Agreement[];
  /** Also what was left unsure. */
  readonly unsure: boolean;
  /** The claims that are only possible, in place of those that stand without a decision. */
  readonly possible: boolean;
}

/** A claim that waits, with what hangs on it. */
export interface WaitingClaim {
  readonly claim: StoredEvidence;
  /** The tie that it would bear; null while that is not derived, and of a possible claim. */
  readonly tie: {
    readonly id: string;
    /** True where other evidence bears it already. */
    readonly reviewed: boolean;
    /** Pieces of evidence in all. */
    readonly pieces: number;
  } | null;
  /** The text before and after its words, some hundred characters of each. */
  readonly before: string;
  readonly after: string;
  readonly why: Why | null;
}

export interface ReviewQueue {
  /** The next claims, by weight those whose tie is derived; `next` is where to go on, null at the end. A cursor of another order is refused (InvalidInput). */
  page(
    query: ReviewQuery,
    limit: number,
    after?: string,
  ): Promise<{ readonly items: readonly WaitingClaim[]; readonly next: string | null }>;
  /** How many there are in all, counted up to `most`. */
  count(query: ReviewQuery, most: number): Promise<number>;
}
