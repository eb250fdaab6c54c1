/**
 * Trains the scorer of ties on coded texts and says how it does on folds it was not trained on.
 *
 *   npm run train -- [--shared PATH] [--only-folds] [--drop FEATURES]
 *
 * Writes data/codebook/weights/ties.json and groups.json: the same texts give the same bytes.
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { loadGazetteer } from '../../src/io/gazetteer-files.ts';
import { type TieType, tieTypes } from '../../src/model/tie-types.ts';
import { type Case, casesOf } from '../../src/read/claims/scorer/cases.ts';
import { type JudgedPair, judgePairs, leastForType, typesClaimed } from '../../src/read/claims/scorer/judge.ts';
import { chanceOf, type KeptModel, logLinearOf, logOdds } from '../../src/read/claims/scorer/log-linear.ts';
import type { PairKey } from '../../src/read/claims/scorer/pair-key.ts';
import type { TextFacts } from '../../src/read/claims/scorer/text-facts.ts';
import { typeFeatures } from '../../src/read/claims/scorer/type-features.ts';
import { type Bars, type KeptModels, modelsOf } from '../../src/read/claims/scorer/weights.ts';
import type { Draft } from '../../src/read/draft.ts';
import { fitModel, type Row } from './fit.ts';
import { fitGroups } from './fit-groups.ts';
import { type CodedText, foldsOf, levelledPair, tells } from './gold.ts';
import { Tally, type TieKey } from './measure.ts';
import { draftOf, isLookedAt, setName, trainingTexts, weightOf } from './training-texts.ts';

const { values: options } = parseArgs({
  options: {
    shared: { type: 'string' },
    'only-folds': { type: 'boolean', default: false },
    drop: { type: 'string' },
    closeness: { type: 'string', default: '0.2' },
  },
});
const texts = trainingTexts(options.shared);

const folds = 5;
const dropped = options.drop ? new RegExp(options.drop, 'u') : null;

interface Learned extends Case {
  readonly key: PairKey;
  /** True where the sentence tells of a tie of the pair; null where another one does. */
  readonly tied: boolean | null;
  /** The types that it tells of, and all that would not be wrong. */
  readonly types: ReadonlySet<TieType>;
  readonly allowed: ReadonlySet<TieType>;
}
interface Sample {
  readonly text: CodedText;
  readonly facts: TextFacts | null;
  readonly sections: Draft['sections'];
  readonly cases: readonly Learned[];
  readonly weight: number;
}

const gazetteer = loadGazetteer();
const samples = texts.map(sampleOf);
const foldOf = foldsOf(texts, folds);
console.log(
  `${texts.length} texts, ${samples.reduce((n, s) => n + s.cases.length, 0)} candidates, ` +
    `${samples.reduce((n, s) => n + s.cases.filter((c) => c.tied).length, 0)} tied`,
);

function sampleOf(text: CodedText): Sample {
  const draft = draftOf(text, gazetteer);
  const made = casesOf(draft, gazetteer);
  const required = new Set(text.ties.flatMap((t) => (t.required ? [...t.pairs] : [])));
  return {
    text,
    facts: made?.facts ?? null,
    sections: draft.sections,
    weight: weightOf(text, required.size),
    cases: (made?.cases ?? []).map((c) => learned(c, made!.facts, text)),
  };
}

function learned(made: Case, facts: TextFacts, text: CodedText): Learned {
  const key = levelledPair(made.pair);
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
  const features = dropped ? new Map([...made.features].filter(([name]) => !dropped.test(name))) : made.features;
  return { ...made, features, key, types, allowed, tied: types.size > 0 ? true : elsewhere ? null : false };
}

type Models = Omit<KeptModels, 'bars'>;

/** Fits the models to samples; the types are fitted with the odds that models of other samples give the pairs. */
function fitted(train: readonly Sample[], odds: ReadonlyMap<Learned, number>): Models {
  const closeness = Number(options.closeness);
  const pair = fitModel(pairRows(train), { closeness, fewest: 4 });
  const types = {} as Record<TieType, KeptModel>;
  const likely = train.flatMap((s) =>
    s.cases
      .filter((c) => c.tied !== null && (c.tied || chanceOf(odds.get(c)!) > leastForType))
      .map((c) => ({ c, weight: s.weight, features: typeFeatures(c, c.features, odds.get(c)!, s.facts!) })),
  );
  for (const type of tieTypes) {
    const rows = likely
      .filter(({ c }) => c.types.has(type) || !c.allowed.has(type))
      .map(({ c, weight, features }): Row => ({ features, right: c.types.has(type), weight }));
    types[type] = fitModel(rows, { closeness: closeness / 2, fewest: 6 });
  }
  return { pair, types };
}

