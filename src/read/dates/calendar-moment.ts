/** Dates by their place on the calendar; a month, day or season without a year takes the likeliest. */
import { weekdayOf } from '../../model/edtf-days.ts';
import { anchored, baseOf, type Context, fieldYear } from './context.ts';
import type { CalendarMeaning } from './meaning.ts';
import { isRealDay, type Moment, middleOf, shiftMonth } from './moment.ts';

/** The moment of a calendar date. */
export function calendarMoment(meaning: CalendarMeaning, context: Context): Moment | null {
  if (meaning.century !== undefined) return { year: meaning.century, wide: 'century' };
  if (meaning.decade !== undefined) return { year: meaning.decade, wide: 'decade' };
  const { day, part, time } = meaning;
  let year = fieldYear(meaning.year, context);
  let month: number | undefined;
  if (typeof meaning.month === 'number') month = meaning.month;
  else if (meaning.month !== undefined) {
    const base = anchored(meaning.month.from, context);
    const moved = base === null ? null : shiftMonth(base, meaning.month.by);
    if (moved === null) return { year: base?.year ?? null, month: null, ...(day === undefined ? {} : { day }), time };
    year = moved.year;
    month = moved.month ?? undefined;
  }
  if (year === undefined) {
    const base = isSettled(meaning, month, context) ? context.published : baseOf(context);
    if (meaning.thisYear === true || meaning.toward === 0) year = base?.year ?? null;
    else if (meaning.toward !== undefined && month !== undefined) year = towardYear(month, meaning.toward, base);
    else year = nearestYear(meaning, month, context, base);
  }
  // 30 February is a slip for some day of that month.
  const real = day === undefined || month === undefined || isRealDay(year ?? null, month, day);
  return {
    year: year ?? null,
    ...(month === undefined ? {} : { month }),
    ...(day === undefined || !real ? {} : { day }),
    ...(part === undefined ? {} : { part }),
    ...(time === undefined ? {} : { time }),
  };
}

/** A month or day so near the day of the text is of its year, in days. */
const settled = 45;

/**
 * True for a month or day close to the publication date that nothing puts into the past: «С 1 июля» in a text of June is of that year,
 * whatever year the sentence before told of.
 */
function isSettled(meaning: CalendarMeaning, month: number | undefined, context: Context): boolean {
  const { published, beside, apart, narrative, tense } = context;
  if (narrative || beside === null || !apart || tense === -1 || month === undefined) return false;
  const from = published?.month == null ? null : middleOf(published);
  const year = published?.year;
  if (from === null || year == null) return false;
  const { day } = meaning;
  return [year - 1, year, year + 1].some((y) => {
    const at = middleOf({ year: y, month, ...(day === undefined ? {} : { day }) });
    return at !== null && Math.abs(at - from) <= settled;
  });
}

/** "last March", "next June": the nearest month of that name that is over, or yet to come. */
function towardYear(month: number, toward: -1 | 1, base: Moment | null): number | null {
  if (base?.year == null) return null;
  const now = base.month ?? (toward < 0 ? 13 : 0);
  if (toward < 0) return month < now ? base.year : base.year - 1;
  return month > now ? base.year : base.year + 1;
}

/** The year for a month, day or part of the year that stands without one. */
function nearestYear(
  meaning: CalendarMeaning,
  month: number | undefined,
  context: Context,
  base: Moment | null,
): number | null {
  if (base?.year == null) return null;
  const { day, part } = meaning;
  // A date that gives no more than its year holds every month of it.
  if (context.narrative && base.month == null && base.week === undefined && base.part === undefined) return base.year;
  const from = middleOf(base);
  if (from === null) return base.year;
  // 29 February needs a leap year, which may lie four years off.
  const reach = month === 2 && day === 29 ? 4 : 1;
  const years = Array.from({ length: reach * 2 + 1 }, (_, i) => (base.year ?? 0) - reach + i);
  const candidates = years.filter((year) => month === undefined || day === undefined || isRealDay(year, month, day));
  if (candidates.length === 0) return base.year;
  const middle = (year: number): number =>
    middleOf({ year, ...(month === undefined ? {} : { month }), ...(day === undefined ? {} : { day }), part }) ?? 0;
  const { weekday } = meaning;
  if (weekday !== undefined && month !== undefined && day !== undefined) {
    const fitting = candidates.filter((year) => weekdayOf({ year, month, day }) === weekday);
    if (fitting.length === 1) return fitting[0] ?? null;
  }
  const nearest = candidates.reduce((best, year) =>
    Math.abs(middle(year) - from) <= Math.abs(middle(best) - from) - (year > best ? 0 : 1) ? year : best,
  );
  if (context.narrative || base === context.beside) return nearest;
  const ahead = middle(nearest) - from;
  const slack = part === undefined ? 20 : part.startsWith('H') ? 105 : 60;
  // A quarter or half of a report is over or running unless the sentence looks ahead.
  if (part !== undefined && /^[QH]/.test(part) && context.tense !== 1 && ahead > 0) {
    return ahead > slack ? nearest - 1 : nearest;
  }
  if (context.tense === 1 && ahead < -slack) return nearest + 1;
  if (context.tense === -1 && ahead > slack) return nearest - 1;
  return nearest;
}
