/**
 * Fits the weights of the evidence for places (data/codebook/places/evidence-*.json) by logistic regression on the
 * development corpora, and says how they do on the half they were not fitted on.
 *
 *   npm run fit:places -- en|ru|zh [--shared PATH] [--write] [--fold 0|1]
 *
 * With --fold, half of the texts of varied wording, invented ones among them (by group and address), are left out of the fit and reported.
 *
 * A name is right where the gold has exactly its span. In the corpus of ties, where only places and their codes are
 * listed, a name is right if it is one of the listed surfaces or means a listed code, and names of neither are wrong.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { loadGazetteer } from '../src/io/gazetteer-files.ts';
import type { Language } from '../src/model/languages.ts';
import { contextKinds, contextOf } from '../src/read/places/context-evidence.ts';
import { englishEvidence } from '../src/read/places/en/evidence.ts';
import { joiner as englishJoiner, judgeEnglish } from '../src/read/places/en/find-english.ts';
import {
  chanceOf,
  contextRounds,
  type Evidenced,
  type WithEvidence,
  weightsOf,
} from '../src/read/places/evidence-weights.ts';
import type { Found } from '../src/read/places/found.ts';
import { russianEvidenceKinds } from '../src/read/places/ru/evidence.ts';
import { judgeRussian, joiner as russianJoiner } from '../src/read/places/ru/find-russian.ts';
import { chineseEvidence } from '../src/read/places/zh/evidence.ts';
import { joiner as chineseJoiner, judgeChinese } from '../src/read/places/zh/find-chinese.ts';

const { values: options, positionals } = parseArgs({
  options: { shared: { type: 'string' }, write: { type: 'boolean', default: false }, fold: { type: 'string' } },
  allowPositionals: true,
});
const lang = positionals[0] as Language;
const shared = resolve(
  options.shared ?? process.env.AMUR_BENCH ?? fileURLToPath(new URL('../../shared', import.meta.url)),
);
const corpora: Readonly<Record<Language, readonly string[]>> = {
  en: ['bench/geo/LGL.json', 'bench/geo/GeoWebNews.json'],
  ru: ['bench/ner/ru-factrueval.json'],
  zh: ['bench/ner/zh-msra.json'],
};
if (!(lang in corpora) || !existsSync(shared)) {
  console.error('Say en, ru or zh, and with --shared where the corpora are.');
  process.exit(2);
}

interface Candidate {
  readonly key: string;
  /** Numbers of kinds. */
  readonly evidence: readonly number[];
  readonly start: number;
  readonly end: number;
  readonly places: readonly string[];
  readonly form: Found['form'];
}
interface Sample {
  readonly text: string;
  readonly gold: ReadonlySet<string>;
  /** How much each of its names counts. */
  readonly weight: number;
  readonly names: readonly Candidate[];
}

const gazetteer = loadGazetteer();
type Listed = WithEvidence & Omit<Candidate, 'evidence'>;
function judge(text: string): readonly Candidate[] {
  const of = { en: judgeEnglish, ru: judgeRussian, zh: judgeChinese }[lang];
  const { names, evidence }: Evidenced<Listed> = of(text, gazetteer);
  return names.map(({ key, form, start, end, places, from, to }) => ({
    key,
    form,
    start,
    end,
    places,
    evidence: evidence.slice(from, to),
  }));
}
/** The sum of the weights. */
const sumOf = (evidence: readonly number[], weights: Float64Array): number =>
  evidence.reduce((total, kind) => total + weights[kind]!, 0);
const kinds = { en: englishEvidence, ru: russianEvidenceKinds, zh: chineseEvidence }[lang];
const keyOf = (span: { readonly start: number; readonly end: number }): string => `${span.start}:${span.end}`;

/** Evidence too rare to be fitted, or pulled down by what a corpus leaves out, is not let below these. */
const floors: Readonly<Record<Language, Readonly<Record<string, number>>>> = {
  en: {
    'level-historical': 1,
    'level-macro': 0.3,

    'surname-before-unit': 5,
    'before-in-unit': 1.5,
    dateline: 2.5,
    acronym: -5,
    'lower-case-too': -1.2,
  },
  ru: { 'level-historical': 1, 'level-macro': 0.3, 'says-kind': 1.5, 'given-name-after-locative': 2.5, added: 2 },
  zh: {
    'level-historical': 1,
    'level-macro': 0.3,
    'people-1m': 1,
    'before-own-place': 4,
    'crossing-after': 3.5,
    'in-unit-before': 3,
    'relation-after-run': 2.8,
    'short-run-2': -1.2,
    'all-provinces': 0.2,
    'level-water': 0.7,
    'water-told': 1.5,
    'level-district': -0.5,
    'kind-in-long-name': 0.5,
    'visit-before': 1,
    'office-after': 1,
    added: 3,
  },
};
/** What a corpus of one region's news pulls up is not let above these. */
const ceilings: Readonly<Record<Language, Readonly<Record<string, number>>>> = {
  en: { brand: -2.6, 'in-person-town': -3, acronym: -4.5 },
  ru: {},
  zh: { 'ship-quoted': -5 },
};
/** Evidence seen less often gets no weight. */
const rare = 8;

