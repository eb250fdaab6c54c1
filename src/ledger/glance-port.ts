/** What a page shows at a glance: counts over the whole, which it does not wait for where much is held. */
import type { Counts } from './counts.ts';
import type { OutletCounts } from './sources/outlets-port.ts';

/** A count, and whether nothing has been written since it was made. */
export interface Glimpse<T> {
  readonly value: T;
  readonly isNewest: boolean;
}

/**
 * Counts as they are kept in this process. They are exact as long as nothing is written; where a new count takes its time, the
 * last one is given and the new one made behind the answer. A small ledger is always counted.
 */
export interface Glance {
  counts(): Promise<Glimpse<Counts>>;
  /** How much is held of every outlet, as `Outlets.list` gives it. */
  outlets(knownAt?: string): Promise<Glimpse<readonly OutletCounts[]>>;
  /** Makes the counts and fetches the past of ties, so that the first who asks for them need not wait. */
  warm(): Promise<void>;
}
