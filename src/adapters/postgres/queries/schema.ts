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
  hasCitus: { name: 'schema.has-citus', sql: `SELECT 1 AS one FROM pg_extension WHERE extname = 'citus'` },
  server: {
    name: 'schema.server',
    sql: `SELECT current_setting('server_version') AS version, current_setting('server_version_num')::integer AS number,
      current_setting('server_encoding') AS encoding`,
  },
} satisfies Record<string, NamedQuery>;
