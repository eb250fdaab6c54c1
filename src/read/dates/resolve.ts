/** What a date says, put on the calendar: against the publication date, the last date named, and the tense around it. */

import type { DateBasis, Edtf } from '../../model/edtf.ts';
import { addDays, dayNumber, daysInMonth, fromDayNumber, weekdayOf, writeDay } from '../../model/edtf-days.ts';
import { feastDay, nthWeekday } from './holidays.ts';
import type { CalendarMeaning, Field, Meaning, Unit } from './meaning.ts';
import {
  dayOf,
  edtfOf,
  isRealDay,
  type Moment,
  middleOf,
  momentOfDay,
  shiftMonth,
  timexOf,
  unitAround,
} from './moment.ts';
import type { Tense } from './tense.ts';

/** What is known where a date stands. */
export interface Context {
  readonly published: Moment | null;
  /** True where the text tells of other times than its own: months and days then count from the last date named. */
  readonly narrative: boolean;
  /** The last date the text named. */
  readonly last: Moment | null;
  /** What undated months and days of an account belong to. */
  readonly frame: Moment | null;
  /** A date with its year close before, that an undated month or day goes on from. */
  readonly beside: Moment | null;
  /** The last date named in the same sentence. */
  readonly near: Moment | null;
  readonly tense: Tense;
  /** True where the text is nothing but this date. */
  readonly alone: boolean;
}

export interface Resolved {
  readonly timex: string;
  readonly type: 'DATE' | 'TIME' | 'DURATION' | 'SET';
  readonly edtf: Edtf | null;
  readonly basis: DateBasis;
  /** Set for dates: what "the next day" after it would count from. */
  readonly moment: Moment | null;
}

/** Resolves one meaning in its context. */
export function resolve(meaning: Meaning, context: Context): Resolved {
  switch (meaning.is) {
    case 'duration':
      return { timex: meaning.value, type: 'DURATION', edtf: null, basis: 'stated', moment: null };
    case 'set':
      return { timex: meaning.value, type: 'SET', edtf: null, basis: 'stated', moment: null };
    case 'reference':
      return reference(meaning, context);
    default: {
      if (meaning.is === 'shift' && meaning.orDuration !== undefined && context.tense !== 1 && !context.alone) {
        return { timex: meaning.orDuration, type: 'DURATION', edtf: null, basis: 'stated', moment: null };
      }
      if (meaning.is === 'shift' && meaning.count === null) {
        const value = meaning.back ? 'PAST_REF' : 'FUTURE_REF';
        return { timex: value, type: 'DATE', edtf: null, basis: 'resolved', moment: null };
      }
      const moment = momentOf(meaning, context) ?? { year: null };
      const stated = meaning.is === 'calendar' && typeof meaning.year === 'number';
      const timed = moment.time !== undefined;
      const exact = exactDay(meaning, context);
      return {
        timex: timexOf(moment),
        type: timed ? 'TIME' : 'DATE',
        edtf: exact ?? edtfOf(moment) ?? monthAbout(meaning, context),
        basis: stated || (meaning.is === 'calendar' && isWide(meaning)) ? 'stated' : 'resolved',
        moment: moment.year === null ? null : moment,
      };
    }
  }
}

const isWide = (meaning: CalendarMeaning): boolean => meaning.decade !== undefined || meaning.century !== undefined;

function reference(meaning: Meaning & { is: 'reference' }, context: Context): Resolved {
  const base = context.published;
  const about = meaning.about === undefined || base === null ? null : unitAround(base, meaning.about, 0);
  const edtf = about === null ? null : edtfOf(about);
  return {
    timex: meaning.value,
    type: 'DATE',
    edtf: edtf === null ? null : `${edtf}~`,
    basis: 'resolved',
    moment: null,
  };
}

/** Weeks counted from a day end on a day, though TIMEX3 names the week: "two weeks ago" is a day in EDTF. */
function exactDay(meaning: Meaning, context: Context): Edtf | null {
  if (meaning.is !== 'shift' || meaning.unit !== 'week' || meaning.count === null) return null;
  const base = shiftBase(meaning, context);
  const day = base === null ? null : dayOf(base);
  if (day === null) return null;
  return addDays(writeDay(day), Math.round(meaning.count * 7) * (meaning.back ? -1 : 1));
}

/** "yesterday" in a text of which only the month is known lies about that month. */
function monthAbout(meaning: Meaning, { published, narrative }: Context): Edtf | null {
  if (narrative || published === null || (meaning.is !== 'unit' && meaning.is !== 'weekday')) return null;
  if (meaning.is === 'unit' && (meaning.from === 'last' || Math.abs(meaning.by) > 1)) return null;
  const edtf = edtfOf(published);
  return edtf === null ? null : `${edtf}~`;
}

