/**
 * The benchmarks of the reader: which corpus, how its texts become documents, which scorer, which figures, and beside
 * them what others reach and what we aim at. The corpora lie outside the project (`--shared`, `AMUR_BENCH`).
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Reading, TextInput } from '../src/model/reading.ts';
import { seeds } from './seed.ts';

/** A figure of a scorer's output, with what it is measured against. */
export interface Figure {
  /** Its key within the benchmark, as in floors.json. */
  readonly key: string;
  readonly label: string;
  readonly of: (score: Score) => number | null;
  /** The best of the others, and who. */
  readonly peer?: readonly [number, string];
  /** A simple baseline, and which. */
  readonly baseline?: readonly [number, string];
  readonly goal?: number;
  /** True where less is better. */
  readonly less?: boolean;
}

/** A scorer's JSON; walked by name. */
export type Score = Readonly<Record<string, unknown>>;

export interface Benchmark {
  readonly name: string;
  readonly title: string;
  readonly documents: (shared: string) => readonly TextInput[];
  /** Scorer and its arguments, readings last. */
  readonly scorer?: (shared: string, readings: string) => readonly string[];
  /** Where no scorer does it: the score of the readings. */
  readonly score?: (readings: readonly Reading[], shared: string) => Score;
  /** Arguments with which the scorer lists errors, where it can. */
  readonly listsErrors: boolean;
  readonly figures: readonly Figure[];
  /** True where only strict claims count. */
  readonly strict?: boolean;
  /** Gold places with coordinates, for the oracle: how far the gazetteer could reach. */
  readonly gold?: (shared: string) => readonly GoldDocument[];
}

export interface GoldDocument {
  readonly text: string;
  readonly gold: readonly (readonly [number, number, number | null, number | null])[];
}

const json = <T>(path: string): T => JSON.parse(readFileSync(path, 'utf8')) as T;
/** The lines of a file of JSON Lines. */
export const jsonLines = <T>(path: string): readonly T[] =>
  readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as T);

const at =
  (...path: readonly string[]) =>
  (score: Score): number | null => {
    let value: unknown = score;
    for (const key of path) value = (value as Record<string, unknown> | null | undefined)?.[key];
    return typeof value === 'number' ? value : null;
  };

interface TieText {
  readonly id: string;
  readonly text: string;
  readonly lang?: string;
  readonly published?: string | null;
  readonly url?: string;
  readonly title?: string | null;
}

/** The texts of a corpus of ties with what it knows of them. */
export const tieDocuments = (shared: string, files: readonly string[]): readonly TextInput[] =>
  files.flatMap((file) =>
    jsonLines<TieText>(join(shared, 'corpus', `${file}.jsonl`)).map(({ id, text, lang, published, url, title }) => ({
      id,
      text,
      ...(lang && { lang }),
      ...(published && { published }),
      ...(url && { url }),
      ...(title && { title }),
    })),
  );

function places(name: string, title: string, figures: readonly Figure[]): Benchmark {
  const file = (shared: string): string => join(shared, 'bench', 'geo', `${name}.json`);
  return {
    name,
    title,
    documents: (shared) =>
      json<readonly { id: string; text: string }[]>(file(shared)).map(({ id, text }) => ({ id: String(id), text })),
    scorer: (shared, readings) => ['score-places.mjs', file(shared), readings],
    listsErrors: false,
    figures,
    gold: (shared) => json<readonly GoldDocument[]>(file(shared)),
  };
}

function names(name: string, title: string, lang: string, figures: readonly Figure[]): Benchmark {
  const file = (shared: string): string => join(shared, 'bench', 'ner', `${name}.json`);
  return {
    name,
    title,
    documents: (shared) =>
      json<readonly { text: string }[]>(file(shared)).map(({ text }, i) => ({ id: String(i), text, lang })),
    scorer: (shared, readings) => ['score-names.mjs', file(shared), readings],
    listsErrors: false,
    figures,
  };
}

/** Sealed texts are run and never looked at: no errors of theirs are listed. */
function ties(
  name: string,
  title: string,
  files: readonly string[],
  figures: readonly Figure[],
  strict = false,
): Benchmark {
  return {
    name,
    title,
    documents: (shared) => tieDocuments(shared, files),
    scorer: (shared, readings) => [
      'score-ties.mjs',
      files.map((file) => join(shared, 'corpus', `${file}.jsonl`)).join(','),
      readings,
    ],
    listsErrors: false,
    strict,
    figures,
  };
}

