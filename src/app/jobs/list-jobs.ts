/** What stands in the queue. */

import { z } from 'zod';
import { InvalidInput } from '../../model/errors.ts';
import { type JobCounts, type JobState, jobStates } from '../../store/ports/work.ts';
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
  readonly state?: readonly string[];
  /** 0 to 1000, default 50. */
  readonly limit?: number;
}

/** How many jobs there are in each state, and the newest of them. */
export async function listJobs(
  ports: Pick<Ports, 'work' | 'now'>,
  { state = [], limit = 50 }: JobFilter = {},
): Promise<JobsView> {
  if (!Number.isInteger(limit) || limit < 0 || limit > most) {
    throw new InvalidInput(`The limit is ${limit}, not a whole number from 0 to ${most}`);
  }
  const unknown = state.find((each) => !(jobStates as readonly string[]).includes(each));
  if (unknown !== undefined) {
    throw new InvalidInput(`"${unknown.slice(0, 40)}" is no state of a job`, {
      hint: `States are ${jobStates.join(', ')}.`,
    });
  }
  const counts = await ports.work.counts(ports.now());
  const jobs =
    limit === 0
      ? []
      : await ports.work.list({ limit, ...(state.length > 0 ? { states: state as readonly JobState[] } : {}) });
  return { counts, items: jobs.map(toJobView) };
}

/** One job; throws NotFound. */
export async function showJob(ports: Pick<Ports, 'work'>, id: string): Promise<JobView> {
  const job = await ports.work.job(id);
  if (job === null) throw jobMissing(id);
  return toJobView(job);
}
