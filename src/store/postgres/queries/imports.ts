/** Named queries on imports. */
import type { NamedQuery } from '../database.ts';

export const importQueries = {
  begin: {
    name: 'imports.begin',
    sql: `INSERT INTO amur.import_runs (run_id, file, content_hash, bytes, how, recorded_at, recorded_by)
      VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (run_id) DO NOTHING RETURNING run_id`,
  },
  note: {
    name: 'imports.note',
    sql: `INSERT INTO amur.import_steps (run_id, rows, step, finished, recorded_at, recorded_by)
      VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (run_id, rows, finished) DO NOTHING`,
  },
  /** The imports of a file's bytes, newest first. */
  ofFile: {
    name: 'imports.of-file',
    sql: `SELECT run_id, file, content_hash, bytes, how, recorded_at, recorded_by FROM amur.import_runs
      WHERE content_hash = $1 ORDER BY recorded_at DESC, run_id DESC`,
  },
  newest: {
    name: 'imports.newest',
    sql: `SELECT run_id, file, content_hash, bytes, how, recorded_at, recorded_by FROM amur.import_runs
      ORDER BY recorded_at DESC, run_id DESC LIMIT $1`,
  },
  steps: {
    name: 'imports.steps',
    sql: `SELECT run_id, rows, step, finished, recorded_at FROM amur.import_steps WHERE run_id = ANY ($1)
      ORDER BY rows, finished, run_id`,
  },
} satisfies Record<string, NamedQuery>;
