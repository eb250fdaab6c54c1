/** The whole ledger as lines of JSON (docs/formats/exports.md), a few records in memory at a time. */
import { type LedgerEnd, writeLedger } from '../../formats/ledger-file.ts';
import type { KnownFilter } from '../as-of.ts';
import { knownWhen } from '../as-of.ts';
import type { Ports } from '../ports.ts';

/**
 * The file in pieces: all there is, or what was known then; `program` is the version of Amur. The same records give the same lines; the
 * first says when it was written, or for which instant.
 */
export async function* exportLedger(
  { ledger, now }: Pick<Ports, 'ledger' | 'now'>,
  program: string,
  known: KnownFilter = {},
): AsyncGenerator<string, LedgerEnd> {
  const knownAt = knownWhen(known);
  const { schemaVersion: schema } = await ledger.info();
  return yield* writeLedger(ledger.copy.lines(knownAt), { schema, program, at: knownAt ?? now() });
}
