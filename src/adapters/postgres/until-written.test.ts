/** What was found holds until a transaction writes, whoever's it is. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type SchemaForTests, schemaForTests } from './servers-for-tests.ts';
import { untilWritten } from './until-written.ts';

let schema: SchemaForTests;
beforeAll(async () => {
  schema = await schemaForTests('2026-01-01T00:00:00.000Z');
});
afterAll(() => schema.remove());

it('finds again only after something was written', async () => {
  const { database } = schema;
  const kept = untilWritten<number>(database);
  let found = 0;
  const ask = (question: string) => kept(question, async () => ++found);
  // Others may write to the same server meanwhile, and then it is found anew: sooner or later nobody does.
  const isKept = async () => {
    for (let i = 0; i < 200; i++) {
      const before = await ask('a');
      await database.run({ name: 'test.read', sql: 'SELECT count(*) FROM amur.documents' });
      if ((await ask('a')) === before && (await ask('b')) !== before) return true;
    }
    return false;
  };
  expect(await isKept()).toBe(true);
  const before = await ask('a');
  await database.run({ name: 'test.write', sql: `INSERT INTO amur.tie_locks (tie_key) VALUES ('a')` });
  expect(await ask('a')).toBeGreaterThan(before);
  expect(await isKept()).toBe(true);
});
