/** The scores of many resolved forecasts together, with what was left out of them. */
import type { ForecastScore, Outcome } from '../../model/forecast.ts';
import { midpoint } from './bands.ts';
import { type MurphyParts, murphy } from './murphy.ts';
import { type DiagramPoint, reliabilityDiagram } from './reliability.ts';
import { skill } from './skill.ts';

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
  /** The share that came; null without any, as all below. */
  readonly baseRate: number | null;
  readonly brier: ScoreSpan | null;
  readonly log: ScoreSpan | null;
  readonly skill: {
    readonly middle: number | null;
    readonly best: number | null;
    readonly worst: number | null;
  } | null;
  /** Of the midpoints. */
  readonly murphy: MurphyParts | null;
  readonly diagram: readonly DiagramPoint[] | null;
}

/** The card. What is open, void, disputed, cannot be judged or was picked after the fact is counted and does not bear on any score. */
export function scorecard(forecasts: readonly Scored[]): Scorecard {
  const scored = forecasts.flatMap(({ outcome, score, pickedAfter }) =>
    score !== null && !pickedAfter && (outcome === 'yes' || outcome === 'no')
      ? [{ score, came: outcome === 'yes' }]
      : [],
  );
  const points = scored.map(({ score, came }) => ({ f: midpoint(score.likelihood), came }));
  const parts = murphy(points);
  const came = points.filter((point) => point.came).length;
  const mean = (of: (score: ForecastScore) => number): number =>
    scored.reduce((sum, { score }) => sum + of(score), 0) / scored.length;
  const brier =
    parts === null ? null : { middle: parts.brier, best: mean((s) => s.brierBest), worst: mean((s) => s.brierWorst) };
  const count = (outcome: Outcome): number => forecasts.filter((each) => each.outcome === outcome).length;
  return {
    resolved: scored.length,
    came,
    open: forecasts.filter(({ outcome, scorable }) => outcome === 'open' && scorable).length,
    unscorable: forecasts.filter(({ outcome, scorable }) => outcome === 'open' && !scorable).length,
    void: count('void'),
    disputed: count('disputed'),
    pickedAfter: forecasts.filter(({ outcome, pickedAfter }) => pickedAfter && outcome !== 'open').length,
    baseRate: parts === null ? null : came / scored.length,
    brier,
    log:
      parts === null
        ? null
        : { middle: mean((s) => s.log), best: mean((s) => s.logBest), worst: mean((s) => s.logWorst) },
    skill:
      parts === null || brier === null
        ? null
        : {
            middle: skill(brier.middle, parts.uncertainty),
            best: skill(brier.best, parts.uncertainty),
            worst: skill(brier.worst, parts.uncertainty),
          },
    murphy: parts,
    diagram: reliabilityDiagram(points),
  };
}
