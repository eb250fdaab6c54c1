/** Batches give the same records and the same ties as single appends; what does not fit is told, what is held is left. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sampleEntry, sampleFact } from '../contract/sample-entry.ts';
import type { DocumentEntry, Stamp } from '../ports/ledger.ts';
import { type Database, openDatabase } from './database.ts';
import { openLedger, type PostgresLedger } from './open-ledger.ts';
import { attachOrStart, type ManagedServer } from './server/managed-server.ts';
import { testFolder } from './server/servers-for-tests.ts';

const { folder, remove } = testFolder();
const stamp: Stamp = { by: 'me', at: '2026-01-01T00:00:01.000Z' };
const later: Stamp = { by: 'me', at: '2026-01-02T00:00:01.000Z' };
const all = { validAt: '2026-11-25', knownAt: '2099-01-01T00:00:00.000Z', include: 'all' as const };
let server: ManagedServer;
const opened: (PostgresLedger | Database)[] = [];

beforeAll(async () => {
  server = await attachOrStart(folder, 0);
});
afterAll(async () => {
  for (const each of opened) await each.close();
  server.release();
  await remove();
});

async function open(schema: string): Promise<PostgresLedger> {
  const ledger = await openLedger({ dataFolder: folder, schema, linger: 0 });
  opened.push(ledger);
  return ledger;
}

/** Every row of the records, without the schema they stand in. */
async function records(schema: string): Promise<Readonly<Record<string, unknown>>> {
  const database = openDatabase({ connection: { ...server.connection }, schema, location: folder });
  opened.push(database);
  const rows: Record<string, unknown> = {};
  for (const table of [
    'documents',
    'document_originals',
    'document_sources',
    'readings',
    'claims',
    'claim_readings',
    'facts',
  ]) {
    const sql = `SELECT (to_jsonb(t) - 'revision')::text AS row_id FROM amur.${table} t ORDER BY row_id`;
    rows[table] = (await database.run<{ row_id: string }>({ name: `all-${table}`, sql })).map((row) => row.row_id);
  }
  return rows;
}

const heihe = 'CN-HL/Heihe 黑河 "\\';
const odd = sampleEntry(
  'Tab\there, a \\backslash\\, \\N and "quotes".\r\nHeihe 黑河 😀 met\nBlagoveshchensk. Rome met Carthage.',
  [
    {
      quote: 'Heihe 黑河 😀 met\nBlagoveshchensk',
      type: 'visit',
      parties: [heihe, 'RU-AMU'],
      stage: 'signed',
      date: '2019-06',
    },
    { quote: 'Rome met Carthage', type: 'agreement', parties: ['IT-62', 'TN-11'], stage: 'signed', date: '-0347' },
  ],
  { source: 'https://herald.example/\t1', published: '2020-05-01' },
);
const plain = sampleEntry('Heihe and Blagoveshchensk are sister cities.', [
  { quote: 'are sister cities', type: 'twinning', parties: ['CN-HL/Heihe', 'RU-AMU/Blagoveshchensk'], stage: 'signed' },
]);
const fact = sampleFact({
  type: 'twinning',
  parties: ['CN-HL/Heihe', 'RU-AMU/Blagoveshchensk'],
  stage: 'signed',
  date: '2004-05-18',
  statement: 'They became sister cities.',
  address: 'https://example.org/list',
});

