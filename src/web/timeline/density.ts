/** How many marks fall on each stretch of the axis: counted anew at each step of a zoom, so that it has to be quick for any number. */
import type { Axis } from './axis.ts';
import type { Shape } from './shapes.ts';

/** The days of dated marks: the first, the one after the last, and how many marks have just these. */
export type DatedDays = Float64Array;

/** More days than any date spans. */
const longest = 2 ** 26;

/** The days of all shapes that have a date, each once; an open end is the day beside the known one. */
export function daysOf(shapes: readonly Shape[]): DatedDays {
  const places = new Map<number, number>();
  const days = new Float64Array(shapes.length * 3);
  for (const { kind, from, to } of shapes) {
    if (kind === 'none') continue;
    const start = from ?? (to ?? 0) - 1;
    const end = to ?? start + 1;
    const key = start * longest + end - start;
    const place = places.get(key) ?? places.size * 3;
    places.set(key, place);
    days[place] = start;
    days[place + 1] = end;
    days[place + 2]! += 1;
  }
  return days.slice(0, places.size * 3);
}

/**
 * How many marks fall on each column of `wide` pixels. A vague date is spread evenly over the columns it may fall on, so
 * that the sum over a whole axis is the number of dated marks.
 */
export function countDensity(days: DatedDays, axis: Axis, wide = 4): Float64Array {
  const columns = Math.max(1, Math.ceil(axis.width / wide));
  // By how much each column differs from the one before: a mark is put in at its two ends, however many columns it covers.
  const steps = new Float64Array(columns + 1);
  const { from, to, width } = axis;
  for (let i = 0; i < days.length; i += 3) {
    const start = days[i]!;
    const end = days[i + 1]!;
    // As `pixelOf` has it.
    const first = Math.floor((((start - from) / (to - from)) * width) / wide);
    if (first >= columns) continue;
    const last = Math.max(first, Math.ceil((((end - from) / (to - from)) * width) / wide) - 1);
    if (last < 0) continue;
    const share = days[i + 2]! / (last - first + 1);
    steps[Math.max(0, first)]! += share;
    steps[Math.min(columns, last + 1)]! -= share;
  }
  const density = steps.subarray(0, columns);
  let sum = 0;
  for (let i = 0; i < columns; i++) {
    sum += density[i]!;
    // What is left over where nothing falls is the rounding of sums.
    density[i] = sum < 1e-9 ? 0 : sum;
  }
  return density;
}
