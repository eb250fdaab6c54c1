/** Jobs of the queue, as zod schemas. */
import { z } from 'zod';
import { jobStates } from '../../store/ports/work.ts';
import { edtf, instant } from '../model-schemas/edtf.ts';
import { problemDetails } from '../problem-schemas.ts';
import type { JobsView, JobView } from './job-view.ts';

const state = z.enum(jobStates);

const jobResult = z.object({
  document: z.string(),
  title: z.string(),
  lang: z.string(),
  published: edtf.nullable(),
  created: z.boolean().meta({ description: 'False where the document was held already.' }),
  claims: z.object({ appended: z.int(), held: z.int(), unanchored: z.int() }),
  ties: z.array(z.string()),
  problems: z.array(z.string()),
});

const jobError = z.object({
  message: z.string(),
  hint: z.string().nullable().exactOptional(),
  worker: z.string().nullable(),
  at: instant,
});

/** A job. */
export const jobView: z.ZodType<JobView> = z
  .object({
    id: z.string(),
    kind: z.enum(['add', 'reread']),
    document: z.string(),
    from: z.string().nullable(),
    state,
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

/** How many jobs there are, and the newest. */
export const jobsView: z.ZodType<JobsView> = z
  .object({
    counts: z.object({
      waiting: z.int(),
      later: z.int().meta({ description: 'Of those that wait: after a pause, since they failed.' }),
      taken: z.int(),
      dead: z.int(),
      done: z.int(),
      dropped: z.int(),
    }),
    items: z.array(jobView),
  })
  .meta({ id: 'Jobs' });

/** What became of one file of an upload that goes to the queue. */
export const queuedReport = z
  .discriminatedUnion('ok', [
    z.object({
      name: z.string(),
      ok: z.literal(true),
      job: z.object({
        id: z.string(),
        document: z.string().meta({ description: 'The id that the document will have.' }),
        state,
        created: z.boolean().meta({ description: 'False where the same file was queued before.' }),
      }),
    }),
    z.object({ name: z.string(), ok: z.literal(false), problem: problemDetails }),
  ])
  .meta({ id: 'QueuedReport' });

export type QueuedReport = z.infer<typeof queuedReport>;

/** Why a job is dropped. */
export const dropBody = z.strictObject({ reason: z.string().max(1000) }).meta({ id: 'JobToDrop' });
