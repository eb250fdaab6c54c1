/** A likelihood in words: always with its number beside the word, since a word alone is read differently by each reader. */
import type { Likelihood } from '../../model/forecast.ts';
import { bandOf, likelihoodKind } from './bands.ts';

/** `95–99 %`, `30 %`. */
export function percents([low, high]: Likelihood): string {
  const of = (p: number): string => String(Math.round(p * 1000) / 10);
  return low === high ? `${of(low)} %` : `${of(low)}–${of(high)} %`;
}

/** `almost certain (95–99 %)`, `30 %`, `certain to (90–99 %)`, `may (5–60 %, no band: never a point)`. */
export function toldLikelihood(likelihood: Likelihood, wording: string | null): string {
  const kind = likelihoodKind(likelihood);
  const word = wording ?? bandOf(likelihood)?.words[0] ?? null;
  const number = kind === 'open' ? `${percents(likelihood)}, no band: never a point` : percents(likelihood);
  return word === null ? number : `${word} (${number})`;
}
