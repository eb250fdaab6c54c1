/** "the first Monday of October", "the last day of May", and feasts. */
import { dayNumber, daysInMonth, fromDayNumber, weekdayOf } from '../../model/edtf-days.ts';
import { baseOf, type Context, fieldYear } from './context.ts';
import { feastDay, nthWeekday } from './holidays.ts';
import type { Meaning } from './meaning.ts';
import { dayOf, type Moment, middleOf, momentOfDay, withTime } from './moment.ts';

/** The nth day, week or weekday of a month or year, or after a day (`inner`). */
export function nthMoment(meaning: Meaning & { is: 'nth' }, inner: Moment | null): Moment | null {
  if (inner === null || inner.year === null) return null;
  const { n } = meaning;
  if (meaning.after === true) {
    const day = dayOf(inner);
    if (day === null || meaning.weekday === undefined) return null;
    const start = dayNumber(day);
    const ahead = (meaning.weekday - weekdayOf(day) + 7) % 7 || 7;
    return momentOfDay(start + ahead + (n - 1) * 7);
  }
  const months = inner.month == null ? [1, 12] : [inner.month, inner.month];
  const [first, last] = months as [number, number];
  const { year } = inner;
  if (meaning.unit === 'month') return { year, month: n < 0 ? 12 : n };
  if (meaning.unit === 'weekday' && meaning.weekday !== undefined) {
    return momentOfDay(nthWeekday(year, n < 0 ? last : first, meaning.weekday, n));
  }
  const start = dayNumber({ year, month: first, day: 1 });
  const end = dayNumber({ year, month: last, day: daysInMonth(year, last) });
  if (meaning.unit === 'week') {
    const day = n < 0 ? end + (n + 1) * 7 : start + (n - 1) * 7;
    return { year, week: day - (weekdayOf(fromDayNumber(day)) - 1) };
  }
  return momentOfDay(n < 0 ? end + n + 1 : start + n - 1);
}

/** A feast, of the year given or the nearest that the tense allows. */
export function holidayMoment(meaning: Meaning & { is: 'holiday' }, context: Context): Moment | null {
  const stated = fieldYear(meaning.year, context);
  const base = baseOf(context);
  if (stated === null || (stated === undefined && base?.year == null)) return null;
  if (stated !== undefined) {
    const day = feastDay(meaning.name, stated);
    return day === null ? { year: stated } : withTime(momentOfDay(day), meaning.time);
  }
  const year = base?.year ?? 0;
  const from = base === null ? null : middleOf(base);
  const days = [year - 1, year, year + 1].flatMap((y) => feastDay(meaning.name, y) ?? []);
  if (from === null || days.length === 0) return { year };
  const tense = context.narrative ? null : context.tense;
  const cost = (day: number): number => Math.abs(day - from) + (tense !== null && (day - from) * tense < -7 ? 200 : 0);
  const found = days.reduce((best, day) => (cost(day) < cost(best) ? day : best));
  return withTime(momentOfDay(found), meaning.time);
}
