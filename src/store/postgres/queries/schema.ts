/** Named queries about the database itself. */
import type { NamedQuery } from '../database.ts';

export const schemaQueries = {
  applied: {
    name: 'schema.applied',
    sql: `SELECT version, name, hash FROM amur.schema_migrations ORDER BY version`,
  },
  lock: { name: 'schema.lock', sql: `SELECT id FROM amur.migration_lock WHERE id = 1 FOR UPDATE` },
  noteApplied: {
    name: 'schema.note-applied',
    sql: `INSERT INTO amur.schema_migrations (version, name, hash, applied_at) VALUES ($1, $2, $3, $4)`,
  },
  /** The foreign keys of the schema, with the columns of both sides in order. */
  foreignKeys: {
    name: 'schema.foreign-keys',
    sql: `SELECT k.conname, c.relname AS from_table, p.relname AS to_table,
        array(SELECT a.attname::text FROM unnest(k.conkey) WITH ORDINALITY n (n, o)
          JOIN pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = n.n ORDER BY n.o) AS columns,
        array(SELECT a.attname::text FROM unnest(k.confkey) WITH ORDINALITY n (n, o)
          JOIN pg_attribute a ON a.attrelid = k.confrelid AND a.attnum = n.n ORDER BY n.o) AS refers
      FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid JOIN pg_class p ON p.oid = k.confrelid
      WHERE k.connamespace = (SELECT relnamespace FROM pg_class WHERE oid = 'amur.documents'::regclass) AND k.contype = 'f'
      ORDER BY k.conname`,
  },
  /** Whether the user of the database may add records, and whether it takes any: a hot standby takes none. */
  mayWrite: {
    name: 'schema.may-write',
    sql: `SELECT has_table_privilege('amur.judgements', 'INSERT') AS granted,
      current_setting('transaction_read_only')::boolean AS replica`,
  },
  /** Whether the user of the database may make temporary tables. */
  mayTry: {
    name: 'schema.may-try',
    sql: `SELECT has_database_privilege(current_database(), 'TEMP') AND NOT current_setting('transaction_read_only')::boolean AS tries`,
  },
  server: {
    name: 'schema.server',
    sql: `SELECT current_setting('server_version') AS version, current_setting('server_version_num')::integer AS number,
      current_setting('server_encoding') AS encoding`,
  },
} satisfies Record<string, NamedQuery>;
