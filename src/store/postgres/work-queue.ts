/** The work queue over PostgreSQL: one table, whose rows are locked and passed over by others while one takes them. */

import type { Job, JobCounts, JobState, TakenJob, WorkQueue } from '../ports/work.ts';
import { jobId, type Task } from '../work/task.ts';
import type { Database, OwnConnection } from './database.ts';
import { workQueries as q } from './queries/work.ts';

interface JobRow {
  readonly job_id: string;
  readonly task: Task;
  readonly state: JobState;
  readonly attempts: number;
  readonly due_at: string;
  readonly worker: string | null;
  readonly queued_at: string;
  readonly queued_by: string;
  readonly errors: Job['errors'];
  readonly result: Job['result'];
  readonly ended_at: string | null;
  readonly ended_by: string | null;
  readonly reason: string | null;
  readonly size: number;
}

interface IdRow {
  readonly job_id: string;
}

/** The queue of a workspace; `close` ends being at work. */
export function workQueue(database: Database): WorkQueue & { close(): Promise<void> } {
  const any = async (rows: Promise<readonly IdRow[]>): Promise<boolean> => (await rows).length > 0;
  const atWork = new Map<string, OwnConnection>();

  /** Sees to it that the worker's lock is there: the server may have been restarted since the job before. */
  async function beAtWork(worker: string): Promise<void> {
    if (atWork.get(worker)?.isOpen()) return;
    const connection = await database.ownConnection();
    await connection.run(q.beAtWork, [worker]);
    atWork.set(worker, connection);
  }

  async function leave(worker: string): Promise<void> {
    const connection = atWork.get(worker);
    atWork.delete(worker);
    await connection?.end();
  }

  return {
    async enqueue(jobs, stamp) {
      const byId = new Map(jobs.map((job) => [jobId(job.task), job]));
      const rows = [...byId].map(([id, { task }]) => ({ job_id: id, document_id: task.document, task }));
      const withBytes = [...byId].flatMap(([id, { bytes }]) => (bytes ? [[id, Buffer.from(bytes)] as const] : []));
      const parameters = [
        JSON.stringify(rows),
        withBytes.map(([id]) => id),
        withBytes.map(([, bytes]) => bytes),
        stamp.at,
        stamp.by,
      ];
      const ids = [...byId.keys()];
      const { created, states } = await database.transaction(async (session) => ({
        created: new Set((await session.run<IdRow>(q.enqueue, parameters)).map((row) => row.job_id)),
        states: await session.run<IdRow & { state: JobState }>(q.states, [ids]),
      }));
      const stateOf = new Map(states.map((row) => [row.job_id, row.state]));
      return ids.map((id) => ({ id, created: created.has(id), state: stateOf.get(id) ?? 'waiting' }));
    },

    async take(worker, now) {
      await beAtWork(worker);
      const row = (await database.run<JobRow & { bytes: Buffer | null }>(q.take, [now, worker]))[0];
      if (!row) return null;
      return { ...jobOf(row), state: 'taken', bytes: row.bytes ? new Uint8Array(row.bytes) : null } satisfies TakenJob;
    },
    leave,
    async close() {
      await Promise.all([...atWork.keys()].map(leave));
    },

    finish: (id, worker, result, now) => any(database.run<IdRow>(q.finish, [id, worker, JSON.stringify(result), now])),
    fail: (id, worker, { error, again }, now) =>
      any(database.run<IdRow>(q.fail, [id, worker, JSON.stringify([error]), again, now])),

    async counts(now) {
      return (await database.run<JobCounts>(q.counts, [now]))[0]!;
    },
    async list({ states, limit }) {
      return (await database.run<JobRow>(q.list, [states ?? null, limit])).map(jobOf);
    },
    async job(id) {
      const row = (await database.run<JobRow>(q.one, [id]))[0];
      return row ? jobOf(row) : null;
    },
    hasOpen: () => any(database.run<IdRow>(q.open)),
    retry: (id, now) => any(database.run<IdRow>(q.retry, [id, now])),
    drop: (id, reason, stamp) => any(database.run<IdRow>(q.drop, [id, reason, stamp.at, stamp.by])),
    clear: async () => (await database.run<IdRow>(q.clear)).length,
  };
}

function jobOf(row: JobRow): Job {
  return {
    id: row.job_id,
    task: row.task,
    state: row.state,
    attempts: row.attempts,
    dueAt: row.due_at,
    // Of one that waits: whoever had it has gone.
    worker: row.state === 'taken' ? row.worker : null,
    queuedAt: row.queued_at,
    queuedBy: row.queued_by,
    errors: row.errors,
    result: row.result,
    endedAt: row.ended_at,
    endedBy: row.ended_by,
    reason: row.reason,
    size: row.size,
  };
}
