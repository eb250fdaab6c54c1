/** How the rows of a table become records of one kind. */
import type { Rejection } from '../../formats/rejects.ts';
import type { MappedRow } from './mapped-rows.ts';

/** Something that a person may want to look at in a row that was taken, of a kind by which such are counted. */
export interface Remark {
  readonly class: string;
  readonly text: string;
}

/** What a row gives. */
export interface Taken<R> {
  readonly record: R;
  readonly remark: Remark | null;
  /** True where the ledger has it, or a row above it, so that there is nothing to write. */
  readonly isHeld?: boolean;
}

/** A batch of an import. */
export interface Batch {
  readonly run: string;
  /** The rows of the file up to its end: what marks it. */
  readonly part: number;
}

/** One kind of record: how a row is read, and how what it gives is written. */
export interface Taking<R extends { readonly id: string }> {
  readonly read: (row: MappedRow) => Taken<R> | Rejection;
  /** What is told of some records beside what their rows tell, by id. */
  readonly remarksOn: (records: readonly R[]) => Promise<ReadonlyMap<string, Remark>>;
  /** Writes records; how many of them are new. */
  readonly write: (records: readonly R[], batch: Batch) => Promise<number>;
  /** Ends the import: what was written is indexed. */
  readonly index: () => Promise<void>;
}
