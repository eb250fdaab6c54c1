/** The order of the ledger: revisions without gaps, in the order of the commits, whoever writes and whatever the clocks say. */
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { auditSession } from './backup/check-integrity.ts';
import type { Database, Session } from './database.ts';
import { lastKnown, raise, revisionKnown } from './next-revision.ts';
import { annotationQueries } from './queries/annotations.ts';
import { recordTables } from './queries/order.ts';
import { type SchemaForTests, schemaForTests } from './server/servers-for-tests.ts';

let schema: SchemaForTests;
let database: Database;

beforeAll(async () => {
  schema = await schemaForTests('2026-01-01T00:00:00.000Z');
  database = schema.database;
});
afterAll(() => schema.remove());

const at = (second: number): string => new Date(Date.UTC(2026, 0, 1, 0, 0, second)).toISOString();
const note = (session: Session, id: string) =>
  session.run(annotationQueries.insert, [id, 'v1', 'item', 'doc_1', '{"text":"x"}', at(0), 'me']);
const notes = { name: 'test.notes', sql: 'SELECT revision FROM amur.annotations ORDER BY revision' };

it('counts the rows of every table whose rows take the revision of their transaction', async () => {
  const taking = {
    name: 'test.taking',
    sql: `SELECT table_name::text AS name FROM information_schema.columns WHERE table_schema = 'amur' AND column_name = 'revision'
      AND column_default LIKE '%amur.revision%' ORDER BY table_name COLLATE "C"`,
  };
  const names = (await database.run<{ name: string }>(taking)).map(({ name }) => name);
  expect(names).toEqual([...recordTables].sort());
});

it('takes nothing that is recorded without a revision', async () => {
  await expect(database.transaction((session) => note(session, 'itm_0'))).rejects.toThrow(/amur\.revision/);
  // Nor with that of a transaction before on the same connection.
  await database.transaction((session) => raise(session, { by: 'me', at: at(0) }));
  await expect(database.transaction((session) => note(session, 'itm_0'))).rejects.toThrow(/cannot be stored/);
  expect(await database.run(notes)).toEqual([]);
});

it('knows by an instant all up to the last revision whose records, and those before it, were made by then', async () => {
  for (const second of [10, 20, 15, 30]) {
    await database.transaction((session) => raise(session, { by: 'me', at: at(second) }));
  }
  const known = async (second: number) => (await revisionKnown(database, at(second))).revision;
  expect([await known(9), await known(10), await known(15), await known(20), await known(29)]).toEqual([1, 2, 2, 4, 4]);
  expect(await revisionKnown(database, at(30))).toEqual({ revision: 5, isHead: true, isIndexed: true });
  expect(await revisionKnown(database, at(29))).toEqual({ revision: 4, isHead: false, isIndexed: true });
  expect(await revisionKnown(database)).toEqual({ revision: 5, isHead: true, isIndexed: true });
  expect(await lastKnown(database)).toBe(at(30));
});

it('is checked: a commit that was changed or lost on the disk is found', async () => {
  expect(await auditSession(database)).toEqual([]);
  const broken = async (sql: string) => {
    let found: readonly string[] = [];
    const undone = database.transaction(async (session) => {
      await session.run({ name: `test.${sql.length}`, sql });
      found = (await auditSession(session)).map(({ message }) => message);
      throw new Error('undone');
    });
    await expect(undone).rejects.toThrow('undone');
    return found;
  };
  expect(await broken(`UPDATE amur.commits SET known_at = '2027-01-01' WHERE revision = 3`)).toEqual([
    'Revision 3 is out of order: what was known when cannot be told from it.',
  ]);
  expect(await broken('DELETE FROM amur.commits WHERE revision = 5')).toEqual([
    'Revision 5 is out of order: what was known when cannot be told from it.',
  ]);
});

it('lets whoever sees a revision see all before it, however many write at once', async () => {
  const { revision: before } = await revisionKnown(database);
  let writing = true;
  const writer = async (name: number): Promise<void> => {
    for (let n = 0; n < 25; n++)
      await database.transaction(async (session) => {
        // Each by a clock of its own.
        await raise(session, { by: `writer ${name}`, at: at((name * 7 + n * 3) % 60) });
        await note(session, `itm_${name}_${n}`);
        if (n % 5 === 0) await sleep(name);
      });
  };
  const seen: number[] = [];
  const reader = async (): Promise<void> => {
    while (writing) {
      const revisions = (await database.run<{ revision: number }>(notes)).map(({ revision }) => revision);
      expect(revisions).toEqual(revisions.map((_, i) => before + 1 + i));
      seen.push(revisions.length);
    }
  };
  const reading = reader();
  await Promise.all([1, 2, 3].map(writer));
  writing = false;
  await reading;
  expect(await revisionKnown(database)).toEqual({ revision: before + 75, isHead: true, isIndexed: true });
  // It looked while they wrote.
  expect(new Set(seen).size).toBeGreaterThan(5);
});

it('gives the revision of one that is given up to the next', async () => {
  const { revision } = await revisionKnown(database);
  await expect(
    database.transaction(async (session) => {
      await raise(session, { by: 'me', at: at(59) });
      throw new Error('given up');
    }),
  ).rejects.toThrow('given up');
  expect((await database.transaction((session) => raise(session, { by: 'me', at: at(0) }))).revision).toBe(
    revision + 1,
  );
});
