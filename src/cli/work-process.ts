/** The worker process of `amur work`: takes jobs one after another until it is told to stop. It talks to the pool that started it. */
import { setTimeout as sleep } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import type { WorkerStart, WorkerWord } from '../adapters/work-pool.ts';
import type { Desk } from '../desk/ports.ts';
import { versionsNow } from '../desk/reread.ts';
import { type AppendedJob, appendJob, endJobs } from '../desk/work-job.ts';
import { secondsAfter } from '../ledger/work/attempts.ts';
import type { TakenJob } from '../ledger/work-port.ts';
import { isAmurError } from '../model/errors.ts';
import { explain } from './exit.ts';
import { withDesk } from './open-desk.ts';

/** Milliseconds between two looks at an empty queue: short after work, longer when nothing comes. */
const pauses = { first: 50, longest: 1000, unreachable: 15_000 };

/** How much of what is to be settled is done between two looks at the queue. */
const settledAtOnce = 50;

/** Jobs whose ties may be left to another worker, which is at settling, before they are waited for. */
const mostLeft = 4;

/**
 * Of several processes each compiles the same code for itself. Optimised later than by default (132 KB of byte code run), it is
 * optimised once and not again and again while the reader meets its first articles: it took half as much of the processors again.
 */
setFlagsFromString('--interrupt-budget=1000000');

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
  const worker = { name, chance: Math.random };
  let appended: readonly AppendedJob[] = [];
  let wait = pauses.first;
  const next = async (): Promise<TakenJob | null> => {
    if (stopping() || appended.length >= mostLeft) return null;
    const now = desk.now();
    return desk.work.take(name, now, secondsAfter(now, lease));
  };
  for (;;) {
    try {
      const job = await next();
      if (job !== null) {
        tell({ is: 'took', job: job.id });
        const done = await appendJob(desk, job, worker);
        if ('ok' in done) tell({ is: 'worked', worked: done });
        else {
          tell({ is: 'appended', job: job.id });
          appended = [...appended, done];
        }
        wait = pauses.first;
      }
      if (appended.length > 0) {
        const { ended, left } = await endJobs(desk, appended, worker, job === null);
        appended = left;
        for (const worked of ended) tell({ is: 'worked', worked });
        continue;
      }
      if (stopping()) return;
      if (job !== null || !(await desk.work.settle(settledAtOnce))) continue;
      // What others are at may come back: the queue is empty when nobody is at anything.
      if (once && !(await desk.work.hasOpen())) return;
      await pause(wait);
      wait = Math.min(wait * 1.5, pauses.longest);
    } catch (error) {
      if (!isAmurError(error) || error.code !== 'unavailable') throw error;
      tell({ is: 'trouble', message: error.message });
      // Whoever comes next finds what was appended, and does the jobs again.
      if (stopping()) return;
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
  const { data } = start;
  await withDesk({ settles: 'when asked', ...(data === undefined ? {} : { data }) }, async (desk) => {
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
