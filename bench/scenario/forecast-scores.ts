/** How exact the scores of forecasts are, and how many are scored in a second: Murphy's parts over random ledgers, the limits of bands. */
import { bands } from '../../src/foresight/forecasts/bands.ts';
import { murphy } from '../../src/foresight/forecasts/murphy.ts';
import { scoreOf } from '../../src/foresight/forecasts/score.ts';
import { scorecard } from '../../src/foresight/forecasts/scorecard.ts';
import type { Likelihood } from '../../src/model/forecast.ts';
import { atLeast, atMost, type Figure } from '../ledger/figure.ts';

/** A small generator with a seed (Lehmer, 2^31 − 1), so that the figures are the same each time. */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

/** The figures; `ledgers` of up to 2,000 forecasts each. */
export function forecastScores(ledgers = 200): Readonly<Record<string, Figure>> {
  const random = chance(20_261_126);
  let parts = 0;
  let limits = 0;
  for (let i = 0; i < ledgers; i++) {
    const worded = random() < 0.5;
    const all = Array.from({ length: 1 + Math.floor(random() * 2000) }, () => {
      const { likelihood } = bands[Math.floor(random() * bands.length)]!;
      return { f: worded ? (likelihood[0] + likelihood[1]) / 2 : random(), came: random() < 0.4, likelihood };
    });
    const { brier, reliability, resolution, uncertainty } = murphy(all)!;
    parts = Math.max(parts, Math.abs(reliability - resolution + uncertainty - brier));
    for (const { likelihood, came } of all.slice(0, 50)) limits = Math.max(limits, beyond(likelihood, came));
  }
  const scored = Array.from({ length: 100_000 }, () => {
    const came = random() < 0.4;
    const { likelihood } = bands[Math.floor(random() * bands.length)]!;
    return { outcome: came ? 'yes' : 'no', scorable: true, score: scoreOf(likelihood, came) } as const;
  });
  const from = performance.now();
  scorecard(scored);
  const seconds = (performance.now() - from) / 1000;
  return {
    'murphy-error': atMost(
      1e-12,
      parts,
      'Brier',
      `largest |REL − RES + UNC − Brier| over ${ledgers} random ledgers of up to 2,000 forecasts, words and numbers`,
    ),
    'band-limits-error': atMost(
      0,
      limits,
      'Brier',
      'how far any of 101 points of a band scores beyond its best and worst',
    ),
    'forecasts-scored': atLeast(100_000, scored.length / seconds, 'forecasts/s', 'one scorecard of 100,000'),
  };
}

/** How far a point of the band lies beyond the limits; 0 where none does. */
function beyond(likelihood: Likelihood, came: boolean): number {
  const { brierBest, brierWorst } = scoreOf(likelihood, came);
  const [low, high] = likelihood;
  const scores = Array.from({ length: 101 }, (_, i) => {
    const f = Math.min(high, low + ((high - low) * i) / 100);
    return (f - Number(came)) ** 2;
  });
  return Math.max(0, brierBest - Math.min(...scores), Math.max(...scores) - brierWorst);
}
