/** Ties in the order of the tie table. */
import { tieOrder } from '../brief/tie-row.ts';
import type { TieSummary } from '../ledger/tie-summary.ts';

/** The `limit` with the newest activity, in order. */
export function newestTies<T>(
  all: readonly T[],
  tieOf: (each: T) => Pick<TieSummary, 'last' | 'pairs' | 'type' | 'id'>,
  limit: number,
): readonly T[] {
  return [...all].sort((a, b) => tieOrder(tieOf(a), tieOf(b))).slice(0, limit);
}
