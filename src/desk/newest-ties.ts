/** The first of many ties in the order of the tie table. */
import { tieOrder } from '../brief/tie-row.ts';
import { numberOf } from '../ledger/moments.ts';
import { columnsOf, eachWithin, lastDays } from '../ledger/tie-columns.ts';
import type { TieSummary } from '../ledger/tie-summary.ts';
import { stoodWithin } from '../ledger/within-window.ts';
import type { Bounds } from '../model/edtf.ts';

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
  const days = new Float64Array(all.length);
  for (let i = 0; i < all.length; i++) days[i] = last(all[i]!);
  const least = nthLargest(days.slice(), limit);
  return inOrder(all.filter((_, i) => days[i]! >= least));
}

/** Shorter lists are made for one question, and not worth columns. */
const longList = 5000;

/** The ties of a list that stood within a window, where one is asked for: how many there are, and the `limit` with the newest activity, in order. */
export function newestWithin(
  all: readonly TieSummary[],
  window: Bounds | undefined,
  limit: number,
): { readonly total: number; readonly ties: readonly TieSummary[] } {
  if (all.length < longList) {
    const known = window === undefined ? all : all.filter((tie) => stoodWithin(tie, window) !== null);
    return { total: known.length, ties: newestTies(known, (tie) => tie, limit) };
  }
  const columns = columnsOf(all);
  const days = lastDays(columns);
  const how = window === undefined ? null : eachWithin(columns, window);
  const own = how === null ? days.slice() : days.filter((_, t) => how[t] !== 0);
  const total = own.length;
  const least = total <= limit ? Number.NEGATIVE_INFINITY : nthLargest(own, limit);
  const newest = all.filter((_, t) => days[t]! >= least && (how === null || how[t] !== 0));
  return { total, ties: [...newest].sort(tieOrder).slice(0, limit) };
}

/** The n-th largest of some numbers, which are moved about: halves are parted until it stands in its place (Hoare 1961). */
function nthLargest(numbers: Float64Array, n: number): number {
  const place = numbers.length - n;
  for (let [low, high] = [0, numbers.length - 1]; low < high; ) {
    const pivot = numbers[(low + high) >> 1]!;
    let [i, j] = [low, high];
    while (i <= j) {
      while (numbers[i]! < pivot) i++;
      while (numbers[j]! > pivot) j--;
      if (i > j) break;
      const held = numbers[i]!;
      numbers[i++] = numbers[j]!;
      numbers[j--] = held;
    }
    if (place <= j) high = j;
    else if (place >= i) low = i;
    else break;
  }
  return numbers[place]!;
}
