/** The first of many ties in the order of the tie table. */
import { tieOrder } from '../brief/tie-row.ts';
import { numberOf } from '../ledger/moments.ts';
import type { TieSummary } from '../ledger/tie-summary.ts';

/** The `limit` with the newest activity, in order; only what may be among them is put in order. */
export function newestTies<T>(
  all: readonly T[],
  tieOf: (each: T) => Pick<TieSummary, 'last' | 'pairs' | 'type' | 'id'>,
  limit: number,
): readonly T[] {
  const inOrder = (some: readonly T[]): readonly T[] =>
    [...some].sort((a, b) => tieOrder(tieOf(a), tieOf(b))).slice(0, limit);
  if (all.length <= limit) return inOrder(all);
  const last = (each: T): number => {
    const day = tieOf(each).last;
    return day === null ? Number.NEGATIVE_INFINITY : numberOf(day);
  };
  const days = Float64Array.from(all, last);
  const least = days.slice().sort().at(-limit)!;
  return inOrder(all.filter((_, i) => days[i]! >= least));
}