/** The moment of a date; null where nothing is known to count from. */
export function momentOf(meaning: Meaning, context: Context): Moment | null {
  switch (meaning.is) {
    case 'calendar':
      return calendar(meaning, context);
    case 'unit':
      return unit(meaning, context);
    case 'shift':
      return shift(meaning, context);
    case 'weekday':
      return weekday(meaning, context);
    case 'monthday':
      return monthday(meaning, context);
    case 'nth':
      return nth(meaning, context);
    case 'holiday':
      return holiday(meaning, context);
    case 'time': {
      const base = context.near ?? (context.narrative ? context.last : context.published);
      const day = base === null ? null : dayOf(base);
      return day === null ? { year: null, month: null, day: null, time: meaning.time } : { ...day, time: meaning.time };
    }
    default:
      return null;
  }
}

const withTime = (moment: Moment | null, time: string | undefined): Moment | null =>
  moment === null || time === undefined ? moment : { ...moment, time };

/** The date that undated months and days of this text count from. */
function baseOf(context: Context): Moment | null {
  if (!context.narrative && context.beside !== null && context.tense !== 1) return context.beside;
  return context.narrative ? (context.frame ?? context.published) : (context.published ?? context.frame);
}

/** The anchor of a relative expression. */
function anchored(from: 'published' | 'last', context: Context): Moment | null {
  if (from === 'last') return context.near ?? context.last ?? context.published;
  return context.narrative ? (context.last ?? context.published) : context.published;
}

function fieldYear(field: Field | undefined, context: Context): number | null | undefined {
  if (field === undefined || typeof field === 'number') return field;
  const base = anchored(field.from, context);
  return base?.year == null ? null : base.year + field.by;
}

function calendar(meaning: CalendarMeaning, context: Context): Moment | null {
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
    const base = baseOf(context);
    if (meaning.thisYear === true || meaning.toward === 0) year = base?.year ?? null;
    else if (meaning.toward !== undefined && month !== undefined) year = towardYear(month, meaning.toward, base);
    else year = nearestYear(meaning, month, context, base);
  }
  const moment: Moment = {
    year: year ?? null,
    ...(month === undefined ? {} : { month }),
    ...(day === undefined ? {} : { day }),
    ...(part === undefined ? {} : { part }),
    ...(time === undefined ? {} : { time }),
  };
  return moment;
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
  const candidates = [base.year - 1, base.year, base.year + 1].filter(
    (year) => month === undefined || day === undefined || isRealDay(year, month, day),
  );
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
  if (context.narrative) return nearest;
  const ahead = middle(nearest) - from;
  const slack = part === undefined ? 20 : 60;
  // A quarter of a report is over or running unless the sentence looks ahead.
  if (part !== undefined && /^[QH]/.test(part) && context.tense !== 1 && ahead > 0) {
    return ahead > slack ? nearest - 1 : nearest;
  }
  if (context.tense === 1 && ahead < -slack) return nearest + 1;
  if (context.tense === -1 && ahead > slack) return nearest - 1;
  return nearest;
}

function unit(meaning: Meaning & { is: 'unit' }, context: Context): Moment | null {
  const base = anchored(meaning.from, context);
  if (base === null) return unknown(meaning.unit, meaning.time, meaning.part);
  if (meaning.unit === 'season' && meaning.part !== undefined) return season(meaning.part, meaning.by, base);
  if (meaning.from === 'published' && context.narrative && (meaning.unit === 'day' || meaning.unit === 'week')) {
    return unknown(meaning.unit, meaning.time, undefined);
  }
  const moved = unitAround(base, meaning.unit, meaning.by);
  if (moved === null) {
    // The next day after a month or year: somewhere in it.
    if (base.year !== null && meaning.from === 'last' && (meaning.unit === 'day' || meaning.unit === 'month')) {
      return {
        year: base.year,
        month: base.month ?? null,
        ...(meaning.unit === 'day' ? { day: null } : {}),
        time: meaning.time,
      };
    }
    return unknown(meaning.unit, meaning.time, meaning.part);
  }
  if (meaning.weekday !== undefined && moved.week !== undefined) {
    return withTime(momentOfDay(moved.week + meaning.weekday - 1), meaning.time);
  }
  if (meaning.part !== undefined) return { year: moved.year, part: meaning.part };
  return withTime(moved, meaning.time);
}

function unknown(unit: Unit, time: string | undefined, part: Moment['part']): Moment {
  if (part !== undefined) return { year: null, part };
  if (unit === 'month') return { year: null, month: null };
  if (unit === 'day' || time !== undefined) return { year: null, month: null, day: null, time };
  return { year: null };
}

const seasonStart = { SP: 3, SU: 6, FA: 9, WI: 12 } as const;

/** The running or nearest (0), last ended (-1) or next (1) season of a name. */
function season(part: Moment['part'], by: number, base: Moment): Moment | null {
  if (base.year === null || part === undefined) return null;
  const first = seasonStart[part as keyof typeof seasonStart];
  const now = middleOf(base);
  if (first === undefined || now === null) return { year: base.year, part };
  const start = (year: number): number => dayNumber({ year, month: first, day: 1 });
  const years = [base.year - 2, base.year - 1, base.year, base.year + 1];
  const ended = years.filter((year) => start(year) + 90 <= now).at(-1) ?? base.year - 1;
  if (by < 0) return { year: ended, part };
  const coming = years.find((year) => start(year) > now) ?? base.year + 1;
  if (by > 0) return { year: coming, part };
  const running = years.find((year) => start(year) <= now && now < start(year) + 90);
  if (running !== undefined) return { year: running, part };
  return { year: part === 'WI' && base.month != null && base.month <= 4 ? base.year - 1 : base.year, part };
}

