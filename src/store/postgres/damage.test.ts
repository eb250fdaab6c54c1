/** What a failing disk, or a hand from outside, does to a ledger: doctor names the record, and no backup is made of it. */
import { closeSync, openSync, readSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { doctor } from '../../app/about/doctor.ts';
import { backupLedger } from '../../app/backup/backup-ledger.ts';
import { restoreLedger } from '../../app/backup/restore-ledger.ts';
import { writeLedger } from '../../formats/ledger-file.ts';
import { backupFile } from '../../io/backup-file.ts';
import { loadGazetteer } from '../../io/gazetteer-files.ts';
import { Conflict, InvalidInput } from '../../model/errors.ts';
import { sampleEntry, sampleFact } from '../contract/sample-entry.ts';
import { type OpenedLedger, openLedger } from './open-ledger.ts';
import { attachOrStart, stopServer } from './server/managed-server.ts';
import { testFolder } from './server/servers-for-tests.ts';

const { folder, remove } = testFolder();
const dataFolder = join(folder, 'data');
const stamp = { by: 'ann', at: '2026-03-01T10:00:00.000Z' };
const now = () => '2026-03-02T00:00:00.000Z';
const pageSize = 8192;
const entry = (n: number) => {
  const quote = `Delegation ${n} of Heilongjiang visited Amur.`;
  const claim = { quote, type: 'visit', parties: ['CN-HL', 'RU-AMU'], stage: 'active', date: `20${10 + n}` } as const;
  return sampleEntry(`${quote} It rained all day.`, [claim], { source: `https://example.org/${n}` });
};
const [first] = [entry(0)];
const claim = first.reading.claims[0]!.id;
const fact = sampleFact({
  ...{ type: 'twinning', parties: ['CN-HL', 'RU-AMU'], stage: 'signed', date: '2001' },
  ...{ statement: 'It is so.', address: 'https://example.org' },
});

async function sql<Row extends object>(...statements: readonly string[]): Promise<Row[]> {
  const server = await attachOrStart(dataFolder, 0);
  const client = new pg.Client(server.connection);
  await client.connect();
  try {
    let rows: Row[] = [];
    for (const statement of statements) rows = (await client.query<Row>(statement)).rows;
    return rows;
  } finally {
    await client.end();
    server.release();
  }
}

beforeAll(async () => {
  const ledger = await openLedger({ dataFolder, linger: 0 });
  for (let n = 0; n < 8; n++) await ledger.appendDocument(entry(n), stamp);
  await ledger.appendFacts([fact], [], stamp);
  await ledger.judge({ act: 'accept', target: claim, reason: 'seen' }, stamp);
  await ledger.whenIndexed();
  await ledger.close();
  // Pages that are known to be visible to all are not looked at where an index will do.
  await sql('VACUUM ANALYZE');
  expect(await found()).toEqual([]);
});
afterAll(remove);

async function opened<T>(work: (ledger: OpenedLedger) => Promise<T>): Promise<T> {
  const ledger = await openLedger({ dataFolder, linger: 0 });
  try {
    return await work(ledger);
  } finally {
    await ledger.close();
  }
}

/** What doctor says is wrong. */
const found = (): Promise<readonly string[]> =>
  opened(async (ledger) => {
    const report = await doctor({ ledger, work: ledger.work, gazetteer: loadGazetteer(), now });
    expect(report.ok).toBe(!report.findings.some(({ severity }) => severity === 'error'));
    return report.findings.flatMap(({ severity, message }) => (severity === 'error' ? [message] : []));
  });

/** Doctor says so, and a backup is refused with the first of what it says. */
async function noticed(...sentences: readonly string[]): Promise<void> {
  const said = await found();
  for (const sentence of sentences) expect(said.join('\n')).toContain(sentence);
  await opened(async (ledger) => {
    const path = join(folder, 'never.gz');
    const failure = await backupLedger({ ledger, now }, await backupFile(path), '0').catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(Conflict);
    expect((failure as Error).message).toBe(`The ledger is damaged, and a backup of it would be too: ${said[0]}`);
  });
}

/** Writes over the first page of a table's file while nobody runs, and puts it back afterwards. */
async function withPage(table: string, change: (page: Buffer) => void, work: () => Promise<void>): Promise<void> {
  const [row] = await sql<{ path: string }>('CHECKPOINT', `SELECT pg_relation_filepath('amur.${table}') AS path`);
  await stopServer(dataFolder);
  const file = openSync(join(dataFolder, 'pg17', row!.path), 'r+');
  const page = Buffer.alloc(pageSize);
  readSync(file, page, 0, pageSize, 0);
  const changed = Buffer.from(page);
  change(changed);
  writeSync(file, changed, 0, pageSize, 0);
  try {
    await work();
  } finally {
    await stopServer(dataFolder);
    writeSync(file, page, 0, pageSize, 0);
    closeSync(file);
  }
  expect(await found()).toEqual([]);
}

/** Changes rows behind the back of every key and rule, and puts them back afterwards. */
async function withRows(table: string, change: string, work: () => Promise<void>): Promise<void> {
  const unseen = 'SET session_replication_role = replica';
  const columns = `(SELECT string_agg(attname, ', ') FROM pg_attribute WHERE attrelid = 'amur.${table}'::regclass AND attnum > 0 AND attgenerated = '')`;
  const [row] = await sql<{ columns: string }>(`SELECT ${columns} AS columns`);
  await sql(`CREATE TABLE public.before AS SELECT ${row!.columns} FROM amur.${table}`, unseen, change);
  await work();
  await sql(
    unseen,
    `DELETE FROM amur.${table}`,
    `INSERT INTO amur.${table} (${row!.columns}) SELECT ${row!.columns} FROM public.before`,
    'DROP TABLE public.before',
    'VACUUM',
  );
  expect(await found()).toEqual([]);
}

const zeroes = (page: Buffer): void => void page.fill(0);
const letter = (page: Buffer): void => void page.write('X', pageSize - 20);

it('a page of documents that is all zeroes', () =>
  withPage('documents', zeroes, () =>
    noticed(
      `${first.document.id}: document originals refer to it, and it is missing from documents.`,
      `${first.document.id}: claims refer to it, and it is missing from documents.`,
    ),
  ));

it('a page of claims that is all zeroes', () =>
  withPage('claims', zeroes, () =>
    noticed(`${first.document.id} ${claim}: claim readings refer to it, and it is missing from claims.`),
  ));

it('a letter that another one stands for in a file of the database', async () => {
  await withPage('documents', letter, () => noticed('The table of documents cannot be read: invalid page in block 0'));
  await withPage('claims', letter, () => noticed('The table of claims cannot be read: invalid page in block 0'));
  await withPage('judgements', letter, () => noticed('The table of judgements cannot be read: invalid page'));
});

it('a letter changed in the text of a document, where nothing is quoted; not restored either', async () => {
  const change = `UPDATE amur.documents SET text = replace(text, 'rained', 'reined') WHERE document_id = '${first.document.id}'`;
  await withRows('documents', change, async () => {
    await noticed(`${first.document.id}: The text is not the one that came in.`);
    await opened(async (ledger) => {
      const pieces: string[] = [];
      for await (const piece of writeLedger(ledger.copy.lines(), { schema: 1, program: '0', at: now() }))
        pieces.push(piece);
      const target = await openLedger({ dataFolder, schema: 'target', linger: 0 });
      const open = async function* () {
        yield* pieces;
      };
      const failure = await restoreLedger({ ledger: target }, 'x', open).catch((error: unknown) => error);
      expect(failure).toBeInstanceOf(InvalidInput);
      expect((failure as Error).message).toMatch(/^doc_\w+ cannot be taken in: its (bytes|text)/);
      expect(await target.copy.isEmpty()).toBe(true);
      await target.close();
    });
  });
});

it('a letter changed in a quote', () =>
  withRows(
    'claims',
    `UPDATE amur.claims SET quote = replace(quote, 'visited', 'visitod') WHERE claim_id = '${claim}'`,
    () =>
      noticed(
        `${claim}: The quote is not the document's text from 0 to ${first.reading.claims[0]!.evidence.quote.length}.`,
      ),
  ));

it('a byte changed in an original, and an original that is gone', async () => {
  const where = `WHERE document_id = '${first.document.id}'`;
  const change = `UPDATE amur.document_originals SET bytes = set_byte(bytes, 0, 0) ${where}`;
  await withRows('document_originals', change, () =>
    noticed(`${first.document.id}: The original file is not the one that was added.`),
  );
  await withRows('document_originals', `DELETE FROM amur.document_originals ${where}`, () =>
    noticed(`${first.document.id}: The original file is missing.`),
  );
});

it('a judgement, a fact or an address of a document that somebody has deleted, or that a lost page held', async () => {
  const gone = (who: string, revision: number, there: number, rows: number): string =>
    `What ${who} recorded at ${stamp.at} (revision ${revision}): ${there} of ${rows} rows are there.`;
  await withRows('judgements', 'DELETE FROM amur.judgements', () => noticed(gone('ann', 10, 0, 1)));
  await withRows('facts', 'DELETE FROM amur.facts', () => noticed(gone('ann', 9, 0, 1)));
  const address = `DELETE FROM amur.document_sources WHERE document_id = '${first.document.id}'`;
  // Document, address, reading, claim, and what the reading says of the claim.
  await withRows('document_sources', address, () => noticed(gone('ann', 1, 4, 5)));
  await withPage('facts', zeroes, () => noticed(gone('ann', 9, 0, 1)));
  await withPage('judgements', zeroes, () => noticed(gone('ann', 10, 0, 1)));
  await withPage('claim_readings', zeroes, () => noticed(gone('ann', 1, 4, 5), gone('ann', 8, 4, 5)));
});
