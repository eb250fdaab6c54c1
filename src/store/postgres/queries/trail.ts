/** Named queries on the audit trail. */
import type { NamedQuery } from '../database.ts';

export const trailQueries = {
  /** The insert may be done twice where an answer was lost; the key then keeps one. */
  insert: {
    name: 'trail.insert',
    sql: `INSERT INTO amur.trail (process_id, seq, recorded_at, recorded_by, act, target, outcome, via, origin, detail)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) ON CONFLICT (process_id, seq) DO NOTHING`,
  },
  list: {
    name: 'trail.list',
    sql: `SELECT recorded_at, recorded_by, act, target, outcome, via, origin, detail FROM amur.trail
      WHERE ($1::text IS NULL OR recorded_by = $1) AND ($2::text IS NULL OR act = $2)
        AND ($3::text IS NULL OR target = $3) AND ($4::timestamptz IS NULL OR recorded_at >= $4)
      ORDER BY recorded_at DESC, seq DESC, process_id LIMIT $5`,
  },
} satisfies Record<string, NamedQuery>;
