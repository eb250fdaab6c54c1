/** An append is acknowledged early; indexing is done in order, once, by whichever process comes. */
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { sampleEntry, sampleFact } from '../../contract/sample-entry.ts';
import type { DocumentEntry, Ledger, Stamp } from '../../ports/ledger.ts';
import { appendDocument } from '../append.ts';
import { type Database, openDatabase } from '../database.ts';
import { indexDocuments } from '../index-documents.ts';
import { compareDocuments } from '../likeness.ts';
import { openLedger, type PostgresLedger } from '../open-ledger.ts';
import { likenessQueries } from '../queries/likeness.ts';
import { searchQueries } from '../queries/search.ts';
import { attachOrStart, type ManagedServer } from '../server/managed-server.ts';
import { testFolder } from '../server/servers-for-tests.ts';
import { pendingWork } from './indexer.ts';

const { folder, remove } = testFolder();
const far = '2099-01-01T00:00:00.000Z';
const at = (n: number): Stamp => ({ by: 'me', at: new Date(Date.UTC(2026, 0, 1, 0, 0, n)).toISOString() });
let server: ManagedServer;
const databases: Database[] = [];

beforeAll(async () => {
  server = await attachOrStart(folder, 0);
});
afterAll(async () => {
  for (const database of databases) await database.close();
  server.release();
  await remove();
});

const open = (schema: string): Promise<Ledger> => openLedger({ dataFolder: folder, schema, linger: 0 });
/** As a command opens it that decides something and ends. */
const openToEnd = (schema: string): Promise<PostgresLedger> =>
  openLedger({ dataFolder: folder, schema, linger: 0 }, Number.POSITIVE_INFINITY);

/** A process that will not live to index what it appends. */
async function doomed(schema: string): Promise<Database> {
  await (await open(schema)).close();
  const database = openDatabase({ connection: { ...server.connection }, schema, location: folder });
  databases.push(database);
  return database;
}

/** The n-th of a row of texts, and texts that are its copies under other headlines. */
function report(n: number, headline = ''): DocumentEntry {
  const quote = 'Heihe and Blagoveshchensk are sister cities';
  const rest = Array.from({ length: 60 }, (_, i) => `river${n}x${i}`).join(' ');
  return sampleEntry(`${headline}${quote}. ${rest}`, [
    { quote, type: 'twinning', parties: ['CN-HL/Heihe', 'RU-AMU/Blagoveshchensk'], stage: 'signed', date: '2004' },
  ]);
}

const sourcesOf = async (ledger: Ledger): Promise<readonly number[]> =>
  (await ledger.ties({ validAt: '2026-11-25', knownAt: far, include: 'all' })).map(
    ({ counts }) => counts.sourcesWithUnreviewed,
  );

