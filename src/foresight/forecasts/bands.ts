/**
 * The seven bands of the US intelligence community's directive ICD 203, with the gaps that it leaves: nothing below 1 % and
 * nothing above 99 % has a word. Where two bands meet, a number lies in both.
 */
import type { Likelihood } from '../../model/forecast.ts';

/** A band and its two words. */
export interface Band {
  readonly name: BandName;
  readonly words: readonly [string, string];
  readonly likelihood: Likelihood;
}

export type BandName = 'no-chance' | 'very-unlikely' | 'unlikely' | 'even' | 'likely' | 'very-likely' | 'certain';

/** From the least likely to the most. */
export const bands: readonly Band[] = [
  { name: 'no-chance', words: ['almost no chance', 'remote'], likelihood: [0.01, 0.05] },
  { name: 'very-unlikely', words: ['very unlikely', 'highly improbable'], likelihood: [0.05, 0.2] },
  { name: 'unlikely', words: ['unlikely', 'improbable'], likelihood: [0.2, 0.45] },
  { name: 'even', words: ['roughly even chance', 'roughly even odds'], likelihood: [0.45, 0.55] },
  { name: 'likely', words: ['likely', 'probable'], likelihood: [0.55, 0.8] },
  { name: 'very-likely', words: ['very likely', 'highly probable'], likelihood: [0.8, 0.95] },
  { name: 'certain', words: ['almost certain', 'nearly certain'], likelihood: [0.95, 0.99] },
];

/** The bands that hold a number from 0 to 1: one, two where they meet, none in the gaps. */
export function bandsAt(p: number): readonly Band[] {
  return bands.filter(({ likelihood: [low, high] }) => p >= low && p <= high);
}

/** The band that a likelihood is, exactly; null where it is none. */
export function bandOf([low, high]: Likelihood): Band | null {
  return bands.find(({ likelihood }) => likelihood[0] === low && likelihood[1] === high) ?? null;
}

/**
 * `probability`: a point. `band`: one of the seven. `range`: two limits of somebody's own. `open`: so wide that it says
 * nothing ("may", 5 to 60 %); it is never made a point and never scored.
 */
export type LikelihoodKind = 'probability' | 'band' | 'range' | 'open';

/** A range wider than this leaves both outcomes open. Our judgement: it lies between the widest band (0.25) and "may" (0.55). */
const openFrom = 0.5;

/** What kind of likelihood it is. */
export function likelihoodKind(likelihood: Likelihood): LikelihoodKind {
  const [low, high] = likelihood;
  if (low === high) return 'probability';
  if (bandOf(likelihood)) return 'band';
  return high - low > openFrom ? 'open' : 'range';
}

/** Halfway between the two limits; throws nothing, so ask `likelihoodKind` first: an open range has no point. */
export function midpoint([low, high]: Likelihood): number {
  return (low + high) / 2;
}
