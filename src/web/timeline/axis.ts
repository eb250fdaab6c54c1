/** The time axis: days to pixels and back, zooming, round dates as ticks. A day takes the room from its number to the next. */

import { utcDay, utcMonth, utcYear } from 'd3-time';
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

/** So much of what is dated an axis shows at first: a few old marks would squeeze all others against its edge. */
const mostOf = 0.9;

/** The limits around the least time that holds most of some days, today's too; those of all where that is hardly shorter. */
export function usualLimits(days: readonly (number | null)[], today: number): Limits {
  const all = limitsOf(days, today);
  const dated = days.filter((day) => day !== null).sort((a, b) => a - b);
  const many = Math.ceil(dated.length * mostOf);
  let [least, from] = [Number.POSITIVE_INFINITY, 0];
  for (let i = 0; i + many <= dated.length; i++) {
    const length = dated[i + many - 1]! - dated[i]!;
    if (length < least) [least, from] = [length, i];
  }
  const held = limitsOf(dated.slice(from, from + many), today);
  const usual = [held[0], Math.min(all[1], Math.max(held[1], newYear(fromDayNumber(today).year + 1)))] as const;
  return usual[1] - usual[0] > (all[1] - all[0]) * 0.8 ? all : usual;
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
  writeDate(Date.UTC(2000, month - 1, 15), spoken(), { month: 'short', timeZone: 'UTC' }).replace('.', '');
/** Steps in months, those below a year and whole years. */
const steps = [1, 2, 3, 6, 12, 24, 60, 120, 240, 600, 1200, 2400, 6000, 12_000];

const dateOf = (day: number): Date => new Date(day * 86_400_000);

/** Round dates at least `apart` pixels from one another. */
export function ticksOf({ from, to, width }: Axis, apart = 64): readonly Tick[] {
  const perDay = width / (to - from);
  const perMonth = perDay * 30.44;
  if (perMonth >= apart * 4) return dayTicks(from, to, [1, 2, 5, 10].find((n) => n * perDay >= apart) ?? 15);
  const step = steps.find((n) => n * perMonth >= apart) ?? 12_000;
  const interval = step < 12 ? utcMonth.every(step) : utcYear.every(step / 12);
  return (interval?.range(dateOf(from), dateOf(to + 1)) ?? []).map((date) => {
    const isYear = date.getUTCMonth() === 0;
    const label = isYear ? String(date.getUTCFullYear()) : monthName(date.getUTCMonth() + 1);
    return { day: date.getTime() / 86_400_000, label, strong: isYear };
  });
}

/** Days of months at a step; what would stand close before the next first is left out. */
function dayTicks(from: number, to: number, step: number): readonly Tick[] {
  return utcDay.range(dateOf(from), dateOf(to + 1)).flatMap((date) => {
    const [year, month, day] = [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()];
    if (day !== 1 && ((day - 1) % step !== 0 || day > 31 - step)) return [];
    const label = day > 1 ? String(day) : month === 1 ? `${monthName(month)} ${year}` : monthName(month);
    return [{ day: date.getTime() / 86_400_000, label, strong: day === 1 }];
  });
}
