/** What people do about jobs: try dead ones again, drop them. */
import { Conflict, InvalidInput, NotFound } from '../../model/errors.ts';
import type { Ports } from '../ports.ts';

type QueuePorts = Pick<Ports, 'work' | 'now' | 'user'>;

const longestReason = 1000;
/** Jobs settled at once where none is named. */
const page = 1000;

/** Lets dead jobs wait again with all their attempts: some, or all there are. Gives their ids. */
export async function retryJobs(ports: QueuePorts, ids: readonly string[] | null): Promise<readonly string[]> {
  const chosen = ids ?? (await ports.work.list({ states: ['dead'], limit: page })).map((job) => job.id);
  const retried: string[] = [];
  for (const id of chosen) {
    if (await ports.work.retry(id, ports.now())) retried.push(id);
    else if (ids !== null) await refuse(ports, id, 'only a dead one is tried again');
  }
  return retried;
}

/** Takes jobs out of the queue, for a reason that is kept. */
export async function dropJobs(ports: QueuePorts, ids: readonly string[], reason: string): Promise<void> {
  const why = reason.trim();
  if (why === '') throw new InvalidInput('A job is dropped for a reason', { hint: 'Say it with --reason.' });
  if (why.length > longestReason) {
    throw new InvalidInput(`The reason has ${why.length} characters, at most ${longestReason} are kept`);
  }
  for (const id of ids) {
    const stamp = { by: ports.user, at: ports.now() };
    if (!(await ports.work.drop(id, why, stamp))) await refuse(ports, id, 'only one that waits or is dead is dropped');
  }
}

async function refuse(ports: QueuePorts, id: string, rule: string): Promise<never> {
  const job = await ports.work.job(id);
  if (job === null) throw jobMissing(id);
  throw new Conflict(`The job ${id} is ${job.state}; ${rule}`);
}

/** There is no such job. */
export function jobMissing(id: string): NotFound {
  return new NotFound(`No job ${id.slice(0, 60)} is in the queue`, { hint: 'amur queue list shows what is.' });
}
