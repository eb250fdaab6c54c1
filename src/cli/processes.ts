/** How many documents a command has read at once, and the signals that end it. */

/** The most processes that can be asked for; each holds the gazetteer. */
export const mostJobs = 64;

/** How many files are under way for so many processes: enough to keep each busy while the first in turn takes long. */
export const atOnce = (jobs: number | undefined): number => (jobs === undefined ? 1 : 2 * jobs);

/** Told to end by Ctrl+C or SIGTERM. */
export interface Ending {
  /** Aborted at the first signal; a second one ends the program at once. */
  readonly signal: AbortSignal;
  /** Ends it without a signal. */
  end(): void;
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
    end: () => controller.abort(),
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
