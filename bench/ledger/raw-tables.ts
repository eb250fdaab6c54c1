/** Tables of the same shape, with the same keys, indexes and references, in a schema of their own: what the bare driver fills. */
import type pg from 'pg';

const copied = [
  'commits',
  'documents',
  'document_originals',
  'document_sources',
  'readings',
  'claims',
  'claim_readings',
];

/** Makes `into` the twin of the tables of records in `from`. */
export async function twinTables(client: pg.Client, from: string, into: string): Promise<void> {
  await client.query(`DROP SCHEMA IF EXISTS ${into} CASCADE`);
  await client.query(`CREATE SCHEMA ${into}`);
  for (const table of copied) await client.query(`CREATE TABLE ${into}.${table} (LIKE ${from}.${table} INCLUDING ALL)`);
  // Revisions are there: to take the next one is ours, and no part of what the driver needs.
  await client.query(`SELECT set_config('${from}.revision', '1', false)`);
  await client.query(
    `INSERT INTO ${into}.commits SELECT n, '2026-01-01', 'bench', '2026-01-01' FROM generate_series(1, 100000) AS g (n)`,
  );
  const references = await client.query<{ relname: string; conname: string; definition: string }>(
    `SELECT t.relname, c.conname, pg_get_constraintdef(c.oid) AS definition FROM pg_constraint c
      JOIN pg_class t ON t.oid = c.conrelid
      WHERE c.contype = 'f' AND t.relnamespace = $1::regnamespace AND t.relname = ANY ($2) ORDER BY t.relname, c.conname`,
    [from, copied],
  );
  for (const { relname, conname, definition } of references.rows) {
    const there = definition.replaceAll(`${from}.`, `${into}.`);
    await client.query(`ALTER TABLE ${into}.${relname} ADD CONSTRAINT ${conname} ${there}`);
  }
}
