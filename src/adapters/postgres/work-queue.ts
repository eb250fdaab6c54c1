/** The work queue over PostgreSQL: rows that are locked, passed over by others, and leased. */

import { mostAttempts } from '../../ledger/work/attempts.ts';
import { jobId, type Task } from '../../ledger/work/task.ts';
import type { Job, JobCounts, JobState, TakenJob, WorkQueue } from '../../ledger/work-port.ts';
import type { Database } from './database.ts';
import { workQueries as q } from './queries/work.ts';
import { settleWaiting, unsettled } from './settle.ts';
import type { SettleTogether } from './settle-together.ts';

interface JobRow {
  readonly job_id: string;
  readonly task: Task;
  readonly state: JobState;
  readonly priority: number;
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

/** The queue of a workspace. */
export function workQueue(database: Database, now: () => string, settleTogether: SettleTogether): WorkQueue {
  const count = async (rows: Promise<readonly IdRow[]>): Promise<number> => (await rows).length;
  return {
    async enqueue(jobs, stamp) {
      const byId = new Map(jobs.map((job) => [jobId(job.task), job]));
      const rows = [...byId].map(([id, { task, priority }]) => {
        return { job_id: id, document_id: task.document, task, priority };
      });
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

    async take(worker, now, until) {
      for (;;) {
        const lapsed = 'Its worker ended without a word, or could not be reached.';
        const parameters = [now, worker, until, mostAttempts, lapsed, now];
        const row = (await database.run<JobRow & { bytes: Buffer | null }>(q.take, parameters))[0];
        if (!row) return null;
        // Its last attempt ended with its worker: it has just been buried.
        if (row.state !== 'taken') continue;
        return { ...jobOf(row), bytes: row.bytes ? new Uint8Array(row.bytes) : null } satisfies TakenJob;
      }
    },

    extend: (leases, until) =>
      count(database.run<IdRow>(q.extend, [leases.map(({ job }) => job), leases.map(({ worker }) => worker), until])),
    async finish(worker, done, now) {
      const results = [...done].map(([job_id, result]) => ({ job_id, result }));
      const rows = await database.run<IdRow>(q.finish, [JSON.stringify(results), worker, now]);
      return new Set(rows.map((row) => row.job_id));
    },
    fail: async (id, worker, error, again, now) =>
      (await count(database.run<IdRow>(q.fail, [id, worker, JSON.stringify([error]), again, now]))) > 0,
    giveBack: (workers, now) => count(database.run<IdRow>(q.giveBack, [workers, now])),

    async heldBy(worker) {
      return (await database.run<JobRow>(q.heldBy, [worker])).map(jobOf);
    },
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
    hasOpen: async () => (await count(database.run<IdRow>(q.open))) > 0,
    async ended(ids) {
      return ids.length === 0 ? [] : (await database.run<JobRow>(q.ended, [ids])).map(jobOf);
    },
    retry: async (id, now) => (await count(database.run<IdRow>(q.retry, [id, now]))) > 0,
    drop: async (id, reason, stamp) => (await count(database.run<IdRow>(q.drop, [id, reason, stamp.at, stamp.by]))) > 0,
    clear: () => count(database.run<IdRow>(q.clear)),
    unsettled: () => unsettled(database),
    settle: (limit) => settleWaiting(database, now, limit),
    settleTogether,
  };
}

function jobOf(row: JobRow): Job {
  return {
    id: row.job_id,
    task: row.task,
    state: row.state,
    priority: row.priority,
    attempts: row.attempts,
    dueAt: row.due_at,
    worker: row.worker,
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
