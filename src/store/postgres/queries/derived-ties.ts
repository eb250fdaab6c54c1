/** Named queries on ties: derived, so that they may be replaced; and on the work of deriving them. */
import type { NamedQuery } from '../database.ts';
import { listedColumns, listedTypes } from './tie-lists.ts';

const excluded = (columns: string): string => columns.replace(/\w+/g, 'excluded.$&');

/** True where a key names one of some parties ($1): its own parts do, or, where it is a body's, the parties at a place in JSON. */
const keyNames = (parties: string): string => `(string_to_array(tie_key, '~') && $1 OR (starts_with(tie_key, 'body:')
          AND array(SELECT json_array_elements_text(${parties})) && $1))`;

export const tieQueries = {
  /** Every key some documents bear on, in any of their readings. */
  keysOfDocuments: {
    name: 'ties.keys-of-documents',
    sql: `SELECT DISTINCT tie_key FROM amur.claim_readings WHERE document_id = ANY ($1) ORDER BY tie_key`,
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
      UNION SELECT tie_key FROM amur.facts WHERE ${keyNames("record -> 'parties'")}
      UNION SELECT tie_key FROM amur.revisions WHERE tie_key IS NOT NULL AND ${keyNames("record -> 'parties'")}
      UNION SELECT tie_key FROM amur.judgements WHERE tie_key IS NOT NULL AND ${keyNames("detail -> 'edit' -> 'parties'")}
      ORDER BY tie_key`,
  },
  allKeys: {
    name: 'ties.all-keys',
    sql: `SELECT tie_key FROM amur.claim_readings UNION SELECT tie_key FROM amur.facts UNION SELECT tie_key FROM amur.ties
      UNION SELECT tie_key FROM amur.revisions WHERE tie_key IS NOT NULL
      UNION SELECT tie_key FROM amur.judgements WHERE tie_key IS NOT NULL
      ORDER BY tie_key`,
  },
  /**
   * Notes in the writer's transaction that ties are to be derived anew. A note that stands is written over, which locks it: whoever
   * takes it waits for the evidence.
   */
  enqueue: {
    name: 'tie-queue.enqueue',
    sql: `INSERT INTO amur.tie_queue (tie_key, cause) SELECT g.tie_key, $2 FROM unnest($1::text[]) AS g (tie_key)
      ORDER BY g.tie_key ON CONFLICT (tie_key, cause) DO UPDATE SET cause = excluded.cause`,
  },
  /** Keys after $1 that wait, at most $2. */
  waiting: {
    name: 'tie-queue.waiting',
    sql: `SELECT DISTINCT tie_key FROM amur.tie_queue WHERE tie_key > $1 ORDER BY tie_key LIMIT $2`,
  },
  countWaiting: {
    name: 'tie-queue.count',
    sql: `SELECT count(DISTINCT tie_key)::integer AS keys FROM amur.tie_queue`,
  },
  /** Makes the locks of some keys; sorted, so that two who make them never wait for each other. */
  makeLocks: {
    name: 'tie-locks.make',
    sql: `INSERT INTO amur.tie_locks (tie_key) SELECT g.tie_key FROM unnest($1::text[]) AS g (tie_key)
      ORDER BY g.tie_key ON CONFLICT (tie_key) DO NOTHING`,
  },
  /**
   * Locks the keys and takes their notes off the queue: one writer a key, and sorted, so that two writers never wait for each
   * other. Gives the keys that had a note; one without was derived by whoever held the lock before. A note that is committed
   * while this waits stays for the next writer.
   */
  take: {
    name: 'tie-queue.take',
    sql: `WITH locked AS MATERIALIZED (
        SELECT tie_key FROM amur.tie_locks WHERE tie_key = ANY ($1) ORDER BY tie_key FOR UPDATE),
      noted AS MATERIALIZED (SELECT q.tie_key, q.cause FROM amur.tie_queue q JOIN locked ON locked.tie_key = q.tie_key
        ORDER BY q.tie_key, q.cause FOR UPDATE OF q),
      taken AS (DELETE FROM amur.tie_queue q USING noted WHERE q.tie_key = noted.tie_key AND q.cause = noted.cause
        RETURNING q.tie_key)
      SELECT DISTINCT tie_key FROM taken ORDER BY tie_key`,
  },
  /** Puts the ties of some keys ($1) in place ($2, as JSON) and removes those that are no more. */
  write: {
    name: 'ties.write',
    sql: `WITH given AS MATERIALIZED (SELECT * FROM json_to_recordset($2::json) AS g (${listedTypes}, tie_key text, contested boolean,
          evidence text[], record json, rules text)),
      gone AS (DELETE FROM amur.ties WHERE tie_key = ANY ($1) AND tie_id <> ALL (SELECT tie_id FROM given))
      INSERT INTO amur.ties AS t (${listedColumns}, tie_key, contested, evidence, record, rules, derived_at)
      SELECT ${listedColumns}, tie_key, contested, evidence, record, rules, $3 FROM given
      ON CONFLICT (tie_id) DO UPDATE SET (${listedColumns}, contested, evidence, record, rules, derived_at)
        = (${excluded(listedColumns)}, excluded.contested, excluded.evidence, excluded.record, excluded.rules, excluded.derived_at)
      WHERE t.record::text <> excluded.record::text OR t.evidence <> excluded.evidence`,
  },
  keyOf: { name: 'ties.key-of', sql: `SELECT type, apart, body, parties, tie_key FROM amur.ties WHERE tie_id = $1` },
  /** Some ties ($1), each with what it rests on. */
  some: {
    name: 'ties.some',
    sql: `SELECT tie_id, record, evidence FROM amur.ties WHERE tie_id = ANY ($1) ORDER BY tie_id`,
  },
  /** The steps of some ties ($1), and the stages that follow from them. */
  steps: {
    name: 'ties.steps',
    sql: `SELECT tie_id, record -> 'steps' AS steps, stage_from, stages, sure, since, milestones FROM amur.ties WHERE tie_id = ANY ($1) ORDER BY tie_id`,
  },
  /** The reviewed ones, or those of them that join any of some units ($1). */
  reviewed: {
    name: 'ties.reviewed',
    sql: `SELECT record FROM amur.ties WHERE reviewed AND ($1::text[] IS NULL OR units && $1) ORDER BY tie_id`,
  },
  /** The ties on some keys $2 that claims of some documents $1 bear. */
  borneByDocuments: {
    name: 'ties.borne-by-documents',
    sql: `SELECT DISTINCT c.document_id, t.tie_id FROM (SELECT tie_id, unnest(evidence) AS claim_id FROM amur.ties
        WHERE tie_key = ANY ($2)) AS t
      JOIN amur.claims c ON c.claim_id = t.claim_id AND c.document_id = ANY ($1) ORDER BY c.document_id, t.tie_id`,
  },
  /** Those of some types ($1) that have a name and join one of some pairs ($2), the reviewed ones first, $3 at most. */
  named: {
    name: 'ties.named',
    sql: `SELECT tie_id, type, parties, body, apart, also_named, reviewed FROM amur.ties
      WHERE type = ANY ($1) AND pairs && $2 AND coalesce(body, apart) IS NOT NULL ORDER BY reviewed DESC, tie_id LIMIT $3`,
  },
  rulesUsed: { name: 'ties.rules-held', sql: `SELECT DISTINCT rules FROM amur.ties ORDER BY rules` },
} satisfies Record<string, NamedQuery>;
