/**
 * The score of one forecast against what came (1 or 0), at the midpoint of its band and at the best and the worst point in it:
 * Brier, (f − o)² (Brier 1950), 0 best, 0.25 for a half.
 */
import type { ForecastScore, Likelihood } from '../../model/forecast.ts';
import { midpoint } from './bands.ts';

/** (f − o)². */
export function brier(f: number, came: boolean): number {
  return (f - Number(came)) ** 2;
}

/** The score. The best point of a band is its end on the side of what came, the worst the other. */
export function scoreOf(likelihood: Likelihood, came: boolean): ForecastScore {
  const [low, high] = likelihood;
  const [best, worst] = came ? [high, low] : [low, high];
  return {
    likelihood,
    brier: brier(midpoint(likelihood), came),
    brierBest: brier(best, came),
    brierWorst: brier(worst, came),
  };
}
