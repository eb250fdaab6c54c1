/** Named queries on settling what waits from whoever: whose turn it is, and what of some documents is not done. */
import type { NamedQuery } from '../database.ts';

/** True of a document whose note stands on one of the queues: each step takes its own note and leaves the next one's at once. */
const waits = `EXISTS (SELECT 1 FROM amur.search_queue s WHERE s.document_id = g.document_id)
    OR EXISTS (SELECT 1 FROM amur.likeness_queue l WHERE l.document_id = g.document_id)
    OR EXISTS (SELECT 1 FROM amur.tie_queue t WHERE t.cause = g.document_id AND t.tie_key IN (
      SELECT v.tie_key FROM amur.claim_readings v WHERE v.document_id = g.document_id))`;

export const settlingQueries = {
  /** Takes the turn ($1, a lock beside those of keys), unless somebody has it. */
  tryTurn: {
    name: 'settling.try-turn',
    sql: `SELECT tie_key FROM amur.tie_locks WHERE tie_key = $1 FOR UPDATE SKIP LOCKED`,
  },
  /** The same, and waits for it. */
  awaitTurn: {
    name: 'settling.await-turn',
    sql: `SELECT tie_key FROM amur.tie_locks WHERE tie_key = $1 FOR UPDATE`,
  },
  /** Which of some documents ($1) wait. */
  waiting: {
    name: 'settling.waiting',
    sql: `SELECT g.document_id FROM unnest($1::text[]) AS g (document_id) WHERE ${waits} ORDER BY g.document_id`,
  },
  /** The keys that some documents ($1) bear on, and $2 of those that wait. */
  keys: {
    name: 'settling.keys',
    sql: `SELECT tie_key FROM amur.claim_readings WHERE document_id = ANY ($1)
      UNION SELECT w.tie_key FROM (SELECT DISTINCT tie_key FROM amur.tie_queue ORDER BY tie_key LIMIT $2) AS w ORDER BY tie_key`,
  },
} satisfies Record<string, NamedQuery>;
