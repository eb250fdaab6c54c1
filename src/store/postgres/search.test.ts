/** Documents that came in before there was an index are found all the same. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sampleEntry } from '../contract/sample-entry.ts';
import { searchWords } from '../search/search-words.ts';
import { type Database, type NamedQuery, openDatabase } from './database.ts';
import { openLedger, type PostgresLedger } from './open-ledger.ts';
import { attachOrStart, type ManagedServer } from './server/managed-server.ts';
import { testFolder } from './server/servers-for-tests.ts';

const { folder, remove } = testFolder();
let ledger: PostgresLedger;
let server: ManagedServer;
let database: Database;

beforeAll(async () => {
  ledger = await openLedger({ dataFolder: folder, linger: 0 });
  server = await attachOrStart(folder, 0);
  database = openDatabase({ connection: { ...server.connection }, schema: 'amur', location: folder });
});
afterAll(async () => {
  await database.close();
  server.release();
  await ledger.close();
  await remove();
});

const ask = <Row extends object>(sql: string): Promise<Row[]> =>
  database.run<Row>({ name: sql.slice(0, 40), sql } as NamedQuery);
const indexed = async (): Promise<string> =>
  JSON.stringify([
    await ask('SELECT * FROM amur.document_words ORDER BY document_id, part'),
    await ask('SELECT * FROM amur.document_facets ORDER BY document_id, reading_id'),
  ]);

describe('the index', () => {
  it('is the same when it is made anew from what is held', async () => {
    const entry = sampleEntry('The bridge over the Amur was opened.', [], { published: '2022-06-10' });
    await ledger.appendDocument(entry, { by: 'me', at: '2026-01-01T00:00:01.000Z' });
    const later = { ...entry.reading, reader: '0.2.0', published: { edtf: '2022', basis: 'stated' } as const };
    await ledger.appendReading(later, { by: 'me', at: '2026-01-01T00:00:02.000Z' });
    await ledger.appendDocument(sampleEntry('Ни о чём.', []), { by: 'me', at: '2026-01-01T00:00:03.000Z' });
    await ledger.whenIndexed();
    const before = await indexed();
    expect(before).toContain('bridg');
    await ask('DELETE FROM amur.document_words');
    await ask('DELETE FROM amur.document_facets');
    await ask('INSERT INTO amur.search_queue SELECT document_id FROM amur.documents');
    // Whoever opens the ledger next does what is left.
    await (await openLedger({ dataFolder: folder, linger: 0 })).close();
    const query = { phrases: searchWords('bridges'), knownAt: '2099-01-01T00:00:00.000Z', limit: 5 };
    expect((await ledger.search(query)).map(({ document }) => document.id)).toEqual([entry.document.id]);
    expect(await indexed()).toBe(before);
    expect(await ask('SELECT 1 AS one FROM amur.search_queue')).toEqual([]);
  });
});
