/** Draws told as bands: quantiles a year, and how often and when the sign turns. */
import { type TurnName, turnNames } from './advance.ts';
import { type Draws, drawnTurns, drawnValues } from './draws.ts';
import type { OutputName } from './outputs.ts';

/** Quantiles of a band, from the lowest to the highest. */
export const bandQuantiles = [0.05, 0.25, 0.5, 0.75, 0.95] as const;

/** An output over the years: one array a quantile of `bandQuantiles`. */
export interface Band {
  readonly output: OutputName;
  readonly years: Float64Array;
  readonly quantiles: readonly Float64Array[];
}

/** By linear interpolation between order statistics (Hyndman and Fan 1996, type 7); NaN of nothing. */
export function quantileOf(sorted: ArrayLike<number>, at: number): number {
  if (sorted.length === 0) return Number.NaN;
  const place = (sorted.length - 1) * at;
  const below = Math.floor(place);
  const [a, b] = [sorted[below]!, sorted[Math.min(sorted.length - 1, below + 1)]!];
  return a + (b - a) * (place - below);
}

/** The band of an output over all years of the draws. */
export function bandOf(draws: Draws, output: OutputName): Band {
  const quantiles = bandQuantiles.map(() => new Float64Array(draws.years.length));
  for (let year = 0; year < draws.years.length; year++) put(drawnValues(draws, output, year), quantiles, year);
  return { output, years: draws.years, quantiles };
}

/** Sorts the values and puts their quantiles into a year. */
function put(values: Float64Array, quantiles: readonly Float64Array[], year: number): void {
  values.sort();
  for (const [i, at] of bandQuantiles.entries()) quantiles[i]![year] = quantileOf(values, at);
}

/**
 * In which share of draws a sign turns, and when. A share of draws under ranges that were judged: it describes the choice of
 * inputs and is no probability of anything in the world.
 */
export interface TurnShare {
  readonly turn: TurnName;
  /** Share of draws in which it turns at all, 0 to 1. */
  readonly share: number;
  /** Share of draws in which it has turned by the beginning of each year (in the order of the draws’ years). */
  readonly by: Float64Array;
  /** Quantiles (`bandQuantiles`) of the time among those in which it turns; NaN where it never does. */
  readonly when: Float64Array;
}

/** The four turns of the draws. */
export function turnShares(draws: Draws): readonly TurnShare[] {
  return turnNames.map((turn) => {
    const times = drawnTurns(draws, turn)
      .filter((time) => !Number.isNaN(time))
      .sort();
    let turned = 0;
    return {
      turn,
      share: times.length / draws.count,
      by: draws.years.map((year) => {
        while (turned < times.length && times[turned]! <= year) turned += 1;
        return turned / draws.count;
      }),
      when: Float64Array.from(bandQuantiles, (at) => quantileOf(times, at)),
    };
  });
}
