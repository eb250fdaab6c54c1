/** The whole ledger as lines of JSON (docs/formats/exports.md), a few records in memory at a time. */
import { ledgerEnd, ledgerHead, ledgerLine } from '../exchange/ledger-lines.ts';
import { answeredAt, knownWhen } from './as-of.ts';
import type { Desk, KnownFilter } from './ports.ts';

/** The file in pieces, as known then (now by default). The same records give the same bytes. */
export async function* exportLedger(
  desk: Pick<Desk, 'ledger' | 'now'>,
  known: KnownFilter = {},
): AsyncGenerator<string> {
  const knownAt = await answeredAt(desk, knownWhen(known));
  yield ledgerHead;
  let records = 0;
  for await (const record of desk.ledger.copy.lines(knownAt)) {
    records++;
    yield ledgerLine(record);
  }
  yield ledgerEnd(records);
}
