/** The time axis of a tie: days to positions, round years as ticks. */

import type { Bounds } from '../../model/edtf.ts';
import { dayNumber, parseDay } from '../../model/edtf-days.ts';

export interface TimeScale {
  /** Position of an ISO day, 0 to 1. */
  readonly at: (day: string) => number;
  readonly ticks: readonly { readonly year: number; readonly at: number }[];
}

const numberOf = (day: string): number | null => {
  const parsed = parseDay(day);
  return parsed ? dayNumber(parsed) : null;
};

/** The scale that holds all bounds, from the start of a year to the end of one; null where nothing is dated. */
export function timeScale(bounds: readonly Bounds[], most = 7): TimeScale | null {
  const years = bounds
    .flatMap((pair) => pair.flatMap((day) => (day ? [Number.parseInt(day, 10)] : [])))
    .filter(Number.isFinite);
  if (years.length === 0) return null;
  const first = Math.min(...years);
  const last = Math.max(...years) + 1;
  const from = numberOf(`${String(first).padStart(4, '0')}-01-01`) ?? 0;
  const to = numberOf(`${String(last).padStart(4, '0')}-01-01`) ?? from + 365;
  const at = (day: string): number => Math.max(0, Math.min(1, ((numberOf(day) ?? from) - from) / (to - from)));
  const step = [1, 2, 5, 10, 20, 25, 50, 100].find((s) => (last - first) / s <= most) ?? 200;
  const ticks: { year: number; at: number }[] = [];
  for (let year = Math.ceil(first / step) * step; year <= last; year += step)
    ticks.push({ year, at: at(`${String(year).padStart(4, '0')}-01-01`) });
  return { at, ticks };
}
