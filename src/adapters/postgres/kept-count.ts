/** A count that is kept in this process, and made anew when something has been written. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Glimpse } from '../../ledger/glance-port.ts';

/** How long an answer waits for a new count before it gives the last one, in milliseconds. */
const patience = 100;

/** What is counted, and how to tell whether it may have become another. */
export interface Counting<T> {
  /** The same as long as nothing has been written. */
  readonly revision: () => Promise<string>;
  readonly count: () => Promise<T>;
  /** Whether the last count may stand in for a new one; a small one is always waited for. */
  readonly isLarge: (value: T) => boolean;
}

/** Gives the count: the newest one, or of much the last one, with the newest on its way. */
export function keptCount<T>({ revision, count, isLarge }: Counting<T>): () => Promise<Glimpse<T>> {
  let begun = 0;
  let held: { readonly number: number; readonly revision: string; readonly value: T } | null = null;
  let coming: Promise<T> | null = null;

  async function begin(): Promise<T> {
    const number = ++begun;
    // What is written while it is counted makes the next count another one.
    const own = await revision();
    const value = await count();
    held = { number, revision: own, value };
    return value;
  }

  /** One count at a time; whoever comes while one is made waits for the next, which sees all that was there when they came. */
  async function newest(): Promise<T> {
    const before = begun;
    const now = await revision();
    for (;;) {
      if (held !== null && (held.revision === now || held.number > before)) return held.value;
      if (coming === null) {
        coming = begin().finally(() => {
          coming = null;
        });
        return coming;
      }
      await coming.catch(() => undefined);
    }
  }

  return async () => {
    const last = held;
    const fresh = newest().then((value): Glimpse<T> => ({ value, isNewest: true }));
    if (last === null || !isLarge(last.value)) return fresh;
    // Nobody may be waiting for it any more when it fails.
    fresh.catch(() => undefined);
    return Promise.race([fresh, sleep(patience, { value: last.value, isNewest: false }, { ref: false })]);
  };
}
