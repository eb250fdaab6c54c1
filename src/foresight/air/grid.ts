/** The time of a run: whole years, each cut into equal steps of Euler's method. */
import { InvalidInput } from '../../model/errors.ts';
import type { ParameterRanges } from './parameters.ts';

export interface Grid {
  /** First and last year, whole numbers; values are kept at every whole year from the one to the other. */
  readonly from: number;
  readonly until: number;
  /** Steps a year: 20 is dt = 0.05, which the reference numbers are for; 10 is enough for draws. */
  readonly stepsPerYear: number;
}

/** Steps a year of a single run and of draws, unless told. */
export const stepsOfRun = 20;
export const stepsOfDraws = 10;

/** How many whole years a run keeps, both ends included. */
export function yearsIn({ from, until }: Grid): number {
  return until - from + 1;
}

/** The whole years of a run. */
export function yearsOf(grid: Grid): Float64Array {
  return Float64Array.from({ length: yearsIn(grid) }, (_, i) => grid.from + i);
}

/** The longest run that is accepted, in years. */
const mostYears = 400;

/** Throws InvalidInput where the years are no run, or a step is so long that a share could fall below 0. */
export function checkGrid({ from, until, stepsPerYear }: Grid, ranges: ParameterRanges): void {
  if (!Number.isInteger(from) || !Number.isInteger(until) || until <= from || until - from > mostYears)
    throw new InvalidInput(`A run from ${from} until ${until} is not possible.`, {
      hint: `Give two whole years, the second later, at most ${mostYears} years apart.`,
    });
  const fastest = Math.max(
    ranges.uptake[1] + ranges.centrePull[1],
    ranges.decay[1] + ranges.restrictionEffect[1],
    ranges.awakening[1],
    ranges.centreSpeed[1],
    ranges.bandwidthSpeed[1],
  );
  if (!Number.isInteger(stepsPerYear) || stepsPerYear < 1 || stepsPerYear > 1000 || fastest >= stepsPerYear)
    throw new InvalidInput(`${stepsPerYear} steps a year do not do for rates of up to ${fastest} a year.`, {
      hint: `Give a whole number of steps above ${fastest}, at most 1000; 20 is usual.`,
    });
}
