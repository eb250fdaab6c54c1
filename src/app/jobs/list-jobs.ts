/** What stands in the queue. */

import { z } from 'zod';
import { InvalidInput } from '../../model/errors.ts';
import type { JobCounts, JobState } from '../../store/ports/work.ts';
import type { Infer, ShapeOf } from '../infer.ts';
import type { Ports } from '../ports.ts';
import { type JobView, jobView, toJobView } from './job-view.ts';
import { jobMissing } from './settle-jobs.ts';

/** How many jobs there are, and the newest. */
export const jobsView = z
  .object({
    counts: z.object({
      waiting: z.int(),
      later: z.int().meta({ description: 'Of those that wait: after a pause, since they failed.' }),
      taken: z.int(),
      dead: z.int(),
      done: z.int(),
      dropped: z.int(),
    } satisfies ShapeOf<JobCounts>),
    items: z.array(jobView),
  })
  .meta({ id: 'Jobs' });
export type JobsView = Infer<typeof jobsView>;

const most = 1000;

/** Which jobs. */
export interface JobFilter {
  /** All by default. */
  readonly states?: readonly JobState[];
  /** 0 to 1000, default 50. */
  readonly limit?: number;
}

/** How many jobs there are in each state, and the newest of them. */
export async function listJobs(
  ports: Pick<Ports, 'work' | 'now'>,
  { states, limit = 50 }: JobFilter = {},
): Promise<JobsView> {
  if (!Number.isInteger(limit) || limit < 0 || limit > most) {
    throw new InvalidInput(`The limit is ${limit}, not a whole number from 0 to ${most}`);
  }
  const counts = await ports.work.counts(ports.now());
  const jobs = limit === 0 ? [] : await ports.work.list({ limit, ...(states ? { states } : {}) });
  return { counts, items: jobs.map(toJobView) };
}

/** One job; throws NotFound. */
export async function showJob(ports: Pick<Ports, 'work'>, id: string): Promise<JobView> {
  const job = await ports.work.job(id);
  if (job === null) throw jobMissing(id);
  return toJobView(job);
}