/** Groups of texts that share places and most words and differ in what decides; of some kinds, or all. */
function contrast(name: string, title: string, kinds: readonly string[] | null, figures: readonly Figure[]): Benchmark {
  const file = 'sealed-contrast';
  const ofKinds = (line: { readonly kind?: string }): boolean => kinds === null || kinds.includes(line.kind ?? '');
  return {
    name,
    title,
    documents: (shared) => tieDocuments(shared, [file]),
    scorer: (shared, readings) => {
      const gold = join(dirname(readings), `${name}-gold.jsonl`);
      const lines = jsonLines<{ readonly kind?: string }>(join(shared, 'corpus', `${file}.jsonl`)).filter(ofKinds);
      writeFileSync(gold, lines.map((line) => JSON.stringify(line)).join('\n'));
      return ['score-contrast.mjs', gold, readings];
    },
    listsErrors: false,
    figures,
  };
}

const among = 'two coders';
const tieFigures = (
  goals: { readonly pairs?: number; readonly ties?: number },
  more: readonly Figure[] = [],
): readonly Figure[] => [
  {
    key: 'pairs',
    label: 'pairs F1',
    of: at('pairs', 'f1'),
    peer: [0.98, among],
    ...(goals.pairs && { goal: goals.pairs }),
  },
  { key: 'ties', label: 'ties F1', of: at('ties', 'f1'), peer: [0.92, among], ...(goals.ties && { goal: goals.ties }) },
  ...more,
];
const detail: readonly Figure[] = [
  { key: 'regions', label: 'regions F1', of: at('regions', 'f1') },
  { key: 'stage', label: 'stage accuracy', of: at('stage_accuracy'), peer: [0.95, among], goal: 0.78 },
  { key: 'date', label: 'date accuracy', of: at('date_accuracy'), goal: 0.62 },
  { key: 'city', label: 'city accuracy', of: at('city_accuracy') },
  { key: 'evidence', label: 'evidence accuracy', of: at('evidence_accuracy'), goal: 0.72 },
  { key: 'nonfact', label: 'non-fact F1', of: at('nonfact_f1'), goal: 0.52 },
];
const none: Figure = {
  key: 'negatives',
  label: 'texts without a tie that got one',
  of: at('negatives_with_a_false_tie'),
  less: true,
};
const short = ['sealed-en', 'sealed-ru', 'sealed-zh'];

