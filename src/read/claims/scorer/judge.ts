/** How likely each pair of a text is tied, and by which types: each type as likely as the sentence that tells of it most clearly makes it. */
import type { TieType } from '../../../model/tie-types.ts';
import { isCarried } from './candidates.ts';
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
  /** True where its sentence names both and has clear words for twins alone. */
  readonly saysTwins: boolean;
}

export interface JudgedPair {
  readonly pair: PairKey;
  /** The chance that at least one sentence ties the two, 0 to 1: by this a pair is claimed. */
  readonly chance: number;
  /** The chance that the sentence which speaks for it most does: by this a claim is as sure as it is. */
  readonly clearest: number;
  /** The chance of each type. */
  readonly types: ReadonlyMap<TieType, number>;
  /** The chance of the likeliest sentence that says plainly that they are twins; 0 where none does. */
  readonly twins: number;
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
    let twins = 0;
    for (const { odds, types: own, saysTwins } of judged) {
      if (saysTwins) twins = Math.max(twins, chanceOf(odds));
      chance = 1 - (1 - chance) * (1 - chanceOf(odds));
      clearest = Math.max(clearest, chanceOf(odds));
      for (const [type, c] of own) types.set(type, Math.max(types.get(type) ?? 0, c));
    }
    return { pair, chance, clearest, types, twins, cases: judged };
  });
}

/**
 * Of the pairs that such a sentence names and that are tied at all, .97 are twins (on folds): no other kind is named so plainly by its words.
 */
const isPlainlyTwins = ({ a, b, sentence }: Case, facts: TextFacts): boolean => {
  const { clear, onlyLooks } = facts.sentences[sentence]!;
  return clear.size === 1 && clear.has('twinning') && !onlyLooks.has('twinning') && !isCarried(a) && !isCarried(b);
};

function judgeCase(made: Case, facts: TextFacts, { pair, types }: Pick<Models, 'pair' | 'types'>): JudgedCase {
  const odds = logOdds(pair, made.features);
  const saysTwins = isPlainlyTwins(made, facts);
  if (chanceOf(odds) < leastForType) return { made, odds, typeFeatures: null, types: new Map(), saysTwins };
  const features = typeFeatures(made, made.features, odds, facts);
  return {
    made,
    odds,
    typeFeatures: features,
    saysTwins,
    types: new Map(
      types
        .filter(([type]) => !facts.sentences[made.sentence]!.onlyLooks.has(type))
        .map(([type, model]) => [type, chanceOf(logOdds(model, features))]),
    ),
  };
}

/** A pair whose likeliest type is less likely than this is claimed with none: floods and matches that name two places have no type. */
const leastForClaim = 0.1;

/** The types that a pair is claimed with: above the bar of pairs the likeliest, every other above the bar of types, and twins where that is said plainly. */
export function typesClaimed(
  { chance, types, twins }: JudgedPair,
  bars: Pick<Models['bars'], 'pair' | 'type'>,
): TieType[] {
  if (chance < bars.pair) return [];
  const ranked = [...types].sort((a, b) => b[1] - a[1]);
  return ranked
    .filter(([type, c], i) => c >= (i === 0 ? leastForClaim : bars.type) || (type === 'twinning' && twins >= bars.pair))
    .map(([type]) => type);
}
