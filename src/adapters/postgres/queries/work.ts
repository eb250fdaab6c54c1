/** Named queries on the work queue. Both its tables live on one node, so that a row can be locked and passed over. */
import type { NamedQuery } from '../database.ts';

const columns = `j.job_id, j.task, j.state, j.priority, j.attempts, j.due_at, j.worker, j.queued_at, j.queued_by, j.errors,
  j.result, j.ended_at, j.ended_by, j.reason,
  coalesce((SELECT length(b.bytes) FROM amur.job_bytes b WHERE b.job_id = j.job_id), 0) AS size`;

export const workQueries = {
  /** Jobs ($1, as JSON) and the bytes of those that have some ($2 ids, $3 bytes), by $5 at $4. A row comes back for each that is new. */
  enqueue: {
    name: 'jobs.enqueue',
    sql: `WITH queued AS (
        INSERT INTO amur.jobs AS j (job_id, document_id, task, state, priority, due_at, attempts, queued_at, queued_by, errors)
        SELECT g.job_id, g.document_id, g.task, 'waiting', g.priority, $4, 0, $4, $5, '[]'
        FROM json_to_recordset($1::json) AS g (job_id text, document_id text, task json, priority integer)
        ORDER BY g.job_id
        ON CONFLICT (job_id) DO UPDATE SET state = 'waiting', priority = excluded.priority, due_at = excluded.due_at,
          attempts = 0, queued_at = excluded.queued_at, queued_by = excluded.queued_by, errors = excluded.errors,
          ended_at = NULL, ended_by = NULL, reason = NULL
        WHERE j.state = 'dropped'
        RETURNING j.job_id),
      kept AS (
        INSERT INTO amur.job_bytes (job_id, bytes)
        SELECT g.job_id, g.bytes FROM unnest($2::text[], $3::bytea[]) AS g (job_id, bytes)
        JOIN queued q ON q.job_id = g.job_id
        ON CONFLICT (job_id) DO NOTHING)
      SELECT job_id FROM queued ORDER BY job_id`,
  },
  states: { name: 'jobs.states', sql: `SELECT job_id, state FROM amur.jobs WHERE job_id = ANY ($1) ORDER BY job_id` },
  /**
   * The next job that is due at $1, for the worker $2 until $3. One that was taken and whose lease ran out is noted as failed
   * ($5); where that was its last attempt of $4, it comes back dead and nobody is to work at it.
   */
  take: {
    name: 'jobs.take',
    sql: `WITH next AS MATERIALIZED (
        SELECT job_id, state AS was, worker AS before FROM amur.jobs
        WHERE state IN ('waiting', 'taken') AND due_at <= $1
        ORDER BY priority DESC, due_at, job_id LIMIT 1 FOR UPDATE SKIP LOCKED)
      UPDATE amur.jobs j SET
        state = CASE WHEN j.attempts >= $4 THEN 'dead' ELSE 'taken' END,
        attempts = CASE WHEN j.attempts >= $4 THEN j.attempts ELSE j.attempts + 1 END,
        worker = CASE WHEN j.attempts >= $4 THEN NULL ELSE $2 END,
        due_at = CASE WHEN j.attempts >= $4 THEN j.due_at ELSE $3 END,
        ended_at = CASE WHEN j.attempts >= $4 THEN $1::timestamptz END,
        errors = CASE WHEN next.was = 'taken'
          THEN j.errors || jsonb_build_object('message', $5::text, 'worker', next.before, 'at', $6::text)
          ELSE j.errors END
      FROM next WHERE j.job_id = next.job_id
      RETURNING ${columns}, (SELECT b.bytes FROM amur.job_bytes b WHERE b.job_id = j.job_id) AS bytes`,
  },
  extend: {
    name: 'jobs.extend',
    sql: `UPDATE amur.jobs j SET due_at = $3 FROM unnest($1::text[], $2::text[]) AS g (job_id, worker)
      WHERE j.job_id = g.job_id AND j.worker = g.worker AND j.state = 'taken' RETURNING j.job_id`,
  },
  /** Jobs with their results ($1, as JSON) that the worker $2 has done. */
  finish: {
    name: 'jobs.finish',
    sql: `WITH done AS (
        UPDATE amur.jobs j SET state = 'done', worker = NULL, result = g.result, ended_at = $3
        FROM json_to_recordset($1::json) AS g (job_id text, result json)
        WHERE j.job_id = g.job_id AND j.state = 'taken' AND j.worker = $2 RETURNING j.job_id),
      gone AS (DELETE FROM amur.job_bytes b USING done WHERE b.job_id = done.job_id)
      SELECT job_id FROM done ORDER BY job_id`,
  },
  fail: {
    name: 'jobs.fail',
    sql: `UPDATE amur.jobs SET state = CASE WHEN $4::timestamptz IS NULL THEN 'dead' ELSE 'waiting' END, worker = NULL,
        due_at = coalesce($4, due_at), ended_at = CASE WHEN $4::timestamptz IS NULL THEN $5::timestamptz END,
        errors = errors || $3::jsonb
      WHERE job_id = $1 AND state = 'taken' AND worker = $2 RETURNING job_id`,
  },
  giveBack: {
    name: 'jobs.give-back',
    sql: `UPDATE amur.jobs SET state = 'waiting', worker = NULL, due_at = $2, attempts = attempts - 1
      WHERE state = 'taken' AND worker = ANY ($1) RETURNING job_id`,
  },
  heldBy: {
    name: 'jobs.held-by',
    sql: `SELECT ${columns} FROM amur.jobs j WHERE j.state = 'taken' AND j.worker = $1 ORDER BY j.job_id`,
  },
  counts: {
    name: 'jobs.counts',
    sql: `SELECT count(*) FILTER (WHERE state = 'waiting')::integer AS waiting,
        count(*) FILTER (WHERE state = 'waiting' AND due_at > $1)::integer AS later,
        count(*) FILTER (WHERE state = 'taken')::integer AS taken,
        count(*) FILTER (WHERE state = 'dead')::integer AS dead,
        count(*) FILTER (WHERE state = 'done')::integer AS done,
        count(*) FILTER (WHERE state = 'dropped')::integer AS dropped
      FROM amur.jobs`,
  },
  list: {
    name: 'jobs.list',
    sql: `SELECT ${columns} FROM amur.jobs j WHERE $1::text[] IS NULL OR j.state = ANY ($1)
      ORDER BY j.queued_at DESC, j.job_id LIMIT $2`,
  },
  one: { name: 'jobs.one', sql: `SELECT ${columns} FROM amur.jobs j WHERE j.job_id = $1` },
  ended: {
    name: 'jobs.ended',
    sql: `SELECT ${columns} FROM amur.jobs j WHERE j.job_id = ANY ($1) AND j.state IN ('done', 'dead', 'dropped')
      ORDER BY j.job_id`,
  },
  open: {
    name: 'jobs.open',
    sql: `SELECT job_id FROM amur.jobs WHERE state IN ('waiting', 'taken') ORDER BY priority DESC, due_at, job_id LIMIT 1`,
  },
  retry: {
    name: 'jobs.retry',
    sql: `UPDATE amur.jobs SET state = 'waiting', attempts = 0, due_at = $2, ended_at = NULL
      WHERE job_id = $1 AND state = 'dead' RETURNING job_id`,
  },
  drop: {
    name: 'jobs.drop',
    sql: `WITH dropped AS (
        UPDATE amur.jobs SET state = 'dropped', worker = NULL, reason = $2, ended_at = $3, ended_by = $4
        WHERE job_id = $1 AND state IN ('waiting', 'dead') RETURNING job_id),
      gone AS (DELETE FROM amur.job_bytes b USING dropped WHERE b.job_id = dropped.job_id)
      SELECT job_id FROM dropped ORDER BY job_id`,
  },
  clear: {
    name: 'jobs.clear',
    sql: `DELETE FROM amur.jobs WHERE state IN ('done', 'dropped') RETURNING job_id`,
  },
} satisfies Record<string, NamedQuery>;
