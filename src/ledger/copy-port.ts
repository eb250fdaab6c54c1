/**
 * The port for a ledger as a whole: out as lines, and in again with the times and names its records were made with. Only an
 * empty ledger takes records so: what was known at a past instant must not change (docs/decisions/0019).
 */
import type { LedgerLine, LedgerLineKind } from '../exchange/ledger-lines.ts';

/** Records that were put in, and those of which nothing was, with the reason. */
export interface Restored {
  readonly created: number;
  readonly refused: readonly { readonly id: string; readonly why: string }[];
}

export interface CopyPort {
  /**
   * All records made by an instant (of some kinds), in the order of `ledgerLineKinds`, each kind by its ids; memory does not grow
   * with them.
   */
  lines(knownAt: string, kinds?: readonly LedgerLineKind[]): AsyncIterable<LedgerLine>;
  /** True where nothing has been recorded (since an instant) but what comes with the program. */
  isEmpty(since?: string): Promise<boolean>;
  /** Puts records in as they were made; what is held stays as it is. One transaction. Ties are not derived yet. */
  restore(records: readonly LedgerLine[]): Promise<Restored>;
  /** Derives all that is derived from records, anew. */
  derive(): Promise<void>;
}
