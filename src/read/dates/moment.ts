/** A resolved date, as fine as it is known, and its two spellings: TIMEX3 and EDTF. */

import type { Edtf } from '../../model/edtf.ts';
import {
  addDays,
  type CalendarDay,
  dayNumber,
  daysInMonth,
  fromDayNumber,
  weekdayOf,
  writeDay,
  writeYear,
} from '../../model/edtf-days.ts';
import type { Unit, YearPart } from './meaning.ts';

/** `year` is astronomical (1 BC is 0); null fields are unknown though the words imply them (XXXX, XX). */
export interface Moment {
  readonly year: number | null;
  readonly month?: number | null;
  readonly day?: number | null;
  /** Monday of the week meant, as a day number; `weekend` where only its end is. */
  readonly week?: number;
  readonly weekend?: boolean;
  readonly part?: YearPart | undefined;
  /** Only the decade or century of `year` is known. */
  readonly wide?: 'decade' | 'century';
  /** A weekday of an unknown week. */
  readonly weekday?: number;
  readonly time?: string | undefined;
}

const two = (n: number): string => String(n).padStart(2, '0');

function timexYear(year: number | null): string {
  if (year === null) return 'XXXX';
  return year > 0 ? String(year).padStart(4, '0') : `BC${String(1 - year).padStart(4, '0')}`;
}

/** The ISO week of a day: year and number. */
export function isoWeek(number: number): { readonly year: number; readonly week: number } {
  const monday = number - (weekdayOf(fromDayNumber(number)) - 1);
  const year = fromDayNumber(monday + 3).year;
  const fourth = dayNumber({ year, month: 1, day: 4 });
  const firstMonday = fourth - (weekdayOf({ year, month: 1, day: 4 }) - 1);
  return { year, week: Math.round((monday - firstMonday) / 7) + 1 };
}

/** The TIMEX3 value of a moment. */
export function timexOf(moment: Moment): string {
  const time = moment.time === undefined ? '' : `T${moment.time}`;
  if (moment.week !== undefined) {
    const { year, week } = isoWeek(moment.week);
    return `${timexYear(year)}-W${two(week)}${moment.weekend === true ? '-WE' : ''}${time}`;
  }
  const year = timexYear(moment.year);
  if (moment.wide !== undefined) {
    // A BC century is named by its number of years: the 5th century BC is BC04.
    return year.slice(0, moment.wide === 'decade' ? -1 : -2);
  }
  if (moment.weekday !== undefined) return `XXXX-WXX-${moment.weekday}${time}`;
  if (moment.part !== undefined) return `${year}-${moment.part}${time}`;
  if (moment.month === undefined) return time === '' ? year : `${year}-XX-XX${time}`;
  const month = moment.month === null ? 'XX' : two(moment.month);
  if (moment.day === undefined) return time === '' ? `${year}-${month}` : `${year}-${month}-XX${time}`;
  return `${year}-${month}-${moment.day === null ? 'XX' : two(moment.day)}${time}`;
}

const partNumber: Readonly<Record<YearPart, string>> = {
  SP: '21',
  SU: '22',
  FA: '23',
  WI: '24',
  Q1: '33',
  Q2: '34',
  Q3: '35',
  Q4: '36',
  H1: '40',
  H2: '41',
};

/** The EDTF of a moment, or null where not even the year is known. */
export function edtfOf(moment: Moment): Edtf | null {
  if (moment.week !== undefined) {
    if (Math.abs(fromDayNumber(moment.week + 6).year) > 9999) return null;
    const monday = writeDay(fromDayNumber(moment.week));
    return `${moment.weekend === true ? addDays(monday, 5) : monday}/${addDays(monday, 6)}`;
  }
  if (moment.year === null || Math.abs(moment.year) > 9999) return null;
  const year = writeYear(moment.year);
  if (moment.wide !== undefined) {
    // Decades and centuries BC do not fall on X of the astronomical count.
    if (moment.year <= 0) return wideBefore(moment.year, moment.wide);
    return moment.wide === 'decade' ? `${year.slice(0, 3)}X` : `${year.slice(0, 2)}XX`;
  }
  if (moment.part !== undefined) return `${year}-${partNumber[moment.part]}`;
  if (moment.month === undefined || moment.month === null) return year;
  const month = `${year}-${two(moment.month)}`;
  return moment.day === undefined || moment.day === null ? month : `${month}-${two(moment.day)}`;
}

