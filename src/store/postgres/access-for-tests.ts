/** What a writer does: adds a document with a claim, accepts it and takes that back. */

import { sampleEntry } from '../contract/sample-entry.ts';
import type { Ledger } from '../ports/ledger.ts';

/** Three writes, each with its ties. */
export async function appendsAndJudges(ledger: Ledger, text: string): Promise<void> {
  const claim = { quote: 'signed', type: 'agreement', parties: ['CN-HE', 'RU-TOM'], stage: 'signed' } as const;
  const entry = sampleEntry(text, text.includes('signed') ? [claim] : []);
  const stamp = { by: 'tester', at: '2026-01-01T00:00:00.000Z' };
  const { id } = await ledger.appendDocument(entry, stamp);
  const [held] = await ledger.claims(id);
  if (held === undefined) return;
  await ledger.judge({ act: 'accept', target: held.id }, stamp);
  await ledger.judge({ act: 'undo', target: held.id }, { ...stamp, at: '2026-01-01T00:00:01.000Z' });
}
