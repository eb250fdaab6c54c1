/**
 * Arithmetic on ISO days of the proleptic Gregorian calendar, without clocks or time zones. Years run from -9999 to 9999,
 * year 0 is 1 BC; a negative year is written with its sign and four digits (`-0498-01-01`).
 */
import { InvalidInput } from './errors.ts';

/** A day of the calendar; month and day count from 1. */
export interface CalendarDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

/** True for leap years of the Gregorian calendar. */
export function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** The number of days of a month (1 to 12). */
export function daysInMonth(year: number, month: number): number {
  return month === 2 && isLeapYear(year) ? 29 : (monthLengths[month - 1] ?? 0);
}

/** A year as EDTF and ISO write it: four digits, with a sign before year 0. */
export function writeYear(year: number): string {
  return year < 0 ? `-${String(-year).padStart(4, '0')}` : String(year).padStart(4, '0');
}

/** A day as ISO writes it. */
export function writeDay({ year, month, day }: CalendarDay): string {
  return `${writeYear(year)}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** The parts of an ISO day, or null where the string is none. */
export function parseDay(iso: string): CalendarDay | null {
  const found = /^(-?\d{4})-(\d\d)-(\d\d)$/.exec(iso);
  if (found === null) return null;
  const [year, month, day] = [Number(found[1]), Number(found[2]), Number(found[3])];
  const real = month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
  return real ? { year, month, day } : null;
}

function dayOrThrow(iso: string): CalendarDay {
  const day = parseDay(iso);
  if (day !== null) return day;
  throw new InvalidInput(`"${iso}" is not a day of the calendar`, { hint: 'Write a day as YYYY-MM-DD, 2019-06-17.' });
}

/** Days since 1970-01-01; the inverse of `fromDayNumber`. */
export function dayNumber({ year, month, day }: CalendarDay): number {
  // Years are counted from March, so that the leap day comes last (eras of 400 years have 146,097 days).
  const y = month > 2 ? year : year - 1;
  const era = Math.floor(y / 400);
  const ofEra = y - era * 400;
  const ofYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  return era * 146097 + ofEra * 365 + Math.floor(ofEra / 4) - Math.floor(ofEra / 100) + ofYear - 719468;
}

/** The day that lies so many days after 1970-01-01. */
export function fromDayNumber(number: number): CalendarDay {
  const shifted = number + 719468;
  const era = Math.floor(shifted / 146097);
  const ofEra = shifted - era * 146097;
  const yearOfEra = Math.floor(
    (ofEra - Math.floor(ofEra / 1460) + Math.floor(ofEra / 36524) - Math.floor(ofEra / 146096)) / 365,
  );
  const ofYear = ofEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * ofYear + 2) / 153);
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return { year, month, day: ofYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1 };
}

/** The day `count` days after (before, if negative) an ISO day. */
export function addDays(iso: string, count: number): string {
  return writeDay(fromDayNumber(dayNumber(dayOrThrow(iso)) + count));
}

/** The day `count` months after an ISO day; the 31st becomes the last day of a shorter month. */
export function addMonths(iso: string, count: number): string {
  const { year, month, day } = dayOrThrow(iso);
  const months = year * 12 + month - 1 + count;
  const target = { year: Math.floor(months / 12), month: (((months % 12) + 12) % 12) + 1 };
  return writeDay({ ...target, day: Math.min(day, daysInMonth(target.year, target.month)) });
}

/** Negative, zero or positive as the first ISO day is earlier, the same or later; right for negative years too. */
export function compareDays(a: string, b: string): number {
  const before = a.startsWith('-');
  if (!before && !b.startsWith('-')) return a < b ? -1 : a > b ? 1 : 0;
  return dayNumber(dayOrThrow(a)) - dayNumber(dayOrThrow(b));
}

/** The weekday of a day: 1 Monday to 7 Sunday. */
export function weekdayOf(day: CalendarDay): number {
  return ((((dayNumber(day) + 3) % 7) + 7) % 7) + 1;
}
