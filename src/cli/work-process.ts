/** The worker process of `amur work`: takes jobs one after another until it is told to stop. It talks to the pool that started it. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { WorkerStart, WorkerWord } from '../adapters/work-pool.ts';
import type { Desk } from '../desk/ports.ts';
import { versionsNow } from '../desk/reread.ts';
import { workJob } from '../desk/work-job.ts';
import { secondsAfter } from '../ledger/work/attempts.ts';
import { isAmurError } from '../model/errors.ts';
import { explain } from './exit.ts';
import { withDesk } from './open-desk.ts';

/** Milliseconds between two looks at an empty queue: short after work, longer when nothing comes. */
const pauses = { first: 50, longest: 1000, unreachable: 15_000 };

/** Jobs between two looks at what is to be settled, and how much of it is done at a look. */
const jobsBetween = 50;
const settledAtOnce = 50;

const waking = new AbortController();
const stopping = (): boolean => waking.signal.aborted;

function tell(word: WorkerWord): void {
  if (process.connected) process.send?.(word);
}

/** Pauses, less where it is told to stop. */
async function pause(milliseconds: number): Promise<void> {
  await sleep(milliseconds * (0.75 + Math.random() / 2), undefined, { signal: waking.signal }).catch(() => undefined);
}

async function work(desk: Desk, { name, once, lease }: WorkerStart): Promise<void> {
  let wait = pauses.first;
  let jobs = 0;
  while (!stopping()) {
    try {
      const now = desk.now();
      const job = await desk.work.take(name, now, secondsAfter(now, lease));
      if (job !== null) {
        tell({ is: 'took', job: job.id });
        tell({ is: 'worked', worked: await workJob(desk, job, name, Math.random()) });
        wait = pauses.first;
        // What a process that died has left is not to wait until the queue is empty.
        if (++jobs % jobsBetween === 0) await desk.work.settle(settledAtOnce);
        continue;
      }
      if (!(await desk.work.settle(settledAtOnce))) continue;
      // What others are at may come back: the queue is empty when nobody is at anything.
      if (once && !(await desk.work.hasOpen())) return;
      await pause(wait);
      wait = Math.min(wait * 1.5, pauses.longest);
    } catch (error) {
      if (!isAmurError(error) || error.code !== 'unavailable') throw error;
      tell({ is: 'trouble', message: error.message });
      wait = Math.min(Math.max(wait, 500) * 2, pauses.unreachable);
      await pause(wait);
    }
  }
}

// Ctrl+C reaches all processes of a terminal: the pool hears it too and says what is to be done.
process.on('SIGINT', () => undefined);
process.on('SIGHUP', () => undefined);
process.on('SIGTERM', () => waking.abort());
process.on('message', () => waking.abort());
// The pool has died: what is under way is finished, nothing more is taken.
process.on('disconnect', () => waking.abort());

try {
  const start = JSON.parse(process.argv[2] ?? '') as WorkerStart;
  await withDesk(start.data === undefined ? {} : { data: start.data }, async (desk) => {
    // Loads the reader before the first job, so that no lease runs meanwhile.
    await versionsNow(desk);
    tell({ is: 'ready' });
    await work(desk, start);
  });
} catch (error) {
  for (const line of explain(error).lines) process.stderr.write(`${line}\n`);
  process.exitCode = 1;
} finally {
  if (process.connected) process.disconnect();
}