describe('an append', () => {
  it('is acknowledged after six round trips, a further reading after nine', async () => {
    const ledger = await open('trips');
    await ledger.appendDocument(report(0), at(0));
    await ledger.whenIndexed();
    const query = vi.spyOn(pg.Client.prototype, 'query');
    await ledger.appendDocument(report(1), at(1));
    expect(query.mock.calls).toHaveLength(6);
    await ledger.whenIndexed();
    query.mockClear();
    await ledger.appendReading({ ...report(1).reading, reader: '0.2.0' }, at(2));
    // One of them asks whether the document was redacted, one whether it was read so before.
    expect(query.mock.calls).toHaveLength(9);
    query.mockRestore();
    await ledger.close();
  });

  it('is indexed by the next one where the process died after the acknowledgement', async () => {
    const database = await doomed('died');
    await appendDocument(database, report(1), at(1));
    await appendDocument(database, report(1, 'Again! '), at(2));
    expect(await pendingWork(database)).toEqual({ documents: 2, keys: 0 });
    const ledger = await open('died');
    expect(await pendingWork(database)).toEqual({ documents: 0, keys: 0 });
    expect(await sourcesOf(ledger)).toEqual([1]);
    await ledger.close();
  });

  it('is indexed from where it stood when the process died in between', async () => {
    const database = await doomed('between');
    const copies = [report(1), report(1, 'Again! '), report(1, 'And again! ')];
    for (const [i, entry] of copies.entries()) await appendDocument(database, entry, at(i));
    const ids = copies.map(({ document }) => document.id);
    await database.transaction(async (session) => {
      await session.run(searchQueries.take, [ids]);
      await indexDocuments(session, ids);
    });
    expect(await pendingWork(database)).toEqual({ documents: 3, keys: 0 });
    await database.transaction(async (session) => {
      await session.run(likenessQueries.take, [ids.slice(0, 2)]);
      await compareDocuments(session, ids.slice(0, 2));
    });
    expect(await pendingWork(database)).toEqual({ documents: 1, keys: 1 });
    const ledger = await open('between');
    expect(await pendingWork(database)).toEqual({ documents: 0, keys: 0 });
    expect(await sourcesOf(ledger)).toEqual([1]);
    expect(await ledger.duplicates({ knownAt: far, limit: 10 })).toHaveLength(3);
    await ledger.close();
  });

  it('of a reading while the document is being indexed leaves its own note', async () => {
    const database = await doomed('overtaken');
    const { document, reading } = report(1);
    await appendDocument(database, report(1), at(1));
    const ledger = await open('overtaken');
    const moved = reading.claims.map((claim) => ({ ...claim, stage: 'ended' as const }));
    for (let n = 0; n < 10; n++)
      await ledger.appendReading({ ...reading, reader: `0.2.${n}`, claims: n % 2 ? moved : reading.claims }, at(2 + n));
    await ledger.whenIndexed();
    const [tie] = await ledger.ties({ validAt: '2026-11-25', knownAt: far, include: 'all' });
    expect(tie?.steps.map(({ stage }) => stage)).toEqual(['ended']);
    const facets = await database.run<{ facets: number }>({
      name: 'facets-of',
      sql: `SELECT count(*)::integer AS facets FROM amur.document_facets WHERE document_id = '${document.id}'`,
    });
    expect(facets).toEqual([{ facets: 11 }]);
    await ledger.close();
  });

  it('by several at once of texts that copy one another counts each text as one source', async () => {
    const ledgers = await Promise.all([open('several'), open('several'), open('several')]);
    await Promise.all(
      ledgers.map(async (ledger, l) => {
        for (let n = 0; n < 12; n++) await ledger.appendDocument(report(n, `Headline ${l}. `), at(n * 3 + l));
        await ledger.whenIndexed();
      }),
    );
    for (const ledger of ledgers) expect(await sourcesOf(ledger)).toEqual([12]);
    expect(await ledgers[0]!.duplicates({ knownAt: far, limit: 100 })).toHaveLength(36);
    await Promise.all(ledgers.map((ledger) => ledger.close()));
  });
});

describe('a ledger that is closed', () => {
  it('leaves nothing behind', async () => {
    const ledger = await open('closed');
    await ledger.appendDocument(report(1), at(1));
    await ledger.close();
    expect(await pendingWork(await doomed('closed'))).toEqual({ documents: 0, keys: 0 });
  });
});

describe('a grade that bears on many ties', () => {
  const [outlet, ties] = ['site:archive.example', 230];
  const facts = Array.from({ length: ties }, (_, i) =>
    [
      ['2004', 'https://archive.example/1'],
      ['2005', 'https://daily.example/2'],
    ].map(([date, address]) =>
      sampleFact({
        type: 'twinning',
        parties: [`CN-HL/Town ${i}`, 'RU-AMU/Blagoveshchensk'],
        stage: 'signed',
        date: date!,
        statement: `Town ${i} signed in ${date}.`,
        address: address!,
      }),
    ),
  ).flat();
  const graded = async (ledger: Ledger): Promise<number> => {
    const all = await ledger.ties({ validAt: '2026-11-25', knownAt: far, include: 'all' });
    return all.filter(({ steps: [first] }) => first!.date === '2004').length;
  };
  const judged = async (ledger: Ledger): Promise<void> => {
    await ledger.appendFacts(facts, [], at(1));
    expect(await graded(ledger)).toBe(0);
    await ledger.judge({ act: 'grade', target: outlet, reason: 'keeps the treaties', reliability: 'A' }, at(2));
  };

  it('is answered when twenty of them are derived, and the others soon are', async () => {
    const ledger = await open('graded');
    await judged(ledger);
    expect(await graded(ledger)).toBeGreaterThanOrEqual(20);
    await vi.waitFor(async () => expect(await graded(ledger)).toBe(ties), 200_000);
    await ledger.close();
  });

  it('leaves those that were not derived when the program ended to the next one', async () => {
    const ledger = await open('graded_and_gone');
    await judged(ledger);
    await ledger.close();
    const next = await open('graded_and_gone');
    await vi.waitFor(async () => expect(await graded(next)).toBe(ties), 200_000);
    await next.close();
  });

  it('has brought all of them up to date where the program ends after it', async () => {
    const ledger = await openToEnd('graded_by_command');
    await judged(ledger);
    expect(await graded(ledger)).toBe(ties);
    await ledger.close();
  });
});
