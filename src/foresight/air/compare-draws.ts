/** A run under interventions beside the base run, draw by draw: both must come of the same seed and count. */
import { InvalidInput } from '../../model/errors.ts';
import { bandQuantiles, quantileOf } from './bands.ts';
import { type Draws, drawnValues } from './draws.ts';
import type { OutputName } from './outputs.ts';

/** How far an output differs from the base in a year, over the draws. */
export interface Difference {
  readonly output: OutputName;
  readonly year: number;
  /** Quantiles (`bandQuantiles`) of the difference, other − base. */
  readonly quantiles: Float64Array;
  /** Shares of draws in which the other is higher, lower; the rest are equal. */
  readonly higher: number;
  readonly lower: number;
}

/** Throws InvalidInput where the two have not the same draws or years. */
export function compareDraws(base: Draws, other: Draws, output: OutputName, year: number): Difference {
  const place = base.years.indexOf(year);
  if (base.count !== other.count || place < 0 || other.years.indexOf(year) !== place)
    throw new InvalidInput(`The two runs cannot be compared in ${year}.`, {
      hint: 'Draw both with the same seed, count and years.',
    });
  const [was, is] = [drawnValues(base, output, place), drawnValues(other, output, place)];
  const differences = is.map((value, draw) => value - was[draw]!).sort();
  const shareOf = (test: (difference: number) => boolean): number => differences.filter(test).length / base.count;
  return {
    output,
    year,
    quantiles: Float64Array.from(bandQuantiles, (at) => quantileOf(differences, at)),
    higher: shareOf((difference) => difference > 0),
    lower: shareOf((difference) => difference < 0),
  };
}
