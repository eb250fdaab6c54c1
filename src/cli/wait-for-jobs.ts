/** Waits until jobs have ended, whoever does them. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Desk } from '../desk/ports.ts';
import type { Job } from '../ledger/work-port.ts';

/** Jobs asked for at once. */
const page = 1000;
const pause = 100;

/** Tells of each job of `waiting` once, when it has ended; `ended` takes it out. Returns early when stopped. */
export async function waitForJobs(
  desk: Pick<Desk, 'work'>,
  waiting: ReadonlyMap<string, unknown>,
  ended: (job: Job) => void,
  stopped: () => boolean,
): Promise<void> {
  while (waiting.size > 0 && !stopped()) {
    const ids = [...waiting.keys()];
    for (let i = 0; i < ids.length; i += page) {
      for (const job of await desk.work.ended(ids.slice(i, i + page))) ended(job);
    }
    if (waiting.size > 0) await sleep(pause);
  }
}
