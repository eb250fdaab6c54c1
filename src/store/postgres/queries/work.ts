/**
 * Named queries on the work queue. A worker is at work for as long as one connection of its own lives, which has a lock by the
 * worker's name: where that is gone, what the worker has taken waits for others at once, and nobody has to note it.
 */
import type { NamedQuery } from '../database.ts';

/** Tells these locks from those of other programs on the same database: "amur" in ASCII. */
const lockClass = 0x616d7572;

/** True of a row of jobs that a living worker has. */
const isTaken = `(j.state = 'waiting' AND j.worker IS NOT NULL AND hashtext(j.worker)::oid = ANY (ARRAY(
    SELECT l.objid FROM pg_catalog.pg_locks l WHERE l.locktype = 'advisory' AND l.classid = ${lockClass} AND l.objsubid = 2
      AND l.database = (SELECT d.oid FROM pg_catalog.pg_database d WHERE d.datname = current_database()))))`;

const state = `CASE WHEN ${isTaken} THEN 'taken' ELSE j.state END`;

const columns = `j.job_id, j.task, ${state} AS state, j.attempts, j.due_at, j.worker, j.queued_at, j.queued_by, j.errors, j.result,
  j.ended_at, j.ended_by, j.reason, coalesce(length(j.bytes), 0) AS size`;

export const workQueries = {
  /** Takes the lock of a worker ($1) on its own connection. Shared: its connection before may not have been missed yet. */
  beAtWork: {
    name: 'jobs.be-at-work',
    sql: `SELECT $1::text AS worker FROM (SELECT pg_advisory_lock_shared(${lockClass}, hashtext($1))) AS l`,
  },
  /** Jobs ($1, as JSON) and the bytes of those that have some ($2 ids, $3 bytes), by $5 at $4. A row comes back for each that is new. */
  enqueue: {
    name: 'jobs.enqueue',
    sql: `INSERT INTO amur.jobs AS j (job_id, document_id, task, bytes, state, due_at, attempts, queued_at, queued_by, errors)
      SELECT g.job_id, g.document_id, g.task, b.bytes, 'waiting', $4, 0, $4, $5, '[]'
      FROM json_to_recordset($1::json) AS g (job_id text, document_id text, task json)
      LEFT JOIN unnest($2::text[], $3::bytea[]) AS b (job_id, bytes) ON b.job_id = g.job_id
      ORDER BY g.job_id
      ON CONFLICT (job_id) DO UPDATE SET state = 'waiting', bytes = excluded.bytes, due_at = excluded.due_at, attempts = 0,
        worker = NULL, queued_at = excluded.queued_at, queued_by = excluded.queued_by, errors = excluded.errors,
        ended_at = NULL, ended_by = NULL, reason = NULL
      WHERE j.state = 'dropped'
      RETURNING j.job_id`,
  },
  states: {
    name: 'jobs.states',
    sql: `SELECT j.job_id, ${state} AS state FROM amur.jobs j WHERE j.job_id = ANY ($1) ORDER BY j.job_id`,
  },
  /** The next job that is due at $1 and that no living worker has, for the worker $2: 'add' before 'reread'. */
  take: {
    name: 'jobs.take',
    sql: `WITH next AS MATERIALIZED (
        SELECT j.job_id FROM amur.jobs j WHERE j.state = 'waiting' AND j.due_at <= $1 AND NOT ${isTaken}
        ORDER BY j.task ->> 'kind', j.due_at, j.job_id LIMIT 1 FOR UPDATE SKIP LOCKED)
      UPDATE amur.jobs j SET worker = $2, attempts = j.attempts + 1 FROM next WHERE j.job_id = next.job_id
      RETURNING ${columns}, j.bytes`,
  },
  /** A job ($1) that the worker $2 has done, with its result. */
  finish: {
    name: 'jobs.finish',
    sql: `UPDATE amur.jobs SET state = 'done', worker = NULL, bytes = NULL, result = $3, ended_at = $4
      WHERE job_id = $1 AND state = 'waiting' AND worker = $2 RETURNING job_id`,
  },
  fail: {
    name: 'jobs.fail',
    sql: `UPDATE amur.jobs SET state = CASE WHEN $4::timestamptz IS NULL THEN 'dead' ELSE 'waiting' END, worker = NULL,
        due_at = coalesce($4, due_at), ended_at = CASE WHEN $4::timestamptz IS NULL THEN $5::timestamptz END,
        errors = errors || $3::jsonb
      WHERE job_id = $1 AND state = 'waiting' AND worker = $2 RETURNING job_id`,
  },
  counts: {
    name: 'jobs.counts',
    sql: `SELECT count(*) FILTER (WHERE state = 'waiting')::integer AS waiting,
        count(*) FILTER (WHERE state = 'waiting' AND due_at > $1)::integer AS later,
        count(*) FILTER (WHERE state = 'taken')::integer AS taken,
        count(*) FILTER (WHERE state = 'dead')::integer AS dead,
        count(*) FILTER (WHERE state = 'done')::integer AS done,
        count(*) FILTER (WHERE state = 'dropped')::integer AS dropped
      FROM (SELECT ${state} AS state, j.due_at FROM amur.jobs j) AS g`,
  },
  list: {
    name: 'jobs.list',
    sql: `SELECT ${columns} FROM amur.jobs j WHERE $1::text[] IS NULL OR ${state} = ANY ($1)
      ORDER BY j.queued_at DESC, j.job_id LIMIT $2`,
  },
  one: { name: 'jobs.one', sql: `SELECT ${columns} FROM amur.jobs j WHERE j.job_id = $1` },
  open: {
    name: 'jobs.open',
    sql: `SELECT job_id FROM amur.jobs WHERE state = 'waiting' ORDER BY job_id LIMIT 1`,
  },
  retry: {
    name: 'jobs.retry',
    sql: `UPDATE amur.jobs SET state = 'waiting', attempts = 0, due_at = $2, ended_at = NULL
      WHERE job_id = $1 AND state = 'dead' RETURNING job_id`,
  },
  drop: {
    name: 'jobs.drop',
    sql: `UPDATE amur.jobs j SET state = 'dropped', worker = NULL, bytes = NULL, reason = $2, ended_at = $3, ended_by = $4
      WHERE j.job_id = $1 AND j.state IN ('waiting', 'dead') AND NOT ${isTaken} RETURNING j.job_id`,
  },
  clear: {
    name: 'jobs.clear',
    sql: `DELETE FROM amur.jobs WHERE state IN ('done', 'dropped') RETURNING job_id`,
  },
} satisfies Record<string, NamedQuery>;
