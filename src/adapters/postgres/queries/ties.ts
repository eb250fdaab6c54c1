/** Named queries on ties: derived, so that they may be replaced; and on the work of deriving them. */
import type { NamedQuery } from '../database.ts';

export const tieQueries = {
  /** Every key a document bears on, in any of its readings. */
  keysOfDocument: {
    name: 'ties.keys-of-document',
    sql: `SELECT DISTINCT tie_key FROM amur.claim_readings WHERE document_id = $1 ORDER BY tie_key`,
  },
  /** The same, noted as work (cause $2) in the writer's transaction. */
  noteDocument: {
    name: 'tie-queue.note-document',
    sql: `WITH keys AS MATERIALIZED (SELECT DISTINCT tie_key FROM amur.claim_readings WHERE document_id = $1),
      locks AS (INSERT INTO amur.tie_locks (tie_key) SELECT tie_key FROM keys ON CONFLICT (tie_key) DO NOTHING),
      notes AS (INSERT INTO amur.tie_queue (tie_key, cause) SELECT tie_key, $2 FROM keys
        ON CONFLICT (tie_key, cause) DO NOTHING)
      SELECT tie_key FROM keys ORDER BY tie_key`,
  },
  keysOfClaim: {
    name: 'ties.keys-of-claim',
    sql: `SELECT DISTINCT tie_key FROM amur.claim_readings WHERE document_id = $1 AND claim_id = $2 ORDER BY tie_key`,
  },
  /** The keys of all evidence that names one of some parties, as read or as a person put it. */
  keysNaming: {
    name: 'ties.keys-naming',
    sql: `SELECT v.tie_key FROM amur.claims c
        JOIN amur.claim_readings v ON v.document_id = c.document_id AND v.claim_id = c.claim_id WHERE c.parties && $1
      UNION SELECT tie_key FROM amur.facts
        WHERE array(SELECT json_array_elements_text(record -> 'parties')) && $1
      UNION SELECT tie_key FROM amur.judgements WHERE tie_key IS NOT NULL
        AND array(SELECT json_array_elements_text(detail -> 'edit' -> 'parties')) && $1
      ORDER BY tie_key`,
  },
  allKeys: {
    name: 'ties.all-keys',
    sql: `SELECT tie_key FROM amur.claim_readings UNION SELECT tie_key FROM amur.facts UNION SELECT tie_key FROM amur.ties
      UNION SELECT tie_key FROM amur.judgements WHERE tie_key IS NOT NULL
      ORDER BY tie_key`,
  },
  /** Notes in the writer's transaction that ties are to be derived anew, and makes their locks. */
  enqueue: {
    name: 'tie-queue.enqueue',
    sql: `WITH locks AS (
        INSERT INTO amur.tie_locks (tie_key) SELECT unnest($1::text[]) ON CONFLICT (tie_key) DO NOTHING)
      INSERT INTO amur.tie_queue (tie_key, cause) SELECT unnest($1::text[]), $2 ON CONFLICT (tie_key, cause) DO NOTHING`,
  },
  waiting: { name: 'tie-queue.waiting', sql: `SELECT DISTINCT tie_key FROM amur.tie_queue ORDER BY tie_key` },
  /**
   * Locks the keys and takes their notes off the queue: one writer a key, and sorted, so that two writers never wait for each
   * other. A note that is committed while this waits stays for the next writer, who then finds nothing to change.
   */
  take: {
    name: 'tie-queue.take',
    sql: `WITH locked AS MATERIALIZED (
        SELECT tie_key FROM amur.tie_locks WHERE tie_key = ANY ($1) ORDER BY tie_key FOR UPDATE)
      DELETE FROM amur.tie_queue q USING locked WHERE q.tie_key = locked.tie_key`,
  },
  /** Puts the ties of some keys ($1) in place ($2, as JSON) and removes those that are no more. */
  write: {
    name: 'ties.write',
    sql: `WITH given AS MATERIALIZED (SELECT * FROM json_to_recordset($2::json)
        AS g (tie_id text, tie_key text, type text, reviewed boolean, units text[], pairs text[], evidence text[],
          record json, rules text)),
      gone AS (DELETE FROM amur.ties WHERE tie_key = ANY ($1) AND tie_id <> ALL (SELECT tie_id FROM given))
      INSERT INTO amur.ties AS t (tie_id, tie_key, type, reviewed, units, pairs, evidence, record, rules, derived_at)
      SELECT tie_id, tie_key, type, reviewed, units, pairs, evidence, record, rules, $3 FROM given
      ON CONFLICT (tie_id) DO UPDATE SET reviewed = excluded.reviewed, units = excluded.units, pairs = excluded.pairs,
        evidence = excluded.evidence, record = excluded.record, rules = excluded.rules, derived_at = excluded.derived_at
      WHERE t.record::text <> excluded.record::text OR t.evidence <> excluded.evidence`,
  },
  /** The ties as derived last; $1 reviewed only, $2 types, $3 unit, $4 pair, each null for any. */
  list: {
    name: 'ties.list',
    sql: `SELECT record FROM amur.ties
      WHERE ($1::boolean IS NULL OR reviewed = $1) AND ($2::text[] IS NULL OR type = ANY ($2))
        AND ($3::text[] IS NULL OR units @> $3) AND ($4::text[] IS NULL OR pairs @> $4)
      ORDER BY tie_id`,
  },
  one: { name: 'ties.one', sql: `SELECT record, evidence, tie_key FROM amur.ties WHERE tie_id = $1` },
  bornBy: {
    name: 'ties.by-key',
    sql: `SELECT tie_id, evidence FROM amur.ties WHERE tie_key = ANY ($1) ORDER BY tie_id`,
  },
  /** When the last record was made: what is asked as of then or later is answered by the ties as they stand. */
  lastRecorded: {
    name: 'ties.last-recorded',
    sql: `SELECT greatest((SELECT max(recorded_at) FROM amur.readings), (SELECT max(recorded_at) FROM amur.facts),
      (SELECT max(recorded_at) FROM amur.judgements)) AS last`,
  },
  rulesHeld: { name: 'ties.rules-held', sql: `SELECT DISTINCT rules FROM amur.ties ORDER BY rules` },
} satisfies Record<string, NamedQuery>;