describe('a batch', () => {
  it('gives the rows that single appends give, and the same ties once it is indexed', async () => {
    const [single, bulk] = [await open('single'), await open('many')];
    const empty = sampleEntry('Nothing.', []);
    for (const entry of [odd, plain, empty]) await single.appendDocument(entry, stamp);
    await single.appendFacts([fact], [], stamp);
    const receipt = await bulk.bulk.load({ documents: [odd, plain, empty], facts: [fact] }, stamp);
    expect(receipt).toEqual({
      documents: { added: 3, held: 0 },
      readings: { added: 3, held: 0 },
      claims: { added: 3, held: 0 },
      facts: { added: 1, held: 0 },
      events: { added: 0, held: 0 },
      refused: [],
    });
    expect(await records('many')).toEqual(await records('single'));
    const left: number[] = [];
    await bulk.bulk.index(({ documents, keys }) => left.push(documents + keys));
    expect(left.at(-1)).toBe(0);
    expect(await bulk.ties(all)).toEqual(await single.ties(all));
    expect((await bulk.ties(all)).map(({ counts }) => counts.sourcesWithUnreviewed)).toContain(2);
  });

  it('is taken once, however often it comes', async () => {
    const ledger = await open('again');
    const part = { run: 'a run', part: 0 };
    const first = await ledger.bulk.load({ documents: [plain, plain], facts: [fact] }, stamp, part);
    expect(first).toMatchObject({ documents: { added: 1 }, claims: { added: 1 } });
    expect(await ledger.bulk.load({ documents: [plain], facts: [fact] }, later, part)).toEqual(first);
    expect(await ledger.bulk.load({ documents: [plain], facts: [fact] }, later)).toMatchObject({
      documents: { added: 0, held: 1 },
      readings: { added: 0, held: 1 },
      claims: { added: 0, held: 1 },
      facts: { added: 0, held: 1 },
    });
    expect(await ledger.bulk.loaded('a run')).toEqual(new Map([[0, first]]));
    expect(await ledger.bulk.loaded('another run')).toEqual(new Map());
    expect(await ledger.counts()).toMatchObject({ documents: 1, readings: 1, claims: 1, facts: 1 });
  });

  it('is taken but for what does not fit, which is told', async () => {
    const ledger = await open('refusing');
    const [visit, treaty] = odd.reading.claims;
    const moved = { ...visit!, evidence: { ...visit!.evidence, start: 1, end: visit!.evidence.end + 1 } };
    const reversed = { ...treaty!, id: 'clm_reversed', bounds: ['2020-01-01', '2019-01-01'] as const };
    const claims = [moved, treaty!, reversed];
    const documents: DocumentEntry[] = [
      { ...odd, reading: { ...odd.reading, claims } },
      { ...plain, original: new Uint8Array([1, 2, 3]) },
    ];
    const lonely = { ...fact, id: 'fct_lonely', parties: ['CN-HL/Heihe'] };
    const receipt = await ledger.bulk.load({ documents, facts: [lonely, fact] }, stamp);
    expect(receipt).toMatchObject({ documents: { added: 1 }, claims: { added: 1 }, facts: { added: 1 } });
    expect(receipt.refused.map(({ kind, id, reason }) => [kind, id, reason])).toEqual([
      ['document', plain.document.id, 'Its id is not that of its bytes.'],
      ['claim', 'clm_reversed', 'Its date ends before it begins.'],
      ['fact', 'fct_lonely', 'It names fewer than two parties: that is a case event.'],
      ['claim', visit!.id, `The quote is not the document's text from 1 to ${visit!.evidence.end + 1}.`],
    ]);
    expect(await ledger.audit()).toEqual([]);
    expect((await ledger.reading(odd.document.id))?.claims).toHaveLength(3);
  });

  it('of a later reading closes the values before it', async () => {
    const ledger = await open('rereading');
    await ledger.bulk.load({ documents: [plain] }, stamp);
    const [claim] = plain.reading.claims;
    const reread = { ...plain.reading, reader: '0.2.0', claims: [{ ...claim!, stage: 'ended' as const }] };
    expect(await ledger.bulk.load({ documents: [{ ...plain, reading: reread }] }, later)).toMatchObject({
      documents: { held: 1 },
      readings: { added: 1 },
      claims: { held: 1 },
    });
    await ledger.bulk.index();
    expect((await ledger.claims(plain.document.id)).map(({ stage }) => stage)).toEqual(['ended']);
    expect((await ledger.claims(plain.document.id, stamp.at)).map(({ stage }) => stage)).toEqual(['signed']);
    expect((await ledger.ties(all)).map(({ steps }) => steps.map(({ stage }) => stage))).toEqual([['ended']]);
  });

  it('that nobody indexed is indexed when the ledger is opened again', async () => {
    const ledger = await openLedger({ dataFolder: folder, schema: 'not_indexed', linger: 0 });
    await ledger.bulk.load({ documents: [odd, plain], facts: [fact] }, stamp);
    await ledger.close();
    expect(await (await open('not_indexed')).ties(all)).toHaveLength(3);
  });
});