/** Every benchmark, in the order in which they are run. */
export const benchmarks: readonly Benchmark[] = [
  ...seeds,
  places('LGL', 'places, English local news (LGL)', [
    {
      key: 'exact',
      label: 'exact F1',
      of: at('ours', 'exact', 'f1'),
      peer: [0.713, 'DBpedia Spotlight'],
      baseline: [0.732, 'trie and population'],
    },
    {
      key: 'e2e',
      label: 'end to end F1@161',
      of: at('ours', 'e2e', 'f1'),
      peer: [0.5, 'Yahoo'],
      baseline: [0.573, 'trie and population'],
      goal: 0.62,
    },
  ]),
  places('GeoWebNews', 'places, English world news (GeoWebNews)', [
    {
      key: 'exact',
      label: 'exact F1',
      of: at('ours', 'exact', 'f1'),
      peer: [0.741, 'StanfordNER'],
      baseline: [0.767, 'trie and population'],
      goal: 0.82,
    },
    {
      key: 'e2e',
      label: 'end to end F1@161',
      of: at('ours', 'e2e', 'f1'),
      peer: [0.628, 'GeoTxt'],
      baseline: [0.678, 'trie and population'],
      goal: 0.72,
    },
  ]),
  names('ru-factrueval', 'places, Russian (factRuEval)', 'ru', [
    {
      key: 'overlap',
      label: 'overlap F1',
      of: at('overlap', 'f1'),
      peer: [0.921, 'Tomita, by token'],
      baseline: [0.85, 'az and regions'],
      goal: 0.9,
    },
    { key: 'exact', label: 'exact F1', of: at('exact', 'f1') },
  ]),
  names('zh-msra', 'places, Chinese (MSRA)', 'zh', [
    { key: 'exact', label: 'exact F1', of: at('exact', 'f1'), baseline: [0.62, 'jieba'], goal: 0.74 },
    { key: 'overlap', label: 'overlap F1', of: at('overlap', 'f1'), baseline: [0.69, 'jieba'] },
  ]),
  {
    name: 'wikiwars',
    title: 'dates, English narrative (WikiWars)',
    documents: (shared) =>
      json<readonly { id: string; dct: string | null; text: string }[]>(
        join(shared, 'bench', 'dates', 'wikiwars.json'),
      ).map(({ id, dct, text }) => ({ id: String(id), text, ...(dct && { published: dct }) })),
    scorer: (shared, readings) => [
      'score-dates.mjs',
      'timex',
      join(shared, 'bench', 'dates', 'wikiwars.json'),
      readings,
    ],
    listsErrors: true,
    figures: [
      {
        key: 'value',
        label: 'value F1',
        of: at('value_f1'),
        peer: [82.9, 'HeidelTime'],
        baseline: [27.8, 'chrono-node'],
        goal: 82,
      },
      {
        key: 'relaxed',
        label: 'relaxed F1',
        of: at('relaxed_f1'),
        peer: [92.1, 'HeidelTime'],
        baseline: [69, 'chrono-node'],
      },
      {
        key: 'strict',
        label: 'strict F1',
        of: at('strict_f1'),
        peer: [85.6, 'HeidelTime'],
        baseline: [35.3, 'chrono-node'],
      },
    ],
  },
  {
    name: 'phrases',
    title: 'dates, single phrases',
    documents: (shared) =>
      jsonLines<{ lang: string; text: string; published: string }>(join(shared, 'bench', 'dates', 'phrases.jsonl')).map(
        ({ lang, text, published }, i) => ({ id: String(i), text, lang, published }),
      ),
    scorer: (shared, readings) => [
      'score-dates.mjs',
      'phrases',
      join(shared, 'bench', 'dates', 'phrases.jsonl'),
      readings,
    ],
    listsErrors: false,
    figures: [
      { key: 'en', label: 'English', of: at('en', 'accuracy'), baseline: [0.44, 'chrono-node'], goal: 0.93 },
      { key: 'ru', label: 'Russian', of: at('ru', 'accuracy'), baseline: [0.69, 'chrono-node'], goal: 0.93 },
      { key: 'zh', label: 'Chinese', of: at('zh', 'accuracy'), baseline: [0.56, 'chrono-node'], goal: 0.93 },
    ],
  },
  ties(
    'sealed',
    'ties, sealed short texts, three languages',
    short,
    tieFigures({ pairs: 0.66, ties: 0.5 }, [...detail, none]),
  ),
  ties('sealed-en', 'ties, sealed short texts, English', ['sealed-en'], tieFigures({})),
  ties('sealed-ru', 'ties, sealed short texts, Russian', ['sealed-ru'], tieFigures({})),
  ties('sealed-zh', 'ties, sealed short texts, Chinese', ['sealed-zh'], tieFigures({})),
  ties('sealed-long', 'ties, sealed long articles', ['sealed-long'], tieFigures({ pairs: 0.68, ties: 0.52 }, detail)),
  ties(
    'sealed-strict',
    'ties, sealed short texts, strict claims alone',
    short,
    [
      { key: 'precision', label: 'pairs, precision', of: at('pairs', 'p'), goal: 0.88 },
      { key: 'recall', label: 'pairs, recall', of: at('pairs', 'r'), goal: 0.4 },
      none,
    ],
    true,
  ),
  contrast('sealed-contrast', 'sealed groups that differ in what decides', null, [
    { key: 'texts', label: 'texts right', of: at('texts_right') },
    { key: 'pairs', label: 'texts with the right pairs', of: at('pairs_right') },
    { key: 'groups', label: 'groups right', of: at('groups_right') },
  ]),
  contrast(
    'sealed-phases',
    'of them denied, ended, phase, irrealis',
    ['denied', 'ended', 'phase', 'irrealis'],
    [{ key: 'texts', label: 'texts right', of: at('texts_right'), goal: 0.65 }],
  ),
];
