/** Takes jobs of the queue, has them done, and notes what became of them. A job is done when its ties are there. */

import { endsRun, InvalidInput, isAmurError } from '../../model/errors.ts';
import type { JobError, JobResult, TakenJob } from '../../store/ports/work.ts';
import { isForGood, mostAttempts, secondsAfter, secondsUntilNext } from '../../store/work/attempts.ts';
import type { AddTask } from '../../store/work/task.ts';
import { addDocument } from '../documents/add-document.ts';
import { rereadDocument } from '../documents/reread.ts';
import type { Ports } from '../ports.ts';

/** What became of a job at one attempt. */
export type WorkedJob = {
  readonly job: string;
  readonly kind: TakenJob['task']['kind'];
  readonly document: string;
  readonly attempt: number;
  /** False where another worker has the job now, since this one lost the database; what was done stands. */
  readonly noted: boolean;
} & (
  | { readonly ok: true; readonly result: JobResult }
  | {
      readonly ok: false;
      readonly error: JobError;
      /** Null where it is a dead letter now. */
      readonly again: string | null;
    }
);

/** Who works, and by chance (0 to 1), which spreads the times at which jobs are tried again. */
export interface JobWorker {
  readonly name: string;
  readonly chance: () => number;
}

/** What is needed of a job to do it. */
export type JobToDo = Pick<TakenJob, 'task' | 'bytes' | 'queuedBy'>;

/** Does a job, in the name of whoever queued it: the worker only lends its processor. */
export async function doJob(ports: Ports, { task, bytes, queuedBy }: JobToDo): Promise<JobResult> {
  const own: Ports = { ...ports, user: queuedBy };
  if (task.kind === 'add') return addQueued(own, task, bytes);
  const { id: document, ...read } = await rereadDocument(own, task.document);
  return { document, created: false, ...read, problems: [] };
}

async function addQueued(ports: Ports, task: AddTask, bytes: Uint8Array | null): Promise<JobResult> {
  if (bytes === null) throw new InvalidInput('The bytes of the document are not kept with the job any more');
  const { from, mediaType, charset, published, url, title, outlet, author } = task;
  const resource = { bytes, from, ...(mediaType ? { mediaType } : {}), ...(charset ? { charset } : {}) };
  const options = {
    ...(published ? { published } : {}),
    ...(url ? { url } : {}),
    ...(title ? { title } : {}),
    ...(outlet ? { outlet } : {}),
    ...(author ? { author } : {}),
  };
  const { id: document, problems, ...added } = await addDocument(ports, resource, options);
  return { document, ...added, problems: problems.map(({ message }) => message) };
}

/** Has a job done that a worker has taken, and notes its result, or why it failed and when it is tried again. */
export async function workJob(
  ports: Pick<Ports, 'work' | 'now'>,
  job: TakenJob,
  worker: JobWorker,
  perform: (job: TakenJob) => Promise<JobResult>,
): Promise<WorkedJob> {
  const { id, task, attempts } = job;
  const about = { job: id, kind: task.kind, document: task.document, attempt: attempts };
  try {
    if (attempts > mostAttempts)
      throw new InvalidInput('The worker that had the job was ended each time while it was at it');
    const result = await perform(job);
    return { ...about, ok: true, result, noted: await ports.work.finish(id, worker.name, result, ports.now()) };
  } catch (error) {
    // It is not the job's fault: another worker has it next.
    if (endsRun(error)) throw error;
    const now = ports.now();
    const failed = { message: messageOf(error), hint: hintOf(error), worker: worker.name, at: now };
    const again =
      isForGood(error) || attempts >= mostAttempts
        ? null
        : secondsAfter(now, secondsUntilNext(attempts, worker.chance()));
    const noted = await ports.work.fail(id, worker.name, { error: failed, again }, now);
    return { ...about, ok: false, error: failed, again, noted };
  }
}

function messageOf(error: unknown): string {
  if (isAmurError(error)) return error.message;
  // A fault of Amur's own: its stack helps whoever looks for it.
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

function hintOf(error: unknown): string | null {
  return isAmurError(error) ? (error.hint ?? null) : null;
}
