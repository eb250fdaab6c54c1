/**
 * The port for a ledger as a whole: out as lines, and in again with the times and names its records were made with. Only an
 * empty ledger takes records so: what was known at a past instant must not change (docs/decisions/0019).
 */
import type { LedgerEnd } from '../../formats/ledger-file.ts';
import type { LedgerLine, LedgerLineKind } from '../../formats/ledger-lines.ts';
import type { AuditFinding } from './audit-finding.ts';
import type { Redaction } from './redaction.ts';

type Records = AsyncIterable<LedgerLine> | Iterable<LedgerLine>;

export interface CopyPort {
  /**
   * All records (of some kinds; made by an instant), as they stand at one moment, in the order of `ledgerLineKinds`, each kind by its ids;
   * memory does not grow with them.
   */
  lines(knownAt?: string, kinds?: readonly LedgerLineKind[]): AsyncIterable<LedgerLine>;
  /** True where nothing has been recorded but what comes with the program. */
  isEmpty(): Promise<boolean>;
  /**
   * Puts records in as they were made, all or none of them, and takes away again what was redacted elsewhere; how many documents that were.
   * Throws Conflict where the ledger is not empty, InvalidInput where a record is not what it says it is. Ties are not derived yet.
   */
  restore(records: Records, redactions?: readonly Redaction[]): Promise<number>;
  /**
   * Does the same beside the ledger, in temporary tables: what would be written out of it then, and what does not hold. Null where the
   * database lets its user make none, as on a read replica.
   */
  tryOut(records: Records): Promise<{ readonly end: LedgerEnd; readonly findings: readonly AuditFinding[] } | null>;
  /** Derives all that follows from what was restored. */
  derive(): Promise<void>;
}
