/** Between dates as people write them (EDTF) and years with a fraction as the model counts them. A vague date begins at its first day. */
import { isEdtf, parseEdtf } from '../../model/edtf.ts';
import { dayNumber, fromDayNumber, parseDay, writeDay } from '../../model/edtf-days.ts';

const newYear = (year: number): number => dayNumber({ year, month: 1, day: 1 });

/** `2028` is 2028, `2028-07` 2028.497, a day its place in the year; null for what has no first day. */
export function yearOfDate(text: string): number | null {
  const edtf = text.trim();
  if (!isEdtf(edtf)) return null;
  const first = parseEdtf(edtf).bounds[0];
  const day = first === null ? null : parseDay(first);
  if (!day) return null;
  const start = newYear(day.year);
  const share = (dayNumber(day) - start) / (newYear(day.year + 1) - start);
  // A thousandth of a year is less than half a day: the day comes back from it.
  return Math.round((day.year + share) * 1000) / 1000;
}

/** The inverse: the year where it is one, the month where it begins one, else the day. */
export function dateOfYear(year: number): string {
  const whole = Math.floor(year + 1e-9);
  const start = newYear(whole);
  const days = Math.round((year - whole) * (newYear(whole + 1) - start));
  const iso = writeDay(fromDayNumber(start + days));
  if (iso.endsWith('-01-01')) return iso.slice(0, -6);
  return iso.endsWith('-01') ? iso.slice(0, -3) : iso;
}
