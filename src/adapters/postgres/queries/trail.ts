/** Named queries on the trail of who did what. */
import type { NamedQuery } from '../database.ts';

const columns = `chain_id, seq, recorded_at, recorded_by, act, target, outcome, via, origin, detail, previous, hash`;

export const trailQueries = {
  /** The whole insert may be done twice where an answer was lost; the key then keeps one. */
  insert: {
    name: 'trail.insert',
    sql: `INSERT INTO amur.trail (${columns})
      SELECT ${columns} FROM json_to_recordset($1::json) AS e (chain_id text, seq integer, recorded_at timestamptz,
        recorded_by text, act text, target text, outcome text, via text, origin text, detail json, previous text, hash text)
      ON CONFLICT (chain_id, seq) DO NOTHING`,
  },
  newest: {
    name: 'trail.newest',
    sql: `SELECT hash FROM amur.trail ORDER BY recorded_at DESC, seq DESC, chain_id LIMIT 1`,
  },
  list: {
    name: 'trail.list',
    sql: `SELECT ${columns} FROM amur.trail WHERE ($1::text IS NULL OR recorded_by = $1) AND ($2::text IS NULL OR act = $2)
        AND ($3::text IS NULL OR target = $3) AND ($4::timestamptz IS NULL OR recorded_at >= $4)
      ORDER BY recorded_at DESC, seq DESC, chain_id LIMIT $5`,
  },
  /** By chain and number, after one of them. */
  next: {
    name: 'trail.next',
    sql: `SELECT ${columns} FROM amur.trail WHERE (chain_id, seq) > ($1, $2) ORDER BY chain_id, seq LIMIT $3`,
  },
  held: {
    name: 'trail.held',
    sql: `SELECT DISTINCT hash FROM amur.trail WHERE hash = ANY ($1) ORDER BY hash`,
  },
} satisfies Record<string, NamedQuery>;
