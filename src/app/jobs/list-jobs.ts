/** What stands in the queue. */

import { InvalidInput } from '../../model/errors.ts';
import type { JobState } from '../../store/ports/work.ts';
import type { Desk } from '../ports.ts';
import { type JobsView, type JobView, jobView } from './job-view.ts';
import { notHeld } from './settle-jobs.ts';

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
  desk: Pick<Desk, 'work' | 'now'>,
  { states, limit = 50 }: JobFilter = {},
): Promise<JobsView> {
  if (!Number.isInteger(limit) || limit < 0 || limit > most) {
    throw new InvalidInput(`The limit is ${limit}, not a whole number from 0 to ${most}`);
  }
  const counts = await desk.work.counts(desk.now());
  const jobs = limit === 0 ? [] : await desk.work.list({ limit, ...(states ? { states } : {}) });
  return { counts, items: jobs.map(jobView) };
}

/** One job; throws NotFound. */
export async function showJob(desk: Pick<Desk, 'work'>, id: string): Promise<JobView> {
  const job = await desk.work.job(id);
  if (job === null) throw notHeld(id);
  return jobView(job);
}
