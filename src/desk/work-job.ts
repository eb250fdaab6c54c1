/**
 * Does the jobs of the queue and notes what became of them. What a job appends is settled after it, together with what other
 * workers have appended: a job is done when its ties are there.
 */

import { isForGood, mostAttempts, secondsAfter, secondsUntilNext } from '../ledger/work/attempts.ts';
import type { AddTask } from '../ledger/work/task.ts';
import type { JobError, JobResult, TakenJob } from '../ledger/work-port.ts';
import { InvalidInput, isAmurError } from '../model/errors.ts';
import { appendSource } from './add-document.ts';
import type { Desk } from './ports.ts';
import { appendRereading } from './reread.ts';

interface JobOf {
  readonly job: string;
  readonly kind: TakenJob['task']['kind'];
  readonly document: string;
  readonly attempt: number;
}

/** A job that has appended what it had to, and whose ties are still to come. */
export interface AppendedJob extends JobOf {
  readonly result: Omit<JobResult, 'ties'>;
}

/** What became of a job. */
export type WorkedJob = JobOf & {
  /** False where another worker has the job now, since this one took too long; what was done stands. */
  readonly noted: boolean;
} & (
    | { readonly ok: true; readonly result: JobResult }
    | {
        readonly ok: false;
        readonly error: JobError /** Null where it is a dead letter now. */;
        readonly again: string | null;
      }
  );

/** Who works, and by chance (0 to 1), which spreads the times at which jobs are tried again. */
export interface JobWorker {
  readonly name: string;
  readonly chance: () => number;
}

/** Does a job that a worker has taken, up to what it appends; one that fails is noted as such. */
export async function appendJob(desk: Desk, job: TakenJob, worker: JobWorker): Promise<AppendedJob | WorkedJob> {
  const { task } = job;
  const about = { job: job.id, kind: task.kind, document: task.document, attempt: job.attempts };
  try {
    // Who queued it adds it: the worker only lends its processor.
    const own: Desk = { ...desk, user: job.queuedBy };
    const result = task.kind === 'add' ? await add(own, task, job.bytes) : await readAgain(own, task.document);
    return { ...about, result };
  } catch (error) {
    return failed(desk, about, worker, error);
  }
}

/**
 * Ends the jobs whose ties are there. Where another process is at settling, some may be left to be ended later, unless they are
 * to be waited for.
 */
export async function endJobs(
  desk: Desk,
  jobs: readonly AppendedJob[],
  worker: JobWorker,
  wait: boolean,
): Promise<{ readonly ended: readonly WorkedJob[]; readonly left: readonly AppendedJob[] }> {
  let ties: ReadonlyMap<string, readonly string[]>;
  try {
    ties = await desk.work.settleTogether(
      jobs.map(({ result }) => result.document),
      wait,
    );
  } catch (error) {
    if (isAmurError(error) && error.code === 'unavailable') throw error;
    // One of them may be at fault: each is tried alone.
    if (jobs.length === 1) return { ended: [await failed(desk, jobs[0]!, worker, error)], left: [] };
    const ended: WorkedJob[] = [];
    for (const job of jobs) ended.push(...(await endJobs(desk, [job], worker, true)).ended);
    return { ended, left: [] };
  }
  const done = jobs.flatMap((job) => {
    const own = ties.get(job.result.document);
    return own ? [{ ...job, result: resultOf(job, own) }] : [];
  });
  const results = new Map(done.map(({ job, result }) => [job, result]));
  const noted = done.length === 0 ? results : await desk.work.finish(worker.name, results, desk.now());
  return {
    ended: done.map((job) => ({ ...job, ok: true, noted: noted.has(job.job) })),
    left: jobs.filter(({ job }) => !results.has(job)),
  };
}

function resultOf({ result }: AppendedJob, ties: readonly string[]): JobResult {
  const { problems, ...rest } = result;
  return { ...rest, ties, problems };
}

async function failed(desk: Desk, { job, kind, document, attempt }: JobOf, worker: JobWorker, error: unknown) {
  const now = desk.now();
  const said = { message: messageOf(error), hint: hintOf(error), worker: worker.name, at: now };
  const again = nextTry(attempt, isForGood(error), now, worker.chance());
  const noted = await desk.work.fail(job, worker.name, said, again, now);
  return { job, kind, document, attempt, ok: false as const, error: said, again, noted };
}

/** When a job that failed is tried again; null where it is not. */
export function nextTry(attempts: number, forGood: boolean, now: string, chance: number): string | null {
  return forGood || attempts >= mostAttempts ? null : secondsAfter(now, secondsUntilNext(attempts, chance));
}

async function add(desk: Desk, task: AddTask, bytes: Uint8Array | null): Promise<AppendedJob['result']> {
  if (bytes === null) throw new InvalidInput('The bytes of the document are not kept with the job any more');
  const { from, mediaType, charset, published, url, title } = task;
  const resource = { bytes, from, ...(mediaType ? { mediaType } : {}), ...(charset ? { charset } : {}) };
  const options = { ...(published ? { published } : {}), ...(url ? { url } : {}), ...(title ? { title } : {}) };
  const { id: document, problems, ...added } = await appendSource(desk, resource, options);
  return { document, ...added, problems: problems.map(({ message }) => message) };
}

async function readAgain(desk: Desk, document: string): Promise<AppendedJob['result']> {
  return { document, created: false, ...(await appendRereading(desk, document)), problems: [] };
}

function messageOf(error: unknown): string {
  if (isAmurError(error)) return error.message;
  // A fault of Amur's own: its stack helps whoever looks for it.
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

function hintOf(error: unknown): string | null {
  return isAmurError(error) ? (error.hint ?? null) : null;
}
