/**
 * A server by URL: TCP, a password, and a role that owns its schemas and is no superuser. What a ledger does is asked once, over the managed
 * server (postgres-ledger.test.ts); here stands what may differ: every kind of statement under such a role, and what is left when it is opened again.
 */
import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ledgerEnd } from '../../formats/ledger-file.ts';
import type { LedgerLine } from '../../formats/ledger-lines.ts';
import { all, article, at, proposed, text, twinned } from '../contract/article.ts';
import { atSecond, documentOf, factOf, letHappen, seen } from '../contract/happenings.ts';
import type { Ledger } from '../ports/ledger.ts';
import { searchWords } from '../search/search-words.ts';
import { openLedger } from './open-ledger.ts';
import { startUrlServer, type UrlServer } from './server/servers-for-tests.ts';

let server: UrlServer;

const byUrl = (schema: string) => {
  const { href } = Object.assign(new URL(server.url), { username: 'ordinary', password: 'x' });
  return openLedger({ dataFolder: '/nowhere', databaseUrl: href, schema });
};

beforeAll(async () => {
  server = await startUrlServer();
  const client = new pg.Client(server.url);
  await client.connect();
  await client.query(`CREATE ROLE ordinary LOGIN PASSWORD 'x'`);
  await client.query('GRANT CREATE ON DATABASE postgres TO ordinary');
  await client.end();
});
afterAll(() => server.stop());

async function linesOf(ledger: Ledger): Promise<readonly LedgerLine[]> {
  const lines: LedgerLine[] = [];
  for await (const line of ledger.copy.lines()) lines.push(line);
  return lines;
}

it('keeps what is written, and names the place without the password', async () => {
  const ledger = await byUrl('kept');
  await ledger.appendDocument(article, at(1));
  await ledger.judge({ act: 'accept', target: twinned }, at(2));
  await ledger.judge({ act: 'reject', target: proposed, reason: 'a wish' }, at(3));
  await ledger.whenIndexed();
  const known = async (of: Ledger) =>
    Promise.all([0, 1, 2, 3].map(async (second) => (await of.ties({ ...all, knownAt: at(second).at })).length));
  expect(await known(ledger)).toEqual([0, 2, 2, 1]);
  const [before, lines] = [await seen(ledger, all.knownAt), await linesOf(ledger)];
  await ledger.close();
  const again = await byUrl('kept');
  expect((await again.document(article.document.id))?.text).toBe(text);
  expect(await again.original(article.document.id)).toEqual(article.original);
  expect(await known(again)).toEqual([0, 2, 2, 1]);
  expect(await seen(again, all.knownAt)).toEqual(before);
  expect(await linesOf(again)).toEqual(lines);
  expect((await again.info()).location).toBe(`127.0.0.1:${server.port}/postgres`);
  expect(await again.audit()).toEqual([]);
  await again.close();
});

it('takes in much at once, finds it, and takes words away', async () => {
  const ledger = await byUrl('bulk');
  const documents = [0, 1, 2].map((n) => documentOf(n));
  const receipt = await ledger.bulk.load({ documents, facts: [factOf(0)] }, at(1), { run: 'r', part: 0 });
  expect(receipt).toMatchObject({ documents: { added: 3 }, facts: { added: 1 }, refused: [] });
  await ledger.bulk.index();
  const query = { phrases: searchWords('Khabarovsk'), limit: 9, knownAt: all.knownAt };
  expect(await ledger.search(query)).toHaveLength(3);
  const [first] = documents;
  await ledger.redactions.redact(first!.document.id, { reason: 'order 7', sources: true }, at(2));
  expect(await ledger.search(query)).toHaveLength(2);
  expect((await ledger.document(first!.document.id))?.text).toBe('');
  expect(await ledger.audit()).toEqual([]);
  await ledger.close();
});

it('is written out, tried in temporary tables, and put into an empty workspace beside it', async () => {
  const ledger = await byUrl('whole');
  for (const [second, what] of (['add', 'fact', 'accept', 'reread', 'undo'] as const).entries())
    await letHappen(ledger, { what, which: 0, piece: 0 }, atSecond(second));
  await ledger.whenIndexed();
  const lines = await linesOf(ledger);
  expect(await ledger.copy.tryOut(lines)).toEqual({ end: await ledgerEnd(lines), findings: [] });
  const copy = await byUrl('beside');
  expect(await copy.copy.isEmpty()).toBe(true);
  await copy.copy.restore(lines);
  await copy.copy.derive();
  expect(await linesOf(copy)).toEqual(lines);
  for (const second of [0, 2, 4])
    expect(await seen(copy, atSecond(second).at)).toEqual(await seen(ledger, atSecond(second).at));
  await Promise.all([ledger.close(), copy.close()]);
});
