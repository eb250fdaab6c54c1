/** A job of the queue as it is shown. */
import { z } from 'zod';
import { type Job, type JobError, type JobResult, jobStates } from '../../store/ports/work.ts';
import { takenClaims } from '../documents/added-document.ts';
import type { Infer, ShapeOf } from '../infer.ts';
import { edtf, instant } from '../model-schemas/edtf.ts';

const jobResult: z.ZodType<JobResult> = z.object({
  document: z.string(),
  title: z.string(),
  lang: z.string(),
  published: edtf.nullable(),
  created: z.boolean().meta({ description: 'False where the document was held already.' }),
  claims: takenClaims,
  ties: z.array(z.string()),
  problems: z.array(z.string()),
} satisfies ShapeOf<JobResult>);

const jobError: z.ZodType<JobError> = z.object({
  message: z.string(),
  hint: z.string().nullable().exactOptional(),
  worker: z.string().nullable(),
  at: instant,
} satisfies ShapeOf<JobError>);

/** A job of the queue. */
export const jobView = z
  .object({
    id: z.string(),
    kind: z.enum(['add', 'reread']),
    document: z.string(),
    from: z.string().nullable().meta({ description: 'Where the document comes from; null for one to be read again.' }),
    state: z.enum(jobStates),
    attempts: z.int(),
    dueAt: instant.nullable().meta({ description: 'When it may be taken again; null once it has ended.' }),
    worker: z.string().nullable(),
    queuedAt: instant,
    queuedBy: z.string(),
    errors: z.array(jobError).meta({ description: 'What went wrong at each attempt, oldest first.' }),
    result: jobResult.nullable(),
    endedAt: instant.nullable(),
    endedBy: z.string().nullable(),
    reason: z.string().nullable().meta({ description: 'Why it was dropped.' }),
    size: z.int().meta({ description: 'Bytes kept with it.' }),
  })
  .meta({ id: 'Job' });
export type JobView = Infer<typeof jobView>;

/** The view of a job. */
export function toJobView(job: Job): JobView {
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