const pairRows = (train: readonly Sample[]): Row[] =>
  train.flatMap((s) =>
    s.cases.filter((c) => c.tied !== null).map((c) => ({ features: c.features, right: c.tied!, weight: s.weight })),
  );

/** The odds of every case by models that were fitted without its fold. */
function oddsByFolds(of: readonly Sample[], fold: readonly number[]): Map<Learned, number> {
  const out = new Map<Learned, number>();
  for (let k = 0; k < folds; k++) {
    const model = logLinearOf(
      fitModel(pairRows(of.filter((_, i) => fold[i] !== k)), { closeness: Number(options.closeness), fewest: 4 }),
    );
    for (const [i, s] of of.entries())
      if (fold[i] === k) for (const c of s.cases) out.set(c, logOdds(model, c.features));
  }
  return out;
}

/** What is claimed of a text by models that were fitted without it, at given bars. */
function claimedAt(pairs: readonly JudgedPair[], bars: Pick<Bars, 'pair' | 'type'>): Set<TieKey> {
  return new Set(pairs.flatMap((p) => typesClaimed(p, bars).map((type): TieKey => `${levelledPair(p.pair)} ${type}`)));
}

/** Set on the folds. */
const shipped: Bars = { pair: 0.35, type: 0.25, strict: 0.66, strictCarried: 0.85, strictStage: 0.4 };
const odds = oddsByFolds(samples, foldOf);
const out: (readonly JudgedPair[])[] = [];
for (let k = 0; k < folds; k++) {
  const models = modelsOf({
    bars: shipped,
    ...fitted(
      samples.filter((_, i) => foldOf[i] !== k),
      odds,
    ),
  });
  for (const [i, s] of samples.entries())
    if (foldOf[i] === k) out[i] = s.facts ? judgePairs(s.cases, s.facts, models) : [];
}
let anchored = 0;
let anchors = 0;
for (const [i, s] of samples.entries()) {
  if (isLookedAt(s.text)) continue;
  for (const p of out[i]!)
    for (const type of typesClaimed(p, shipped)) {
      const cases = p.cases.map((c) => [c.made as Learned, c.types.get(type) ?? 0] as const);
      if (!cases.some(([c]) => c.types.has(type))) continue;
      anchors++;
      if (cases.toSorted((a, b) => b[1] - a[1])[0]![0].types.has(type)) anchored++;
    }
}
console.log(
  `of ${anchors} ties found, ${anchored} at the sentence that tells of it (${(anchored / anchors).toFixed(3)})`,
);
for (const [pairBar, typeBar] of [
  [0.3, 0.25],
  [shipped.pair, shipped.type],
  [0.5, 0.4],
] as const) {
  const tallies = new Map<string, Tally>();
  for (const [i, s] of samples.entries()) {
    const found = claimedAt(out[i]!, { pair: pairBar, type: typeBar });
    const names = [setName(s.text), ...(s.text.set.startsWith('varied-') ? [`  ${s.text.set}`] : [])];
    for (const name of new Set(names)) {
      const tally = tallies.get(name) ?? new Tally();
      tallies.set(name, tally);
      tally.add(s.text, found);
    }
  }
  console.log(`\nbars ${pairBar} and ${typeBar}`);
  for (const name of [...tallies.keys()].sort()) console.log(`  ${name.padEnd(16)} ${tallies.get(name)!.line()}`);
}
if (!options['only-folds']) {
  const models = fitted(samples, odds);
  keep('ties', { bars: shipped, ...models });
  const judged = samples.flatMap(({ text, sections, facts }, i) =>
    facts ? [{ text, sections, facts, pairs: out[i]! }] : [],
  );
  keep('groups', fitGroups(judged));
}

function keep(name: string, models: object): void {
  writeFileSync(
    new URL(`../../data/codebook/weights/${name}.json`, import.meta.url),
    `${JSON.stringify(models, null, 1)}\n`,
  );
}