function ofGeoparsing(path: string): readonly Sample[] {
  const documents = JSON.parse(readFileSync(join(shared, path), 'utf8')) as readonly {
    text: string;
    gold: readonly (readonly [number, number])[];
  }[];
  // Gold spans count code points; texts where these differ from UTF-16 are few, and left aside.
  return documents
    .filter(({ text }) => Array.from(text).length === text.length)
    .map(({ text, gold }) => {
      const spans = gold.map(([start, end]) => ({ start, end }));
      const names = judge(text);
      const found = new Set(names.map(keyOf));
      // A name within a longer one that is right is no mistake of its own.
      const within = (name: Candidate): boolean =>
        spans.some(
          (g) =>
            g.start <= name.start &&
            name.end <= g.end &&
            g.end - g.start > name.end - name.start &&
            found.has(keyOf(g)),
        );
      return { text, gold: new Set(spans.map(keyOf)), names: names.filter((name) => !within(name)), weight: 1 };
    });
}

/** Texts about ties are few and what the reader is for: each counts as so many of the others. */
const weightOfTies: Readonly<Record<Language, number>> = { en: 2, ru: 2, zh: 1 };

/** Of those the invented ones, which are many, count half: more would bend what other corpora say. */
const weightOfInvented = 0.5;
const invented = fileURLToPath(new URL(`invented/${lang}-e.jsonl`, import.meta.url));

/** Texts that share a group or an address are of one fold. */
function foldOf({ id, group, url }: { readonly id: string; readonly group?: string; readonly url?: string }): number {
  let hash = 7;
  for (const letter of group ?? url ?? id) hash = (Math.imul(hash, 31) + letter.codePointAt(0)!) >>> 0;
  return (hash >>> 3) & 1;
}

interface TieText {
  readonly id: string;
  readonly group?: string;
  readonly url?: string;
  readonly lang: string;
  readonly text: string;
  readonly regions: readonly { readonly code: string; readonly surface: string }[];
  /** True for texts of bench/invented. */
  readonly invented: boolean;
}

function tieTexts(path: string): readonly TieText[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line): TieText => ({ ...(JSON.parse(line) as TieText), invented: path === invented }))
    .filter((text) => text.lang === lang);
}

function sampleOfTies({ text, regions, invented }: TieText): Sample {
  const codes = new Set(regions.map(({ code }) => code));
  const surfaces = regions.map(({ surface }) => surface);
  const gold = new Set<string>();
  const names = judge(text).filter((name) => {
    const surface = text.slice(name.start, name.end);
    const places = name.places.flatMap((id) => gazetteer.place(id) ?? []);
    const code = (place: (typeof places)[number]): string =>
      place.region ?? (place.level === 'country' ? place.id : '');
    const right = () => gold.add(keyOf(name)).size > 0;
    if (surfaces.includes(surface)) return right();
    if (name.evidence.some((kind) => kinds.names[kind] === 'demonym')) return false;
    const partly = surfaces.some((listed) => listed.includes(surface));
    if (places.slice(0, 3).some((place) => codes.has(code(place)))) {
      if (lang === 'zh') return surface.length > 1 && partly && right();
      return !partly && right();
    }
    const related = places.some((place) => codes.has(code(place)) || codes.has(place.country ?? ''));
    return !related && ['city', 'region', 'country'].includes(places[0]?.level ?? '');
  });
  return { text, gold, names, weight: weightOfTies[lang] * (invented ? weightOfInvented : 1) };
}

const joiners: Readonly<Record<Language, RegExp>> = { en: englishJoiner, ru: russianJoiner, zh: chineseJoiner };

/** The names of a text with the evidence that each has from the others. */
function inContext({ text, names }: Sample, weights: Float64Array): readonly Candidate[] {
  const alone = names.map((name) => sumOf(name.evidence, weights));
  let sums = Float64Array.from(alone);
  let out = names;
  for (let round = 0; round < contextRounds; round++) {
    const bits = contextOf(names, sums, { text, gazetteer, joiner: joiners[lang] });
    out = names.map((name, i) => ({ ...name, evidence: [...name.evidence, ...contextKinds(bits[i]!)] }));
    sums = Float64Array.from(out, (name) => sumOf(name.evidence, weights));
  }
  return out;
}

