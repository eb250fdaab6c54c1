/** Runs worker processes beside a command, with the signals that end them. */
import { availableParallelism } from 'node:os';
import { type PoolWord, startWorkPool, type WorkPool } from '../adapters/work-pool.ts';
import type { Desk } from '../desk/ports.ts';

/** Worker processes where no number is asked for: one a processor, four at most. */
export const usualJobs = Math.min(4, availableParallelism());

/** The most that can be asked for; each holds the gazetteer and a connection or two. */
export const mostJobs = 64;

export interface WorkersOptions {
  readonly jobs: number;
  readonly data?: string | undefined;
  /** End when the queue is empty. */
  readonly once: boolean;
  /** Seconds of a lease, where not the usual. */
  readonly lease?: number;
  readonly told: (word: PoolWord) => void;
}

/**
 * Runs the workers until they end: when the queue is empty (`once`), when `whenStarted` stops them, or at the first signal to
 * end, after which each finishes its job or gives it back. At a second one they end at once. True where a signal came.
 */
export async function runWorkers(
  desk: Desk,
  { jobs, data, once, lease, told }: WorkersOptions,
  whenStarted: (pool: WorkPool, interrupted: () => boolean) => Promise<void> = async () => undefined,
): Promise<boolean> {
  let interrupted = false;
  const pool = startWorkPool({
    jobs,
    scripts: [
      new URL('./work-process.js', import.meta.url),
      new URL('../work-process.js', import.meta.url),
      new URL('./work-process.ts', import.meta.url),
    ],
    data,
    once,
    lease,
    queue: desk.work,
    now: desk.now,
    chance: Math.random,
    told,
  });
  const interrupt = (): void => {
    if (interrupted) pool.kill();
    interrupted = true;
    pool.stop();
  };
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  for (const signal of signals) process.on(signal, interrupt);
  try {
    await Promise.all([
      pool.ended,
      whenStarted(pool, () => interrupted).catch((error) => {
        pool.stop();
        throw error;
      }),
    ]);
    return interrupted;
  } finally {
    await pool.ended.catch(() => undefined);
    for (const signal of signals) process.off(signal, interrupt);
  }
}
