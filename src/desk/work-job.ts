/** Does one job of the queue and notes what became of it. */

import { isForGood, mostAttempts, secondsAfter, secondsUntilNext } from '../ledger/work/attempts.ts';
import type { AddTask } from '../ledger/work/task.ts';
import type { JobError, JobResult, TakenJob } from '../ledger/work-port.ts';
import { InvalidInput, isAmurError } from '../model/errors.ts';
import { addDocument } from './add-document.ts';
import type { Desk } from './ports.ts';
import { reread } from './reread.ts';

/** What became of a job. */
export type WorkedJob = {
  readonly job: string;
  readonly kind: TakenJob['task']['kind'];
  readonly document: string;
  readonly attempt: number;
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

/** Does a job that `worker` has taken. `chance` (0 to 1) spreads the times at which jobs are tried again. */
export async function workJob(desk: Desk, job: TakenJob, worker: string, chance: number): Promise<WorkedJob> {
  const { task } = job;
  const about = { job: job.id, kind: task.kind, document: task.document, attempt: job.attempts };
  try {
    // Who queued it adds it: the worker only lends its processor.
    const own: Desk = { ...desk, user: job.queuedBy };
    const result = task.kind === 'add' ? await add(own, task, job.bytes) : await readAgain(own, task.document);
    return { ...about, ok: true, result, noted: await desk.work.finish(job.id, worker, result, desk.now()) };
  } catch (error) {
    const now = desk.now();
    const said = { message: messageOf(error), hint: hintOf(error), worker, at: now };
    const again = nextTry(job.attempts, isForGood(error), now, chance);
    return { ...about, ok: false, error: said, again, noted: await desk.work.fail(job.id, worker, said, again, now) };
  }
}

/** When a job that failed is tried again; null where it is not. */
export function nextTry(attempts: number, forGood: boolean, now: string, chance: number): string | null {
  return forGood || attempts >= mostAttempts ? null : secondsAfter(now, secondsUntilNext(attempts, chance));
}

async function add(desk: Desk, task: AddTask, bytes: Uint8Array | null): Promise<JobResult> {
  if (bytes === null) throw new InvalidInput('The bytes of the document are not kept with the job any more');
  const { from, mediaType, charset, published, url, title } = task;
  const resource = { bytes, from, ...(mediaType ? { mediaType } : {}), ...(charset ? { charset } : {}) };
  const options = { ...(published ? { published } : {}), ...(url ? { url } : {}), ...(title ? { title } : {}) };
  const { id: document, problems, ...added } = await addDocument(desk, resource, options);
  return { document, ...added, problems: problems.map(({ message }) => message) };
}

async function readAgain(desk: Desk, document: string): Promise<JobResult> {
  const read = await reread(desk, document);
  if (!read.ok) throw read.error;
  const held = await desk.ledger.document(document);
  return {
    document,
    title: read.title,
    lang: held?.lang ?? '',
    published: held?.published?.edtf ?? null,
    created: false,
    claims: read.claims,
    ties: read.ties,
    problems: [],
  };
}

function messageOf(error: unknown): string {
  if (isAmurError(error)) return error.message;
  // A fault of Amur's own: its stack helps whoever looks for it.
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

function hintOf(error: unknown): string | null {
  return isAmurError(error) ? (error.hint ?? null) : null;
}
