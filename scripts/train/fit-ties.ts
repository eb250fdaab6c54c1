/** Fits the scorer of ties, and what tells of acts of several, on coded texts. */
import type { Gazetteer } from '../../src/gazetteer/gazetteer.ts';
import { type TieType, tieTypes } from '../../src/model/tie-types.ts';
import type { KeptGroupModels } from '../../src/read/claims/groups/weights.ts';
import { type Case, casesOf } from '../../src/read/claims/scorer/cases.ts';
import { type JudgedPair, judgePairs, leastForType } from '../../src/read/claims/scorer/judge.ts';
import { chanceOf, type KeptModel, logLinearOf, logOdds } from '../../src/read/claims/scorer/log-linear.ts';
import type { PairKey } from '../../src/read/claims/scorer/pair-key.ts';
import type { TextFacts } from '../../src/read/claims/scorer/text-facts.ts';
import { typeFeatures } from '../../src/read/claims/scorer/type-features.ts';
import { type Bars, type KeptModels, modelsOf } from '../../src/read/claims/scorer/weights.ts';
import type { Draft } from '../../src/read/draft.ts';
import { fitModel, type Row } from './fit.ts';
import { fitGroups } from './fit-groups.ts';
import { type CodedText, levelledPair, tells } from './gold.ts';
import { weightOf } from './training-texts.ts';

/** Set on the folds. */
const bars: Bars = { pair: 0.38, type: 0.25, strict: 0.74, strictCarried: 0.9, strictType: 0.4, strictStage: 0.5 };
const closeness = 0.2;

/** A pair at a sentence with what the coding says of it. */
interface Learned extends Case {
  /** True where the sentence tells of a tie of the pair; null where another one does. */
  readonly tied: boolean | null;
  /** The types that it tells of, and all that would not be wrong. */
  readonly types: ReadonlySet<TieType>;
  readonly allowed: ReadonlySet<TieType>;
}

/** A coded text as the scorer sees it. */
export interface TieSample {
  readonly text: CodedText;
  /** Texts that share a group, an address or a beginning are of one fold, 0 to 4. */
  readonly fold: number;
  readonly facts: TextFacts | null;
  readonly sections: Draft['sections'];
  readonly cases: readonly Learned[];
  readonly weight: number;
}

/** What the scorer learns from a text: every pair at every sentence that may tie it. */
export function tieSample(text: CodedText, fold: number, draft: Draft, gazetteer: Gazetteer): TieSample {
  const made = casesOf(draft, gazetteer);
  const required = new Set(text.ties.flatMap((t) => (t.required ? [...t.pairs] : [])));
  return {
    text,
    fold,
    facts: made?.facts ?? null,
    sections: draft.sections,
    weight: weightOf(text, required.size),
    cases: (made?.cases ?? []).map((c) => learned(c, made!.facts, text)),
  };
}

function learned(made: Case, facts: TextFacts, text: CodedText): Learned {
  const key: PairKey = levelledPair(made.pair);
  const { scene } = facts.sentences[made.sentence]!;
  const types = new Set<TieType>();
  const allowed = new Set<TieType>();
  let elsewhere = false;
  for (const tie of text.ties) {
    if (!tie.pairs.has(key)) continue;
    elsewhere = true;
    for (const type of tie.types) allowed.add(type);
    const { evidence } = tie;
    if (!evidence || !tie.required) continue;
    if (tells(scene, evidence)) types.add(tie.type);
  }
  return { ...made, types, allowed, tied: types.size > 0 ? true : elsewhere ? null : false };
}

/**
 * The models of ties and of acts of several. What is weighed after a pair (its types, acts of several) is fitted on what models that
 * had not seen the text say of the pair.
 */
export function fitTies(samples: readonly TieSample[]): {
  readonly ties: KeptModels;
  readonly groups: KeptGroupModels;
} {
  const folds = [...new Set(samples.map((s) => s.fold))].sort((a, b) => a - b);
  const odds = new Map<Learned, number>();
  for (const fold of folds) {
    const model = logLinearOf(fitPairs(samples.filter((s) => s.fold !== fold)));
    for (const s of samples) if (s.fold === fold) for (const c of s.cases) odds.set(c, logOdds(model, c.features));
  }
  const judged = new Map<TieSample, readonly JudgedPair[]>();
  for (const fold of folds) {
    const others = samples.filter((s) => s.fold !== fold);
    const models = modelsOf({ bars, pair: fitPairs(others), types: fitTypes(others, odds) });
    for (const s of samples) if (s.fold === fold && s.facts) judged.set(s, judgePairs(s.cases, s.facts, models));
  }
  const grouped = samples.flatMap(({ text, sections, facts }, i) =>
    facts ? [{ text, sections, facts, pairs: judged.get(samples[i]!)! }] : [],
  );
  return { ties: { bars, pair: fitPairs(samples), types: fitTypes(samples, odds) }, groups: fitGroups(grouped) };
}

const fitPairs = (samples: readonly TieSample[]): KeptModel =>
  fitModel(
    samples.flatMap((s) =>
      s.cases
        .filter((c) => c.tied !== null)
        .map(({ features, tied }): Row => ({ features, right: tied === true, weight: s.weight })),
    ),
    { closeness, fewest: 4 },
  );

function fitTypes(
  samples: readonly TieSample[],
  odds: ReadonlyMap<Learned, number>,
): Readonly<Record<TieType, KeptModel>> {
  const likely = samples.flatMap((s) =>
    s.cases
      .filter((c) => c.tied !== null && (c.tied || chanceOf(odds.get(c)!) > leastForType))
      .map((c) => ({ c, weight: s.weight, features: typeFeatures(c, c.features, odds.get(c)!, s.facts!) })),
  );
  const types = {} as Record<TieType, KeptModel>;
  for (const type of tieTypes) {
    const rows = likely
      .filter(({ c }) => c.types.has(type) || !c.allowed.has(type))
      .map(({ c, weight, features }): Row => ({ features, right: c.types.has(type), weight }));
    types[type] = fitModel(rows, { closeness: closeness / 2, fewest: 6 });
  }
  return types;
}