function shiftBase(meaning: Meaning & { is: 'shift' }, context: Context): Moment | null {
  const { from } = meaning;
  if (from === 'published') return context.narrative ? (context.last ?? context.published) : context.published;
  if (from === 'last') return context.near ?? context.last ?? context.published;
  return momentOf(from, context);
}

function shift(meaning: Meaning & { is: 'shift' }, context: Context): Moment | null {
  const base = shiftBase(meaning, context);
  const { count, unit, back } = meaning;
  if (base === null || base.year === null || count === null) return null;
  const by = back ? -count : count;
  if (unit === 'hour' || unit === 'minute' || unit === 'second') {
    const day = dayOf(base);
    return day === null
      ? null
      : { ...momentOfDay(dayNumber(day) + Math.trunc(unit === 'hour' ? by / 24 : 0)), time: 'XX' };
  }
  if (unit === 'quarter') return shiftMonth(base, Math.round(by * 3)) ?? { year: base.year };
  if (unit === 'half') return shiftMonth(base, Math.round(by * 6)) ?? { year: base.year };
  if (!Number.isInteger(by)) {
    const months = unit === 'year' ? by * 12 : unit === 'decade' ? by * 120 : unit === 'century' ? by * 1200 : null;
    if (months !== null) return shiftMonth(base, Math.round(months)) ?? { year: base.year + Math.round(months / 12) };
    const days = unit === 'month' ? by * 30 : unit === 'week' ? by * 7 : by;
    const day = dayOf(base);
    return day === null ? null : momentOfDay(dayNumber(day) + Math.round(days));
  }
  if (unit === 'decade') return { year: base.year + by * 10 };
  if (unit === 'century') return { year: base.year + by * 100 };
  const moved = unitAround(base, unit === 'season' ? 'year' : unit, by);
  if (moved === null && (unit === 'day' || unit === 'week')) {
    return { year: base.year, month: base.month ?? null, day: null };
  }
  if (moved === null && unit === 'month') return { year: base.year, month: null };
  return withTime(moved, meaning.time);
}

function weekday(meaning: Meaning & { is: 'weekday' }, context: Context): Moment | null {
  const base = baseOf(context);
  const day = base === null ? null : dayOf(base);
  if (day === null) {
    return { year: null, weekday: meaning.weekday, ...(meaning.time === undefined ? {} : { time: meaning.time }) };
  }
  const today = dayNumber(day);
  const since = (weekdayOf(day) - meaning.weekday + 7) % 7;
  const past = today - since;
  const coming = since === 0 ? today : past + 7;
  let found: number;
  if (meaning.by === -1) found = since === 0 ? today - 7 : past;
  else if (meaning.by === 1) found = since === 0 ? today + 7 : coming;
  else if (meaning.by === 0) found = context.tense === -1 ? past : coming;
  else found = context.tense === 1 ? coming : past;
  return withTime(momentOfDay(found), meaning.time);
}

/** "the 19th": the nearest day of that number, in the month of the last date where the text goes on from it. */
function monthday(meaning: Meaning & { is: 'monthday' }, context: Context): Moment | null {
  const published = context.published === null ? null : middleOf(context.published);
  const last = context.last === null ? null : middleOf(context.last);
  const follows = last !== null && (published === null || context.narrative || Math.abs(published - last) < 45);
  const base = follows && context.last?.month != null ? context.last : baseOf(context);
  if (base === null || base.year === null || base.month == null) return { year: null, month: null, day: meaning.day };
  const from = middleOf(base) ?? 0;
  let best: Moment | null = null;
  let distance = Number.POSITIVE_INFINITY;
  for (const by of [-1, 0, 1]) {
    const month = shiftMonth(base, by);
    if (month === null || month.year === null || month.month == null) continue;
    if (meaning.day > daysInMonth(month.year, month.month)) continue;
    const day = { year: month.year, month: month.month, day: meaning.day };
    if (meaning.weekday !== undefined && weekdayOf(day) !== meaning.weekday) continue;
    const ahead = dayNumber(day) - from;
    // The same month is likelier than a nearer day of another.
    const cost = Math.abs(ahead) + (by === 0 ? 0 : 12) + (context.tense === 1 && ahead < 0 ? 12 : 0);
    if (cost < distance) [best, distance] = [day, cost];
  }
  return withTime(best ?? { year: base.year, month: base.month, day: meaning.day }, meaning.time);
}

function nth(meaning: Meaning & { is: 'nth' }, context: Context): Moment | null {
  const inner = momentOf(meaning.of, context);
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

function holiday(meaning: Meaning & { is: 'holiday' }, context: Context): Moment | null {
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
