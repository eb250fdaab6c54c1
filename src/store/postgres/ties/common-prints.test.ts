/** What very many documents have in common finds none of them; what two have beside it does. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { commonFrom } from '../../../ties/sources/sketch.ts';
import type { Database } from '../database.ts';
import { compareDocuments } from '../likeness.ts';
import { raise } from '../next-revision.ts';
import { type SchemaForTests, schemaForTests } from '../server/servers-for-tests.ts';

const now = '2026-01-01T00:00:00.000Z';
const footer = 'All rights reserved by the river paper and nobody may copy any of it without asking first.';
const story = (n: number) => Array.from({ length: 40 }, (_, i) => `word${n}x${i}`).join(' ');

let schema: SchemaForTests;
let database: Database;

beforeAll(async () => {
  schema = await schemaForTests(now);
  database = schema.database;
});
afterAll(() => schema.remove());

const ask = <Row extends object>(sql: string, parameters: readonly unknown[] = []) =>
  database.run<Row>({ name: `test.${sql.length}.${parameters.length}`, sql }, parameters);

/** Documents with sketches by hand: the footer's prints are 1 to 6, those of a document's own text are given. */
async function put(
  documents: readonly { readonly id: string; readonly text: string; readonly prints: readonly number[] }[],
) {
  await database.transaction(async (session) => {
    const { revision } = await raise(session, { at: now, by: 'tester' });
    const sql = `WITH g AS (SELECT * FROM json_to_recordset($1::json) AS g (id text, text text, prints integer[])),
      documents AS (INSERT INTO amur.documents (document_id, text_hash, text, lang, title, media_type, problems, origin,
          recorded_at, recorded_by) SELECT id, id, text, 'en', id, 'text/plain', '[]', 'user', $2, 'tester' FROM g)
    INSERT INTO amur.document_sketches (document_id, prints, shingles, revision)
    SELECT id, prints, 40, $3 FROM g`;
    await session.run({ name: 'test.put', sql }, [JSON.stringify(documents), now, revision]);
  });
}

const withFooter = (n: number, of = n) => ({
  id: `doc_${String(n).padStart(5, '0')}`,
  text: `${story(of)}. ${footer}`,
  prints: [1, 2, 3, 4, 5, 6, ...Array.from({ length: 10 }, (_, i) => 1000 + of * 10 + i)],
});
const compare = (...ids: readonly string[]) => database.transaction((session) => compareDocuments(session, ids));
const common = async () =>
  (await ask<{ print: number }>('SELECT print FROM amur.common_prints ORDER BY print')).map(({ print }) => print);
const pairs = () =>
  ask('SELECT document_id, other_id, relation FROM amur.document_pairs ORDER BY document_id, other_id');

it('compares a text with those that share its footer, until these are too many', async () => {
  await put(Array.from({ length: commonFrom }, (_, n) => withFooter(n)));
  await compare(withFooter(1).id);
  expect(await common()).toEqual([]);
  const before = await pairs();
  expect(before).toHaveLength(20);

  // One more, and a copy of one of them.
  await put([withFooter(commonFrom), withFooter(commonFrom + 1, 7)]);
  await compare(withFooter(1).id, withFooter(2).id);
  expect(await common()).toEqual([1, 2, 3, 4, 5, 6]);
  expect(await pairs()).toEqual(before);

  const copy = withFooter(commonFrom + 1).id;
  await compare(copy, withFooter(2).id);
  const found = { document_id: withFooter(7).id, other_id: copy, relation: 'copy' };
  expect(await pairs()).toHaveLength(before.length + 1);
  expect(await pairs()).toContainEqual(found);
});

it('compares a text with many others where what it shares is not common', async () => {
  // Two passages, each in more than half of the number that is common: together a crowd, neither of them common.
  const half = Math.floor(commonFrom / 2) + 1;
  const shared = (n: number) => ({
    ...withFooter(10_000 + n),
    prints: [n < half ? 11 : 12, ...withFooter(10_000 + n).prints.slice(6)],
  });
  await put(Array.from({ length: 2 * half }, (_, n) => shared(n)));
  const both = { ...withFooter(20_000, 10_003), prints: [11, 12, ...withFooter(10_003).prints.slice(6)] };
  await put([both]);
  await compare(both.id);
  expect(await common()).toEqual([1, 2, 3, 4, 5, 6]);
  expect(await pairs()).toContainEqual({ document_id: withFooter(10_003).id, other_id: both.id, relation: 'copy' });
});
