/** The time axis of a tie: days to positions, round years as ticks. */
import { scaleUtc } from 'd3-scale';
import type { Bounds } from '../../model/edtf.ts';
import { roundYears } from '../time/round-years.ts';

export interface TimeScale {
  /** Position of an ISO day, 0 to 1. */
  readonly at: (day: string) => number;
  readonly ticks: readonly { readonly year: number; readonly at: number }[];
}

/** The scale that holds all bounds, from the start of a year to the end of one; null where nothing is dated. */
export function timeScale(bounds: readonly Bounds[]): TimeScale | null {
  const years = bounds
    .flatMap((pair) => pair.flatMap((day) => (day ? [Number.parseInt(day, 10)] : [])))
    .filter(Number.isFinite);
  if (years.length === 0) return null;
  const [first, last] = [Math.min(...years), Math.max(...years) + 1];
  const newYear = (year: number): Date => new Date(`${String(year).padStart(4, '0')}-01-01`);
  const scale = scaleUtc([newYear(first), newYear(last)], [0, 1]).clamp(true);
  return {
    at: (day) => scale(new Date(day)),
    ticks: roundYears(first, last, 6).map((year) => ({ year, at: scale(newYear(year)) })),
  };
}
