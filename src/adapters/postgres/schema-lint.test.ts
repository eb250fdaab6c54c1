/** Reads the catalogue after the migrations: what docs/decisions/0002 promises of the schema holds for each table. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database, NamedQuery } from './database.ts';
import { type SchemaForTests, schemaForTests } from './servers-for-tests.ts';
import { distributionColumn, tables } from './tables.ts';

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
    expect(rows.map(({ relname }) => relname)).toEqual(Object.keys(tables).sort());
  });

  it('leads every key with the column its table is split by, which is text and not null', async () => {
    const keys = await ask<{ table: string; index: string; columns: string[]; unique: boolean }>(
      'lint.keys',
      `SELECT t.relname AS table, i.relname AS index, x.indisunique AS unique,
        array(SELECT a.attname::text FROM unnest(x.indkey) WITH ORDINALITY k (n, o)
          JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum = k.n ORDER BY k.o) AS columns
      FROM pg_index x JOIN pg_class i ON i.oid = x.indexrelid JOIN pg_class t ON t.oid = x.indrelid
      WHERE t.relnamespace = 'amur'::regnamespace ORDER BY 1, 2`,
    );
    const wrong = keys.filter(({ table, columns, unique }) => {
      const column = distributionColumn(tables[table]!);
      return unique && column !== null && columns[0] !== column;
    });
    expect(wrong).toEqual([]);
    const columns = await ask<{ table: string; column: string; type: string; notnull: boolean; collation: string }>(
      'lint.columns',
      `SELECT c.relname AS table, a.attname AS column, format_type(a.atttypid, NULL) AS type, a.attnotnull AS notnull,
        coalesce(l.collname, '') AS collation
      FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid LEFT JOIN pg_collation l ON l.oid = a.attcollation
      WHERE c.relnamespace = 'amur'::regnamespace AND c.relkind = 'r' AND a.attnum > 0 ORDER BY 1, 2`,
    );
    for (const [table, placement] of Object.entries(tables)) {
      const column = distributionColumn(placement);
      if (column === null) continue;
      const found = columns.find((c) => c.table === table && c.column === column);
      expect(found).toMatchObject({ type: 'text', notnull: true, collation: 'default' });
    }
    // Sums and averages of float4 differ between one server and several.
    expect(columns.filter(({ type }) => type === 'real')).toEqual([]);
  });

  it('names its constraints and refers only where a distributed server can check', async () => {
    const constraints = await ask<{
      name: string;
      type: string;
      from: string;
      to: string;
      keys: string[];
      refs: string[];
      action: string;
    }>(
      'lint.constraints',
      `SELECT k.conname AS name, k.contype::text AS type, c.relname AS from, coalesce(p.relname, '') AS to, k.confdeltype::text AS action,
        array(SELECT a.attname::text FROM unnest(k.conkey) WITH ORDINALITY n (n, o)
          JOIN pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = n.n ORDER BY n.o) AS keys,
        array(SELECT a.attname::text FROM unnest(k.confkey) WITH ORDINALITY n (n, o)
          JOIN pg_attribute a ON a.attrelid = k.confrelid AND a.attnum = n.n ORDER BY n.o) AS refs
      FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid LEFT JOIN pg_class p ON p.oid = k.confrelid
      WHERE k.connamespace = 'amur'::regnamespace ORDER BY 1`,
    );
    // PostgreSQL's own names end so: no constraint was left unnamed.
    expect(constraints.filter(({ name }) => /_(pkey|fkey|key|check\d*)$/.test(name))).toEqual([]);
    const bad = constraints
      .filter(({ type }) => type === 'f')
      .filter(({ from, to, keys, refs, action }) => {
        const [own, other] = [tables[from]!, tables[to]!];
        if (action === 'n') return true;
        if (other === 'reference') return false;
        const column = distributionColumn(own);
        return column === null || own !== other || keys[0] !== column || refs[0] !== column;
      });
    expect(bad).toEqual([]);
    const primary = new Set(constraints.filter(({ type }) => type === 'p').map(({ from }) => from));
    expect(Object.keys(tables).filter((table) => !primary.has(table))).toEqual([]);
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
