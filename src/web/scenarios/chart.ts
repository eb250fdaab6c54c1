/** A chart over years in numbers: where a year and a value stand in pixels, round ticks, the paths of lines and bands. */

import { scaleLinear } from 'd3-scale';
import { roundYears } from '../time/round-years.ts';

/** The room of a plot: pixels of the whole, and its margins. */
export interface Frame {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** From a value to its pixel. */
export type Scale = (value: number) => number;

/** Years from left to right. */
export const acrossOf = (frame: Frame, years: readonly [number, number]): Scale =>
  scaleLinear(years, [frame.left, frame.width - frame.right]);

/** Values from the bottom up. */
export const upOf = (frame: Frame, values: readonly [number, number]): Scale =>
  scaleLinear(values, [frame.height - frame.bottom, frame.top]);

/** The nearest of the years drawn to a pixel. */
export function yearAt(x: number, frame: Frame, years: readonly number[]): number {
  const first = years[0] ?? 0;
  const last = years.at(-1) ?? first;
  const wanted = first + ((x - frame.left) / (frame.width - frame.left - frame.right || 1)) * (last - first);
  return years.reduce((best, year) => (Math.abs(year - wanted) < Math.abs(best - wanted) ? year : best), first);
}

/** Round values within a span, about so many. */
export const ticksWithin = (span: readonly [number, number], about: number): readonly number[] =>
  scaleLinear(span, [0, 1]).ticks(about);

/** Whole years that are round, as many as there is room for; of so many that are asked for there may come 1.4 times as many. */
export const yearTicks = (frame: Frame, [first, last]: readonly [number, number], apart = 52): readonly number[] =>
  roundYears(first, last, Math.max(1, (frame.width - frame.left - frame.right) / apart / 1.4));

/**
 * A span that holds all values, with 0 in it where it is asked for, to the next round step. `least` is the least span, so
 * that a line that hardly moves is not drawn as a mountain.
 */
export function spanOf(values: Iterable<number>, withZero: boolean, least: number): readonly [number, number] {
  let low = withZero ? 0 : Number.POSITIVE_INFINITY;
  let high = withZero ? 0 : Number.NEGATIVE_INFINITY;
  for (const value of values) {
    if (!Number.isFinite(value)) continue;
    if (value < low) low = value;
    if (value > high) high = value;
  }
  if (!Number.isFinite(low)) return [0, least];
  if (high - low < least) {
    const more = least - (high - low);
    if (low >= 0) high += more;
    else if (high <= 0) low -= more;
    else [low, high] = [low - more / 2, high + more / 2];
  }
  const [from = low, to = high] = scaleLinear([low, high], [0, 1]).nice(4).domain();
  return [from, to];
}

const point = (x: number, y: number): string => `${x.toFixed(1)} ${y.toFixed(1)}`;

/** The path of a line through the values of the years; a value that is not finite lifts the pen. */
export function linePath(years: readonly number[], values: ArrayLike<number>, across: Scale, up: Scale): string {
  let path = '';
  let pen = 'M';
  for (let i = 0; i < years.length; i++) {
    const value = values[i] ?? Number.NaN;
    if (!Number.isFinite(value)) {
      pen = 'M';
      continue;
    }
    path += `${pen}${point(across(years[i] ?? 0), up(value))}`;
    pen = 'L';
  }
  return path;
}

/** The path around what lies between two lines; nothing where there are no years. */
export function areaPath(
  years: readonly number[],
  { low, high }: { readonly low: ArrayLike<number>; readonly high: ArrayLike<number> },
  across: Scale,
  up: Scale,
): string {
  if (years.length === 0 || low.length === 0) return '';
  const there = years.map((year, i) => point(across(year), up(high[i] ?? 0)));
  const back = years.map((year, i) => point(across(year), up(low[i] ?? 0))).reverse();
  return `M${there.join('L')}L${back.join('L')}Z`;
}

/** A value as a chart and its table say it: two decimals, a true minus, no minus zero. */
export function valueText(value: number, decimals = 2): string {
  if (!Number.isFinite(value)) return '–';
  const text = Math.abs(value).toFixed(decimals);
  return value < 0 && Number(text) !== 0 ? `−${text}` : text;
}
