/** How fast a model is asked: so many requests a minute, so many at once, and not at all while it asks for a pause. */

export interface Pace {
  /** Runs a piece of work when it is its turn. */
  run<T>(work: () => Promise<T>): Promise<T>;
  /** Lets nobody begin for so many milliseconds from now. */
  pause(milliseconds: number): void;
}

export interface PaceClock {
  readonly now: () => number;
  readonly sleep: (milliseconds: number) => Promise<void>;
}

export const realClock: PaceClock = {
  now: () => Date.now(),
  sleep: (milliseconds) => new Promise((done) => setTimeout(done, milliseconds)),
};

/** A bucket that holds a tenth of what a minute gives, and fills as the minute goes. */
export function paceOf(
  { requestsAMinute, concurrency }: { readonly requestsAMinute: number; readonly concurrency: number },
  clock: PaceClock = realClock,
): Pace {
  const size = Math.max(1, requestsAMinute / 10);
  let tokens = size;
  let filled = clock.now();
  let paused = 0;
  let running = 0;
  let turn: Promise<void> = Promise.resolve();
  const waiting: (() => void)[] = [];
  const take = async (): Promise<void> => {
    for (;;) {
      const now = clock.now();
      tokens = Math.min(size, tokens + ((now - filled) * requestsAMinute) / 60_000);
      filled = now;
      const wait = Math.max(paused - now, tokens >= 1 ? 0 : ((1 - tokens) * 60_000) / requestsAMinute);
      if (wait <= 0) break;
      await clock.sleep(Math.ceil(wait));
    }
    tokens--;
  };
  return {
    async run(work) {
      while (running >= concurrency) await new Promise<void>((done) => waiting.push(done));
      running++;
      try {
        const own = turn.then(take);
        turn = own;
        await own;
        return await work();
      } finally {
        running--;
        waiting.shift()?.();
      }
    },
    pause(milliseconds) {
      paused = Math.max(paused, clock.now() + milliseconds);
    },
  };
}
