/** The port for what is known of imports: who took in which file when, how far it came, and what became of its rows. */
import type { Stamp } from './stamp.ts';

/** A file to take in. */
export interface ImportFile {
  /** The file's name without its folder. */
  readonly name: string;
  /** SHA-256 of its bytes as 64 hex digits. */
  readonly hash: string;
  readonly bytes: number;
}

/** How a file is taken in: with another answer to any of these it is another import. */
export interface ImportHow {
  readonly format: string;
  /** What its facts name as their source. */
  readonly source: string;
  readonly case: string | null;
  readonly confidence: string | null;
  /** Of a whole ledger: its records are taken in as they are known from now on. */
  readonly mode: 'merge' | null;
}

/** How far an import came by one batch; what the batches did adds up. */
export interface ImportStep {
  /** Rows of the file read so far, counted from its beginning. */
  readonly rows: number;
  /** Records of this batch that were not held before, and those that were. */
  readonly created: number;
  readonly held: number;
  /** Rows of this batch that were not taken, by the class of their reason. */
  readonly refused: Readonly<Record<string, number>>;
  /** Rows of this batch that were taken and of which something is told, by class. */
  readonly remarks: Readonly<Record<string, number>>;
  /** The last step of the file. */
  readonly finished: boolean;
}

/** An import, begun by somebody at a time. */
export interface ImportRun extends ImportHow {
  readonly id: string;
  readonly file: ImportFile;
  readonly by: string;
  readonly at: string;
  /** The sum of its steps so far. */
  readonly done: ImportStep;
  /** When the last step was made; the beginning where none was. */
  readonly lastAt: string;
}

export interface ImportRuns {
  /** Goes on with the newest import of the same file in the same way that was not finished, or begins one. */
  begin(file: ImportFile, how: ImportHow, stamp: Stamp): Promise<ImportRun>;
  /** Notes a step, after its records were acknowledged. */
  note(run: string, step: ImportStep, stamp: Stamp): Promise<void>;
  /** Newest first. */
  list(limit: number): Promise<readonly ImportRun[]>;
}
