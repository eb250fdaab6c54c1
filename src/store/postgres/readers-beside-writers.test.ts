/** Who reads waits for nobody who writes: each question is answered while a writer is held up where all the others wait for it. */
import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { sampleEntry } from '../contract/sample-entry.ts';
import type { Stamp } from '../ports/ledger.ts';
import { searchWords } from '../search/search-words.ts';
import { openLedger, type PostgresLedger } from './open-ledger.ts';
import { attachOrStart, type ManagedServer } from './server/managed-server.ts';
import { testFolder } from './server/servers-for-tests.ts';

const { folder, remove } = testFolder();
let ledger: PostgresLedger;
let server: ManagedServer;
let other: pg.Client;

beforeAll(async () => {
  ledger = await openLedger({ dataFolder: folder, linger: 0 });
  server = await attachOrStart(folder, 0);
  other = new pg.Client(server.connection);
  await other.connect();
  await ledger.appendDocument(report(0), at(0));
  await ledger.whenIndexed();
});
afterAll(async () => {
  await other.end();
  await ledger.close();
  server.release();
  await remove();
});

const at = (n: number): Stamp => ({ by: 'me', at: new Date(Date.UTC(2026, 0, 1, 0, 0, n)).toISOString() });

/** The n-th of texts that say the same tie in other words. */
function report(n: number) {
  const quote = 'Heihe and Blagoveshchensk are sister cities';
  return sampleEntry(`${quote}. Report ${n} has it from the town hall.`, [
    { quote, type: 'twinning', parties: ['CN-HL/Heihe', 'RU-AMU/Blagoveshchensk'], stage: 'signed', date: '2004' },
  ]);
}

const today = { validAt: '2026-11-25', knownAt: '2099-01-01T00:00:00.000Z' };

/** Asks what the pages ask, and gives how much each has. */
async function askAll() {
  const ties = await ledger.lists.page({ ...today, include: 'all' });
  const id = ties.ties[0]!.tie.id;
  const open = { order: 'weight', unsure: false, possible: false } as const;
  const known = { knownAt: today.knownAt, limit: 10 };
  const answers = [
    ties.ties,
    await ledger.lists.pairs({ ...today, include: 'all' }),
    (await ledger.tie(id, today))!.evidence,
    [...(await ledger.histories.of([id]))],
    await ledger.tiesFrom(report(0).document.id),
    (await ledger.review.page(open, 10)).items,
    await ledger.documents(known),
    await ledger.search({ phrases: searchWords('town hall'), ...known }),
    await ledger.duplicates(known),
    await ledger.outlets.list(),
    await ledger.same.candidates({ states: ['open'], limit: 10 }),
  ];
  return { ...(await ledger.counts()), answers: answers.map((answer) => answer.length) };
}

it('while a document that was appended is being indexed, compared and added up', async () => {
  await other.query('BEGIN; LOCK TABLE amur.document_words IN EXCLUSIVE MODE');
  await ledger.appendDocument(report(1), at(1));
  let indexed = false;
  const indexing = ledger.whenIndexed().then(() => {
    indexed = true;
  });
  // The second report is held; the tie rests on the first alone, and no search finds what is not indexed.
  expect(await askAll()).toMatchObject({
    documents: 2,
    claims: 2,
    ties: 1,
    answers: [1, 1, 1, 1, 1, 1, 2, 1, 0, 0, 0],
  });
  expect(indexed).toBe(false);
  await other.query('ROLLBACK');
  await indexing;
  expect(await askAll()).toMatchObject({ documents: 2, ties: 1, answers: [1, 1, 2, 1, 1, 2, 2, 2, 0, 0, 0] });
});

it('while more of them are recording than there are connections to write by', async () => {
  await other.query('BEGIN; SELECT FROM amur.head FOR UPDATE');
  const appends = Array.from({ length: 12 }, (_, i) => ledger.appendDocument(report(2 + i), at(2 + i)));
  await waitingInTheDatabase();
  expect(await askAll()).toMatchObject({ documents: 2, claims: 2 });
  await other.query('ROLLBACK');
  await Promise.all(appends);
  await ledger.whenIndexed();
  expect(await askAll()).toMatchObject({ documents: 14, claims: 14, ties: 1 });
});

/** Until some of the appends wait for the lock. */
async function waitingInTheDatabase(): Promise<void> {
  for (;;) {
    const { rows } = await other.query<{ waiting: number }>(
      'SELECT count(*)::integer AS waiting FROM pg_locks WHERE NOT granted',
    );
    if (rows[0]!.waiting > 1) return;
  }
}
