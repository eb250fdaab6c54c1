/** Named queries on the order of the ledger: what is recorded together has one revision, and revisions follow each other. */
import type { NamedQuery } from '../database.ts';

/** The highest revision that was known by an instant, given as a parameter; a query works it out once, however often it says so. */
export const knownBy = (instant: string): string =>
  `(SELECT coalesce((SELECT k.revision FROM amur.commits k WHERE k.known_at <= ${instant} ORDER BY k.known_at DESC, k.revision DESC LIMIT 1), 0))`;

/** The tables whose rows have a revision. */
export const recordTables: readonly string[] = [
  ...['documents', 'document_sources', 'source_withdrawals', 'readings', 'claims', 'claim_readings', 'redactions'],
  ...['facts', 'case_events', 'revisions', 'observations', 'forecasts', 'forecast_resolutions'],
  ...['codings', 'annotations', 'judgements'],
];

/**
 * Rows that this connection has put into them so far: the statistics of the server know. What they gain between two looks in one transaction
 * is what it has put in. Null where the server keeps none.
 */
const rowsPutIn = `(SELECT (${recordTables.map((table) => `pg_stat_get_xact_tuples_inserted('amur.${table}'::regclass)`).join(' + ')})::integer
        WHERE current_setting('track_counts')::boolean)`;

/** How many rows each revision has, over all tables. */
export const rowsByRevision = `(SELECT revision, count(*)::integer AS rows FROM (
        ${recordTables.map((table) => `SELECT revision FROM amur.${table}`).join(' UNION ALL ')}) AS r GROUP BY revision)`;

export const orderQueries = {
  /**
   * The next revision, for all that this transaction records, at $1 by $2. Nobody else gets one before its end, so that no revision is seen
   * before those below it.
   */
  raise: {
    name: 'order.raise',
    sql: `WITH head AS (INSERT INTO amur.head AS h (revision, known_at) VALUES (1, $1)
        ON CONFLICT (head_id) DO UPDATE SET revision = h.revision + 1, known_at = greatest(h.known_at, excluded.known_at)
        RETURNING revision, known_at),
      noted AS (INSERT INTO amur.commits (revision, recorded_at, recorded_by, known_at, rows)
        SELECT revision, $1, $2, known_at, -${rowsPutIn} FROM head)
      SELECT revision, set_config('amur.revision', revision::text, true) AS set FROM head`,
  },
  /** How many rows this transaction has put in; said last, so that one that is lost later is missed. */
  count: {
    name: 'order.count',
    sql: `UPDATE amur.commits SET rows = rows + ${rowsPutIn} WHERE revision = current_setting('amur.revision')::integer`,
  },
  head: { name: 'order.head', sql: `SELECT revision, known_at FROM amur.head` },
  /** The highest revision known by $1, whether it is the highest of all, and whether all is made of the texts that is made of them. */
  known: {
    name: 'order.known',
    sql: `SELECT k.revision, k.revision = coalesce((SELECT revision FROM amur.head), 0) AS is_head,
        NOT EXISTS (SELECT FROM amur.search_queue) AND NOT EXISTS (SELECT FROM amur.likeness_queue) AS is_indexed
      FROM (SELECT ${knownBy('$1')} AS revision) AS k`,
  },
} satisfies Record<string, NamedQuery>;
