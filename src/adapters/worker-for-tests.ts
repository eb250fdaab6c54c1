/**
 * A worker process for the tests of the pool: takes jobs of the queue of a data folder and does nothing about them, but for
 * those that come from a file named `poison`, which kill it, and `slow`, which it never finishes. Its clock runs fast.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { leaseSeconds, secondsAfter } from '../ledger/work/attempts.ts';
import { openLedger } from './open-ledger.ts';
import type { WorkerStart, WorkerWord } from './work-pool.ts';

const began = Date.parse('2026-01-01T00:00:00.000Z');
/** Seconds pass as milliseconds, counted from a moment that the test and its workers share. */
export const fastClock = (since: number) => (): string => new Date(began + (Date.now() - since) * 1000).toISOString();

async function work({ name, data, once }: WorkerStart): Promise<void> {
  const [folder, since] = data!.split('@') as [string, string];
  const now = fastClock(Number(since));
  const ledger = await openLedger({ dataFolder: folder, linger: 0 });
  const tell = (word: WorkerWord): void => void process.send!(word);
  let stopped = false;
  process.on('message', () => {
    stopped = true;
  });
  tell({ is: 'ready' });
  while (!stopped) {
    const at = now();
    // The lease is long on the fast clock: it is for the pool to say that this process died.
    const job = await ledger.work.take(name, at, secondsAfter(at, leaseSeconds * 10_000));
    if (job === null) {
      if (once && !(await ledger.work.hasOpen())) break;
      await sleep(5);
      continue;
    }
    const { document, kind } = job.task;
    const from = job.task.kind === 'add' ? job.task.from : '';
    tell({ is: 'took', job: job.id });
    if (from === 'poison') process.kill(process.pid, 'SIGKILL');
    if (from === 'slow') await sleep(600_000);
    const claims = { appended: 0, held: 0, unanchored: 0 };
    const result = {
      document,
      title: from,
      lang: 'en',
      published: null,
      created: true,
      claims,
      ties: [],
      problems: [],
    };
    const noted = (await ledger.work.finish(name, new Map([[job.id, result]]), now())).has(job.id);
    tell({ is: 'worked', worked: { job: job.id, kind, document, attempt: job.attempts, ok: true, result, noted } });
  }
  await ledger.close();
  process.disconnect();
}

if (process.argv[1]?.endsWith('worker-for-tests.ts')) {
  await work(JSON.parse(process.argv[2]!) as WorkerStart).catch(() => process.exit(1));
}
