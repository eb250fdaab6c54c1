/** A whole ledger from its file into an empty one, as it was: with who recorded what when. */
import { checkLedger, ledgerRecords, type WholeLedger } from '../../formats/ledger-file.ts';
import type { Redaction } from '../../store/ports/redaction.ts';
import type { Ports } from '../ports.ts';
import { orderedByInstant } from './order-lines.ts';

export interface RestoredLedger extends WholeLedger {
  /** Documents that were redacted again. */
  readonly redacted: number;
}

/**
 * Restores a file (`open` gives its text from the beginning), all or nothing, and derives what follows from it. `redactions` are those made
 * since it was written. Throws InvalidInput for a file that is damaged, Conflict where the ledger is not empty.
 */
export async function restoreLedger(
  { ledger }: Pick<Ports, 'ledger'>,
  name: string,
  open: () => AsyncIterable<string>,
  redactions: readonly Redaction[] = [],
): Promise<RestoredLedger> {
  const whole = await checkLedger(open(), name);
  const own = () => ledgerRecords(open());
  const redacted = await ledger.copy.restore(whole.head.format === 1 ? orderedByInstant(own) : own(), redactions);
  await ledger.copy.derive();
  return { ...whole, redacted };
}
