/** How long after one thing another came, as far as their dates tell. */
import type { Bounds } from '../../model/edtf.ts';
import { dayNumber, parseDay } from '../../model/edtf-days.ts';

const numberOf = (day: string): number => dayNumber(parseDay(day)!);

/** The least and the most days from one date to another; null where either is open. An answer does not come before what it answers. */
export function lagBetween([from, until]: Bounds, [start, end]: Bounds): readonly [number, number] | null {
  if (from === null || until === null || start === null || end === null) return null;
  const least = numberOf(start) - numberOf(until);
  const most = numberOf(end) - numberOf(from);
  return most < 0 ? [least, most] : [Math.max(0, least), most];
}

/** The year of an ISO day: `-0043-03-15` gives -43. */
export const yearOf = (day: string): number => Number.parseInt(day, 10);

/** The least and the most years from year 0 to a date; null where it is open. */
export function yearsFrom(zero: number, [from, until]: Bounds): readonly [number, number] | null {
  return from === null || until === null ? null : [yearOf(from) - zero, yearOf(until) - zero];
}
