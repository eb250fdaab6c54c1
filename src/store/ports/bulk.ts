/**
 * The port for taking in much at once: batches of documents with what was read in them, and of coded facts. It holds to the
 * rules of the ledger as single appends do; ties are derived afterwards, many together.
 */
import type { CaseEvent, CodedFact } from '../../model/evidence.ts';
import type { DocumentEntry, Stamp } from './ledger.ts';

/** What goes in as one transaction, all of it or nothing; some hundred documents or some thousand facts are a good size. */
export interface BulkBatch {
  /** The same document twice is one with both sources and both readings. */
  readonly documents?: readonly DocumentEntry[];
  readonly facts?: readonly CodedFact[];
  readonly events?: readonly CaseEvent[];
}

/** Which batch of which run it is: `run` is best a hash of what is imported and how, `part` counts from 0. */
export interface BulkPart {
  readonly run: string;
  readonly part: number;
}

/** Records that were not held before, and those that were. */
export interface TakenRecords {
  readonly added: number;
  readonly held: number;
}

/** A record that was not taken, and why; the rest of its batch was. */
export interface RefusedRecord {
  readonly kind: 'document' | 'claim' | 'fact';
  readonly id: string;
  /** Of a claim: the document it was to stand in. */
  readonly document: string | null;
  /** In words, for people: what is wrong and where. */
  readonly reason: string;
}

/** What one batch did. */
export interface BulkReceipt {
  readonly documents: TakenRecords;
  readonly readings: TakenRecords;
  readonly claims: TakenRecords;
  readonly facts: TakenRecords;
  readonly events: TakenRecords;
  /** A claim whose quote is not the text at its span stays in its reading, counts nowhere and is told here. */
  readonly refused: readonly RefusedRecord[];
}

/** What waits to be indexed, compared or derived. */
export interface PendingWork {
  readonly documents: number;
  readonly keys: number;
}

export interface BulkPort {
  /**
   * Takes a batch. Idempotent: what is held stays as it is. With a `part` that was taken before, nothing is done and its
   * receipt is given again, so that a run that was cut off goes on where it stopped.
   */
  load(batch: BulkBatch, stamp: Stamp, part?: BulkPart): Promise<BulkReceipt>;
  /** The receipts of a run's batches so far. */
  loaded(run: string): Promise<ReadonlyMap<number, BulkReceipt>>;
  /**
   * Indexes and compares all documents that wait and derives their ties, whoever left them; `onProgress` hears after each step how much
   * is left. A batch's ties and its place in the search are only there after this. Cut off, it goes on when called again.
   */
  index(onProgress?: (left: PendingWork) => void): Promise<void>;
}
