/**
 * The scores of one forecast against what came (1 or 0), at the midpoint of its band and at the best and the worst point in it.
 * Brier: (f − o)² (Brier 1950), 0 best, 0.25 for a half. Log: −ln of what was given to the outcome, with f held within
 * 0.005 and 0.995, so that no forecast costs without end.
 */
import type { ForecastScore, Likelihood } from '../../model/forecast.ts';
import { midpoint } from './bands.ts';

/** (f − o)². */
export function brier(f: number, came: boolean): number {
  return (f - Number(came)) ** 2;
}

const clip = { low: 0.005, high: 0.995 } as const;

/** −ln f where it came, −ln(1 − f) where it did not, in nats. */
export function logScore(f: number, came: boolean): number {
  const held = Math.min(Math.max(f, clip.low), clip.high);
  return -Math.log(came ? held : 1 - held);
}

/** All of them. The best point of a band is its end on the side of what came, the worst the other: both scores fall towards it. */
export function scoreOf(likelihood: Likelihood, came: boolean): ForecastScore {
  const [low, high] = likelihood;
  const middle = midpoint(likelihood);
  const [best, worst] = came ? [high, low] : [low, high];
  return {
    likelihood,
    brier: brier(middle, came),
    brierBest: brier(best, came),
    brierWorst: brier(worst, came),
    log: logScore(middle, came),
    logBest: logScore(best, came),
    logWorst: logScore(worst, came),
  };
}