/** Stochastic gradient descent with a rate of its own for each weight; the order is fixed, so that runs agree. */
function fitWeights(samples: readonly Sample[]): Readonly<Record<string, number>> {
  let weights: Record<string, number> = {};
  for (let round = 0; round < 4; round++) {
    const known = weightsOf(kinds, { weights });
    const rows = samples.flatMap((sample) =>
      (round === 0 ? sample.names : inContext(sample, known)).map((name) => ({
        evidence: name.evidence.map((kind) => kinds.names[kind]!),
        right: sample.gold.has(keyOf(name)) ? 1 : 0,
        weight: sample.weight,
      })),
    );
    const index = new Map<string, number>();
    const seen: number[] = [];
    const vectors = rows.map(({ evidence, weight }) =>
      evidence.map((name) => {
        const at = index.get(name) ?? index.set(name, index.size).size - 1;
        seen[at] = (seen[at] ?? 0) + weight;
        return at;
      }),
    );
    const w = new Float64Array(index.size);
    const squares = new Float64Array(index.size).fill(1e-6);
    const order = rows.map((_, i) => i);
    let seed = 1;
    const next = (below: number): number => (seed = (Math.imul(seed, 1103515245) + 12345) & 0x7fffffff) % below;
    for (let epoch = 0; epoch < 40; epoch++) {
      for (let i = order.length - 1; i > 0; i--) {
        const j = next(i + 1);
        [order[i], order[j]] = [order[j]!, order[i]!];
      }
      for (const i of order) {
        const sum = vectors[i]!.reduce((total, at) => total + w[at]!, 0);
        const error = (1 / (1 + Math.exp(-sum)) - rows[i]!.right) * rows[i]!.weight;
        for (const at of vectors[i]!) {
          const slope = error + (0.5 / rows.length) * w[at]!;
          squares[at]! += slope * slope;
          w[at]! -= (0.3 / Math.sqrt(squares[at]!)) * slope;
        }
      }
    }
    weights = {};
    for (const [name, at] of index) if ((seen[at] ?? 0) >= rare) weights[name] = Math.round(w[at]! * 100) / 100;
    for (const [name, least] of Object.entries(floors[lang])) weights[name] = Math.max(weights[name] ?? least, least);
    for (const [name, most] of Object.entries(ceilings[lang])) weights[name] = Math.min(weights[name] ?? most, most);
  }
  return weights;
}

/** Exact precision, recall and F1 of the names taken for places, before overlaps are settled. */
function score(samples: readonly Sample[], weights: Readonly<Record<string, number>>): string {
  const known = weightsOf(kinds, { weights });
  let right = 0;
  let taken = 0;
  let gold = 0;
  for (const sample of samples) {
    gold += sample.gold.size;
    for (const name of inContext(sample, known)) {
      if (chanceOf(sumOf(name.evidence, known)) < 0.5) continue;
      taken++;
      if (sample.gold.has(keyOf(name))) right++;
    }
  }
  const [p, r] = [right / taken, right / gold];
  return `precision ${p.toFixed(3)}, recall ${r.toFixed(3)}, F1 ${((2 * p * r) / (p + r)).toFixed(3)}`;
}

const inCorpus = (name: string): string => join(shared, 'corpus', `${name}.jsonl`);
const varied = [...[`varied-${lang}`, 'varied-long', 'contrast'].map(inCorpus), invented].flatMap(tieTexts);
const unseen = options.fold === undefined ? [] : varied.filter((text) => foldOf(text) === Number(options.fold));
const ties = [
  ...[`ties-${lang}`, `long-${lang}`].map(inCorpus).flatMap(tieTexts),
  ...varied.filter((text) => !unseen.includes(text)),
].map(sampleOfTies);
const sets = corpora[lang].map(ofGeoparsing);
if (options.fold === undefined) {
  sets.forEach((samples, i) => {
    const others = sets.filter((_, j) => j !== i).flat();
    for (const half of [0, 1]) {
      const [seen, left] = [samples.filter((_, k) => k % 2 !== half), samples.filter((_, k) => k % 2 === half)];
      console.log(
        `${corpora[lang][i]}, the half not fitted on: ${score(left, fitWeights([...ties, ...others, ...seen]))}`,
      );
    }
  });
}
const weights = fitWeights([...sets.flat(), ...ties]);
sets.forEach((samples, i) => {
  console.log(`${corpora[lang][i]}, fitted on all: ${score(samples, weights)}`);
});
console.log(`texts about ties: ${score(ties, weights)}`);
if (unseen.length > 0) console.log(`texts of varied wording left out: ${score(unseen.map(sampleOfTies), weights)}`);
if (options.write) {
  const sorted = Object.fromEntries(Object.entries(weights).sort(([a], [b]) => (a < b ? -1 : 1)));
  writeFileSync(
    new URL(`../data/codebook/places/evidence-${lang}.json`, import.meta.url),
    `${JSON.stringify({ weights: sorted }, null, 2)}\n`,
  );
}
