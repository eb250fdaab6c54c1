/** The references of claims: in the order of the claim, and each reading opened once. */
import { expect, it } from 'vitest';
import { sampleEntry } from '../contract/sample-entry.ts';
import type { DocumentEntry } from '../ports/ledger.ts';
import { withCitations } from './citations-of.ts';
import type { Session } from './database.ts';
import { openLedger } from './open-ledger.ts';
import { testFolder } from './server/servers-for-tests.ts';

const row = (n: number, cited: readonly number[], reading = 'rdg_1') => ({
  ...{ claim: n, document_id: 'doc_1', reading_id: reading, cited },
});

it('asks for each reading once, and for none where no claim rests on a reference', async () => {
  const asked: (readonly unknown[])[] = [];
  const session: Session = {
    async run<Row extends object>(_: unknown, parameters: readonly unknown[] = []) {
      asked.push(parameters);
      return [{ document_id: 'doc_1', reading_id: 'rdg_1', citations: ['a', 'b', 'c'] }] as unknown as Row[];
    },
  };
  const rows = await withCitations(session, [
    row(1, [2, 0]),
    row(2, [1, 9]),
    row(3, []),
    row(4, [0], 'rdg_gone'),
    row(5, [], 'rdg_2'),
  ]);
  expect(rows.map(({ claim, citations }) => [claim, citations])).toEqual([
    [1, ['c', 'a']],
    [2, ['b']],
    [3, []],
    [4, []],
    [5, []],
  ]);
  expect(asked).toEqual([
    [
      ['doc_1', 'doc_1'],
      ['rdg_1', 'rdg_gone'],
    ],
  ]);
  await withCitations(session, [row(1, [])]);
  expect(asked).toHaveLength(1);
});

/** A page of links with a claim in each line, which rests on twenty of them. */
function linked(claims: number): DocumentEntry {
  const lines = Array.from({ length: claims }, (_, n) => `Heihe and Blagoveshchensk signed paper ${n}.`);
  const entry = sampleEntry(
    lines.join('\n'),
    lines.map((quote) => ({ quote, type: 'agreement', parties: ['CN-HL/Heihe', 'RU-AMU'], stage: 'signed' })),
  );
  const citations = Array.from({ length: 3 * claims }, (_, n) => {
    const source = `https://example.org/${n}/${'long'.repeat(100)}`;
    return { start: 0, end: 1, text: source, source, date: null, basis: null, csl: { type: 'webpage' as const } };
  });
  const own = (n: number) => Array.from({ length: 20 }, (_, k) => (3 * n + k) % citations.length);
  const read = entry.reading.claims.map((claim, n) => ({ ...claim, citations: own(n) }));
  return { ...entry, reading: { ...entry.reading, citations, claims: read } };
}

it('lets a page of links be read and derived from', async () => {
  const { folder, remove } = testFolder();
  const ledger = await openLedger({ dataFolder: folder, linger: 0 });
  const entry = linked(400);
  const began = performance.now();
  await ledger.appendDocument(entry, { by: 'tester', at: '2026-01-01T00:00:00.000Z' });
  await ledger.whenIndexed();
  const claims = await ledger.claims(entry.document.id);
  // Opened for each reference of each claim, the reading of it took minutes for this.
  expect(performance.now() - began).toBeLessThan(20_000);
  expect(claims).toHaveLength(400);
  const [first] = claims;
  expect(first!.citations).toEqual(entry.reading.citations.slice(0, 20));
  await ledger.close();
  await remove();
});
