/** A job of the queue as it is shown. */
import type { Job, JobCounts, JobError, JobResult, JobState } from '../../store/ports/work.ts';

export interface JobView {
  readonly id: string;
  readonly kind: 'add' | 'reread';
  readonly document: string;
  /** Where the document comes from; null for one that is held. */
  readonly from: string | null;
  readonly state: JobState;
  readonly attempts: number;
  /** When it may be taken again; null once it has ended. */
  readonly dueAt: string | null;
  readonly worker: string | null;
  readonly queuedAt: string;
  readonly queuedBy: string;
  readonly errors: readonly JobError[];
  readonly result: JobResult | null;
  readonly endedAt: string | null;
  readonly endedBy: string | null;
  readonly reason: string | null;
  /** Bytes kept with it. */
  readonly size: number;
}

export interface JobsView {
  readonly counts: JobCounts;
  readonly items: readonly JobView[];
}

/** The view of a job. */
export function jobView(job: Job): JobView {
  const { task, dueAt, ...rest } = job;
  const ended = job.endedAt !== null;
  return {
    id: rest.id,
    kind: task.kind,
    document: task.document,
    from: task.kind === 'add' ? (task.url ?? task.from) : null,
    state: rest.state,
    attempts: rest.attempts,
    dueAt: ended ? null : dueAt,
    worker: rest.worker,
    queuedAt: rest.queuedAt,
    queuedBy: rest.queuedBy,
    errors: rest.errors,
    result: rest.result,
    endedAt: rest.endedAt,
    endedBy: rest.endedBy,
    reason: rest.reason,
    size: rest.size,
  };
}
