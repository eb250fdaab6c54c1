/** The Brier score of many resolved forecasts together, with their base rate beside it and what was left out. */
import type { ForecastScore, Outcome } from '../../model/forecast.ts';

/** A forecast as far as scoring goes: how it stands, and its score where it was resolved yes or no. */
export interface Scored {
  readonly outcome: Outcome;
  /** False where it cannot be judged as it is written. */
  readonly scorable: boolean;
  /** True where it was chosen once it was known how it came out: it is never scored. */
  readonly pickedAfter: boolean;
  readonly score: ForecastScore | null;
}

/** Mean, best and worst over the bands. */
export interface ScoreSpan {
  readonly middle: number;
  readonly best: number;
  readonly worst: number;
}

export interface Scorecard {
  /** Resolved yes or no, and scored. */
  readonly resolved: number;
  readonly came: number;
  readonly open: number;
  readonly unscorable: number;
  readonly void: number;
  readonly disputed: number;
  /** Resolved, and chosen once that was known. */
  readonly pickedAfter: number;
  /** Null where nothing is scored, as the two below. */
  readonly brier: ScoreSpan | null;
  /** The share that came. */
  readonly baseRate: number | null;
  /** What whoever had always said the base rate would score: p (1 − p). It is known only afterwards. */
  readonly baseBrier: number | null;
}

/** The card. What is open, void, disputed, cannot be judged or was picked after the fact is counted and does not bear on the score. */
export function scorecard(forecasts: readonly Scored[]): Scorecard {
  const scored = forecasts.flatMap(({ outcome, score, pickedAfter }) =>
    score !== null && !pickedAfter && (outcome === 'yes' || outcome === 'no')
      ? [{ score, came: outcome === 'yes' }]
      : [],
  );
  const resolved = scored.length;
  const came = scored.filter((each) => each.came).length;
  const baseRate = resolved === 0 ? null : came / resolved;
  const mean = (of: (score: ForecastScore) => number): number =>
    scored.reduce((sum, { score }) => sum + of(score), 0) / resolved;
  const count = (outcome: Outcome): number => forecasts.filter((each) => each.outcome === outcome).length;
  return {
    resolved,
    came,
    open: forecasts.filter(({ outcome, scorable }) => outcome === 'open' && scorable).length,
    unscorable: forecasts.filter(({ outcome, scorable }) => outcome === 'open' && !scorable).length,
    void: count('void'),
    disputed: count('disputed'),
    pickedAfter: forecasts.filter(({ outcome, pickedAfter }) => pickedAfter && outcome !== 'open').length,
    brier:
      resolved === 0
        ? null
        : { middle: mean((s) => s.brier), best: mean((s) => s.brierBest), worst: mean((s) => s.brierWorst) },
    baseRate,
    baseBrier: baseRate === null ? null : baseRate * (1 - baseRate),
  };
}