function wideBefore(year: number, wide: 'decade' | 'century'): Edtf {
  const bc = 1 - year;
  const size = wide === 'decade' ? 10 : 100;
  const first = Math.floor(bc / size) * size;
  return `${writeYear(1 - (first + size - 1))}/${writeYear(1 - Math.max(first, 1))}`;
}

/** The day number of the middle of a moment; what nearness is measured by. Null where the year is unknown. */
export function middleOf(moment: Moment): number | null {
  if (moment.week !== undefined) return moment.week + 3;
  if (moment.year === null) return null;
  const from = startOf(moment);
  const months = moment.part !== undefined ? (moment.part.startsWith('H') ? 6 : 3) : 12;
  if (moment.month === undefined || moment.month === null) return from + Math.round((months * 30.4) / 2);
  return moment.day === undefined || moment.day === null ? from + 14 : from;
}

const partStart: Readonly<Record<YearPart, number>> = {
  SP: 3,
  SU: 6,
  FA: 9,
  WI: 1,
  Q1: 1,
  Q2: 4,
  Q3: 7,
  Q4: 10,
  H1: 1,
  H2: 7,
};

function startOf(moment: Moment): number {
  const year = moment.year ?? 0;
  if (moment.part !== undefined) return dayNumber({ year, month: partStart[moment.part], day: 1 });
  return dayNumber({ year, month: moment.month ?? 1, day: moment.day ?? 1 });
}

/** The day of a moment known to the day. */
export function dayOf(moment: Moment): CalendarDay | null {
  const { year, month, day } = moment;
  if (year === null || month == null || day == null) return null;
  return { year, month, day };
}

/** The moment with a time of day, where there is one. */
export function withTime(moment: Moment | null, time: string | undefined): Moment | null {
  return moment === null || time === undefined ? moment : { ...moment, time };
}

/** The moment of a day. */
export function momentOfDay(number: number): Moment {
  return fromDayNumber(number);
}

/** The month so many months after the moment's; null where the moment has none. */
export function shiftMonth(moment: Moment, by: number): Moment | null {
  const month = moment.month ?? (moment.week !== undefined ? fromDayNumber(moment.week + 3).month : null);
  if (moment.year === null || month === null) return null;
  const months = moment.year * 12 + month - 1 + by;
  return { year: Math.floor(months / 12), month: (((months % 12) + 12) % 12) + 1 };
}

/** The unit of time in which the moment lies, moved by so many; null where the moment is too vague for it. */
export function unitAround(moment: Moment, unit: Unit, by: number): Moment | null {
  const { year } = moment;
  if (year === null) return null;
  switch (unit) {
    case 'year':
      return { year: year + by };
    case 'decade':
      return { year: Math.floor(year / 10) * 10 + by * 10, wide: 'decade' };
    case 'century':
      return { year: Math.floor((year - 1) / 100) * 100 + by * 100 + 1, wide: 'century' };
    case 'month':
      return shiftMonth(moment, by);
    case 'quarter':
    case 'half': {
      const size = unit === 'quarter' ? 3 : 6;
      const month = moment.month ?? (moment.part === undefined ? null : partStart[moment.part]);
      if (month == null) return null;
      const count = year * (12 / size) + Math.floor((month - 1) / size) + by;
      const per = 12 / size;
      const index = (((count % per) + per) % per) + 1;
      return { year: Math.floor(count / per), part: `${unit === 'quarter' ? 'Q' : 'H'}${index}` as YearPart };
    }
    case 'week':
    case 'weekend': {
      const day = dayOf(moment);
      if (day === null && moment.week === undefined) return null;
      const monday = day === null ? (moment.week ?? 0) : dayNumber(day) - (weekdayOf(day) - 1);
      return { year, week: monday + by * 7, ...(unit === 'weekend' ? { weekend: true } : {}) };
    }
    default: {
      const day = dayOf(moment);
      return day === null ? null : momentOfDay(dayNumber(day) + by);
    }
  }
}

/** True where the fields name a day that exists. */
export function isRealDay(year: number | null, month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year ?? 2000, month);
}
