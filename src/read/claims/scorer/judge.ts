/** How likely each pair of a text is tied, and by which types: each type as likely as the sentence that tells of it most clearly makes it. */
import type { TieType } from '../../../model/tie-types.ts';
import type { Case } from './cases.ts';
import { chanceOf, type Features, logOdds } from './log-linear.ts';
import type { PairKey } from './pair-key.ts';
import type { TextFacts } from './text-facts.ts';
import { typeFeatures } from './type-features.ts';
import type { Models } from './weights.ts';

/** Cases less likely than this are given no type. */
export const leastForType = 0.03;

/** A case with its odds, and the chances of the types at its sentence. */
export interface JudgedCase {
  readonly made: Case;
  /** The logarithm of the odds that its sentence tells of a tie of the pair. */
  readonly odds: number;
  readonly typeFeatures: Features | null;
  readonly types: ReadonlyMap<TieType, number>;
}

export interface JudgedPair {
  readonly pair: PairKey;
  /** The chance that at least one sentence ties the two, 0 to 1: by this a pair is claimed. */
  readonly chance: number;
  /** The chance that the sentence which speaks for it most does: by this a claim is as sure as it is. */
  readonly clearest: number;
  /** The chance of each type. */
  readonly types: ReadonlyMap<TieType, number>;
  readonly cases: readonly JudgedCase[];
}

/** The pairs of a text, in the order in which they come up. */
export function judgePairs(
  cases: readonly Case[],
  facts: TextFacts,
  models: Pick<Models, 'pair' | 'types'>,
): readonly JudgedPair[] {
  const byPair = new Map<PairKey, JudgedCase[]>();
  for (const made of cases) {
    const judged = judgeCase(made, facts, models);
    const held = byPair.get(made.pair);
    if (held) held.push(judged);
    else byPair.set(made.pair, [judged]);
  }
  return [...byPair].map(([pair, judged]) => {
    const types = new Map<TieType, number>();
    let chance = 0;
    let clearest = 0;
    for (const { odds, types: own } of judged) {
      chance = 1 - (1 - chance) * (1 - chanceOf(odds));
      clearest = Math.max(clearest, chanceOf(odds));
      for (const [type, c] of own) types.set(type, Math.max(types.get(type) ?? 0, c));
    }
    return { pair, chance, clearest, types, cases: judged };
  });
}

function judgeCase(made: Case, facts: TextFacts, { pair, types }: Pick<Models, 'pair' | 'types'>): JudgedCase {
  const odds = logOdds(pair, made.features);
  if (chanceOf(odds) < leastForType) return { made, odds, typeFeatures: null, types: new Map() };
  const features = typeFeatures(made, made.features, odds, facts);
  return {
    made,
    odds,
    typeFeatures: features,
    types: new Map(types.map(([type, model]) => [type, chanceOf(logOdds(model, features))])),
  };
}

/** A pair whose likeliest type is less likely than this is claimed with none: floods and matches that name two places have no type. */
const leastForClaim = 0.1;

/** The types that a pair is claimed with: above the bar of pairs the likeliest, and every other above the bar of types. */
export function typesClaimed({ chance, types }: JudgedPair, bars: Pick<Models['bars'], 'pair' | 'type'>): TieType[] {
  if (chance < bars.pair) return [];
  const ranked = [...types].sort((a, b) => b[1] - a[1]);
  return ranked.filter(([, c], i) => c >= (i === 0 ? leastForClaim : bars.type)).map(([type]) => type);
}
