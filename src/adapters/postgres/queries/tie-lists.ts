/** Named queries on the dated versions of ties as lists read them, and on which have changed. */
import type { NamedQuery } from '../database.ts';

const version = `tie_id, recorded_from, recorded_to, tie_key, type, record FROM amur.tie_versions`;

export const tieListQueries = {
  /**
   * Keys whose versions may have been written since a question that saw horizon $1, the horizon of this one, and when the last
   * record was made. Every transaction before the horizon had ended and is seen; a number that is not used yet came with
   * rows of another server.
   */
  changedSince: {
    name: 'tie-days.changed-since',
    sql: `WITH seen AS MATERIALIZED (SELECT pg_snapshot_xmin(s)::text::bigint AS oldest, pg_snapshot_xmax(s)::text::bigint AS newest
        FROM pg_current_snapshot() AS s),
      changed AS MATERIALIZED (SELECT d.tie_key, d.revised FROM amur.tie_days d CROSS JOIN seen WHERE d.revised >= $1::bigint AND d.revised < seen.newest)
      SELECT seen.oldest::text AS horizon,
        greatest((SELECT max(recorded_at) FROM amur.readings), (SELECT max(recorded_at) FROM amur.facts),
          (SELECT max(recorded_at) FROM amur.revisions),
          (SELECT max(recorded_at) FROM amur.judgements), (SELECT max(recorded_at) FROM amur.redactions)) AS last,
        array(SELECT tie_key FROM changed ORDER BY tie_key) AS keys, array(SELECT revised::text FROM changed ORDER BY tie_key) AS revisions
      FROM seen`,
  },
  everyOpen: {
    name: 'tie-versions.every-open',
    sql: `SELECT ${version} WHERE recorded_to IS NULL ORDER BY recorded_from, tie_id`,
  },
  openOf: {
    name: 'tie-versions.open-of-keys',
    sql: `SELECT ${version} WHERE tie_key = ANY ($1) AND recorded_to IS NULL ORDER BY recorded_from, tie_id`,
  },
  versionsOf: {
    name: 'tie-versions.of-keys',
    sql: `SELECT ${version} WHERE tie_key = ANY ($1) ORDER BY recorded_from, tie_id`,
  },
  /** The key of a tie that is, or was, one. */
  keyOfTie: {
    name: 'tie-versions.key-of-tie',
    sql: `SELECT tie_key FROM amur.tie_versions WHERE tie_id = $1 ORDER BY recorded_from DESC, tie_key LIMIT 1`,
  },
  /** The keys of some ties that are, or were. */
  keysOfTies: {
    name: 'tie-versions.keys-of-ties',
    sql: `SELECT DISTINCT tie_key, tie_id FROM amur.tie_versions WHERE tie_id = ANY ($1) ORDER BY tie_key, tie_id`,
  },
  /** Keys on which something came in on a day, with the ties that they ever had. */
  touchedOn: {
    name: 'tie-days.touched-on',
    sql: `SELECT d.tie_key, array(SELECT DISTINCT v.tie_id FROM amur.tie_versions v WHERE v.tie_key = d.tie_key ORDER BY v.tie_id) AS ties
      FROM amur.tie_days d WHERE d.days @> ARRAY[$1::date] ORDER BY d.tie_key`,
  },
} satisfies Record<string, NamedQuery>;
