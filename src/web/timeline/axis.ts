/** The time axis: days to pixels and back, zooming, round dates as ticks. A day takes the room from its number to the next. */

import { dayNumber, fromDayNumber, parseDay, writeDay } from '../../model/edtf-days.ts';
import { writeDate } from '../i18n/numbers-and-dates.ts';
import { spoken } from '../i18n/t.ts';

/** The days on screen (since 1970, with fractions), and how many pixels they take. */
export interface Axis {
  readonly from: number;
  readonly to: number;
  readonly width: number;
}

/** The first and the last day that the axis may show. */
export type Limits = readonly [number, number];

/** The fewest days on screen. */
const fewest = 21;

/** Where a day begins. */
export const pixelOf = ({ from, to, width }: Axis, day: number): number => ((day - from) / (to - from)) * width;

/** The day at a place, with its fraction. */
export const dayAt = ({ from, to, width }: Axis, x: number): number => from + (x / width) * (to - from);

/** The number of an ISO day; null where it is none. */
export function numberOfDay(iso: string | null): number | null {
  const day = iso === null ? null : parseDay(iso);
  return day === null ? null : dayNumber(day);
}

/** The ISO day of a number. */
export const isoOfDay = (number: number): string => writeDay(fromDayNumber(Math.floor(number)));

/** The first of January of a year. */
const newYear = (year: number): number => dayNumber({ year, month: 1, day: 1 });

/** The limits of an axis that holds some days: whole years, one more at either end, and a year at least. */
export function limitsOf(days: readonly (number | null)[], today: number): Limits {
  const dated = days.filter((day) => day !== null);
  const least = dated.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
  const most = dated.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
  const [first, last] = dated.length === 0 ? [today, today] : [least, most];
  return [newYear(fromDayNumber(first).year - 1), newYear(fromDayNumber(last).year + 2)];
}

/** The axis within its limits, and no nearer than a few weeks. */
export function heldTo(axis: Axis, [first, last]: Limits): Axis {
  const span = Math.min(last - first, Math.max(fewest, axis.to - axis.from));
  const from = Math.max(first, Math.min(last - span, axis.from));
  return { from, to: from + span, width: axis.width };
}

/** Nearer (above 1) or further away, with the day at `x` staying where it is. */
export function zoomedAt(axis: Axis, factor: number, x: number, limits: Limits): Axis {
  const [first, last] = limits;
  const span = Math.min(last - first, Math.max(fewest, (axis.to - axis.from) / factor));
  const still = dayAt(axis, x);
  const from = still - (x / axis.width) * span;
  return heldTo({ from, to: from + span, width: axis.width }, limits);
}

/** Moved by some pixels: what was at `x` is then at `x + dx`. */
export function movedBy(axis: Axis, dx: number, limits: Limits): Axis {
  const days = (dx / axis.width) * (axis.to - axis.from);
  return heldTo({ ...axis, from: axis.from - days, to: axis.to - days }, limits);
}

/** A round date on the axis. */
export interface Tick {
  readonly day: number;
  readonly label: string;
  /** A new year among months, a new month among days. */
  readonly strong: boolean;
}

/** A month in short, as a tick has room for. */
const monthName = (month: number): string =>
  spoken() === 'zh'
    ? `${month}月`
    : writeDate(Date.UTC(2000, month - 1, 15), spoken(), { month: 'short', timeZone: 'UTC' }).replace('.', '');
/** Steps in months, those below a year and whole years. */
const steps = [1, 2, 3, 6, 12, 24, 60, 120, 240, 600, 1200, 2400, 6000, 12_000];

/** Round dates at least `apart` pixels from one another. */
export function ticksOf(axis: Axis, apart = 64): readonly Tick[] {
  const perMonth = (axis.width / (axis.to - axis.from)) * 30.44;
  if (perMonth >= apart * 4) return daysAsTicks(axis, apart);
  const step = steps.find((n) => n * perMonth >= apart) ?? 12_000;
  const start = fromDayNumber(Math.floor(axis.from));
  const firstMonth = Math.ceil((start.year * 12 + start.month - 1) / step) * step;
  const ticks: Tick[] = [];
  for (let n = firstMonth; ; n += step) {
    const [year, month] = [Math.floor(n / 12), (((n % 12) + 12) % 12) + 1];
    const day = dayNumber({ year, month, day: 1 });
    if (day > axis.to) return ticks;
    if (day >= axis.from) {
      const isYear = month === 1;
      ticks.push({ day, label: isYear ? String(year) : monthName(month), strong: isYear });
    }
  }
}

function daysAsTicks(axis: Axis, apart: number): readonly Tick[] {
  const perDay = axis.width / (axis.to - axis.from);
  const step = [1, 2, 5, 10].find((n) => n * perDay >= apart) ?? 15;
  const ticks: Tick[] = [];
  for (let number = Math.ceil(axis.from); number <= axis.to; number++) {
    const { year, month, day } = fromDayNumber(number);
    if (day !== 1 && ((day - 1) % step !== 0 || day > 31 - step)) continue;
    const name = monthName(month);
    ticks.push({
      day: number,
      label: day === 1 ? (month === 1 ? `${name} ${year}` : name) : String(day),
      strong: day === 1,
    });
  }
  return ticks;
}
