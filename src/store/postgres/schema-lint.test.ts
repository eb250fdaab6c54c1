/** Reads the catalogue after the migrations: what docs/decisions/0002 promises of the schema holds for each table. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database, NamedQuery } from './database.ts';
import { type SchemaForTests, schemaForTests } from './server/servers-for-tests.ts';
import { tables } from './tables.ts';

let schema: SchemaForTests;
let database: Database;

beforeAll(async () => {
  schema = await schemaForTests('2026-01-01T00:00:00.000Z');
  database = schema.database;
});
afterAll(() => schema.remove());

const ask = <Row extends object>(name: string, sql: string): Promise<Row[]> =>
  database.run<Row>({ name, sql } as NamedQuery);

describe('the schema', () => {
  it('has the tables that are declared, and no others', async () => {
    const rows = await ask<{ relname: string }>(
      'lint.tables',
      `SELECT relname FROM pg_class WHERE relnamespace = 'amur'::regnamespace AND relkind IN ('r', 'p', 'v', 'm', 'f') ORDER BY 1`,
    );
    expect(rows.map(({ relname }) => relname)).toEqual([...tables].sort());
  });

  it('has no numbers whose sums depend on how they were stored', async () => {
    const found = await ask(
      'lint.columns',
      `SELECT c.relname AS table, a.attname AS column FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
      WHERE c.relnamespace = 'amur'::regnamespace AND c.relkind = 'r' AND a.attnum > 0 AND a.atttypid = 'real'::regtype ORDER BY 1, 2`,
    );
    expect(found).toEqual([]);
  });

  it('names its constraints, and gives every table a key', async () => {
    const constraints = await ask<{ name: string; type: string; table: string }>(
      'lint.constraints',
      `SELECT k.conname AS name, k.contype::text AS type, c.relname AS table
      FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid
      WHERE k.connamespace = 'amur'::regnamespace ORDER BY 1`,
    );
    // PostgreSQL's own names end so: no constraint was left unnamed.
    expect(constraints.filter(({ name }) => /_(pkey|fkey|key|check\d*)$/.test(name))).toEqual([]);
    const primary = new Set(constraints.filter(({ type }) => type === 'p').map(({ table }) => table));
    expect(tables.filter((table) => !primary.has(table))).toEqual([]);
  });

  it('has no sequences, identity columns, triggers, rules, inheritance or functions', async () => {
    const found = await ask(
      'lint.forbidden',
      `SELECT 'sequence' AS kind, relname::text AS name FROM pg_class WHERE relnamespace = 'amur'::regnamespace AND relkind = 'S'
      UNION ALL SELECT 'identity', attname::text FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
        WHERE c.relnamespace = 'amur'::regnamespace AND a.attidentity <> ''
      UNION ALL SELECT 'trigger', tgname::text FROM pg_trigger g JOIN pg_class c ON c.oid = g.tgrelid
        WHERE c.relnamespace = 'amur'::regnamespace AND NOT g.tgisinternal
      UNION ALL SELECT 'rule', rulename::text FROM pg_rewrite w JOIN pg_class c ON c.oid = w.ev_class
        WHERE c.relnamespace = 'amur'::regnamespace
      UNION ALL SELECT 'inherits', c.relname::text FROM pg_inherits h JOIN pg_class c ON c.oid = h.inhrelid
        WHERE c.relnamespace = 'amur'::regnamespace
      UNION ALL SELECT 'function', proname::text FROM pg_proc WHERE pronamespace = 'amur'::regnamespace
      ORDER BY 1, 2`,
    );
    expect(found).toEqual([]);
  });
});
