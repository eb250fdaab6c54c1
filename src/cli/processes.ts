/** The processes that read beside a command, and the signals that end it. */
import { availableParallelism } from 'node:os';
import { type ProcessPool, startProcessPool } from '../io/process-pool.ts';
import { jobSeconds } from '../store/work/attempts.ts';
import type { ReadingWork } from './reading-process.ts';

/** Processes where no number is asked for: one a processor, four at most. */
export const usualJobs = Math.min(4, availableParallelism());

/** The most that can be asked for; each holds the gazetteer and a connection or two. */
export const mostJobs = 64;

/** How often a file is tried whose process dies. */
export const triesOfFile = 2;

/** How many files are under way for so many processes: enough to keep each busy while the first in turn takes long. */
export const atOnce = (jobs: number | undefined): number => (jobs === undefined ? 1 : 2 * jobs);

/** Processes that read for a command, on the data folder that it was given. */
export function readingProcesses(size: number, data: string | undefined): ProcessPool<ReadingWork> {
  return startProcessPool<ReadingWork>({
    size,
    scripts: ['./reading-process.js', '../reading-process.js', './reading-process.ts'].map(
      (path) => new URL(path, import.meta.url),
    ),
    args: data === undefined ? [] : [data],
    seconds: jobSeconds,
  });
}

/** Told to end by Ctrl+C or SIGTERM. */
export interface Ending {
  /** Aborted at the first signal; a second one ends the program at once. */
  readonly signal: AbortSignal;
  /** Listens no more. */
  off(): void;
}

/** Listens for signals to end: what is under way is finished, nothing more is begun. */
export function listenForEnd(): Ending {
  const controller = new AbortController();
  const told = (signal: NodeJS.Signals): void => {
    if (controller.signal.aborted) process.exit(signal === 'SIGINT' ? 130 : 143);
    controller.abort();
  };
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  for (const signal of signals) process.on(signal, told);
  return {
    signal: controller.signal,
    off: () => {
      for (const signal of signals) process.off(signal, told);
    },
  };
}

/** Items until somebody tells the program to end. */
export async function* until<Item>(
  signal: AbortSignal,
  items: Iterable<Item> | AsyncIterable<Item>,
): AsyncGenerator<Item> {
  for await (const item of items) {
    if (signal.aborted) return;
    yield item;
  }
}
