/**
 * The article that Amur was conceived from, read point by point, and three of the same build about other places and years, one a language,
 * written and coded by others who had not seen the rules. The article itself is no part of the project (`seed/article.txt` of the shared folder).
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Claim, Reading, TextInput } from '../src/model/reading.ts';
import type { Benchmark, Score } from './corpora.ts';

/** What a careful person takes from a text, in the terms of the reading record. */
interface Expected {
  /** The month in which it appeared, which it does not state. */
  readonly published: string;
  readonly twinning: {
    readonly parties: readonly string[];
    readonly date: string;
    readonly sources: readonly string[];
  };
  /** Each as source and date. */
  readonly citations: readonly string[];
  /** Capitals and buildings that never stand for the town. */
  readonly governments: readonly string[];
  /** Words of sentences that tell of states or of another time: no region is a party there. */
  readonly withoutRegions: readonly string[];
  readonly wishes: { readonly speaker: string; readonly words: string };
  readonly speakers: readonly string[];
  /** Words of each statement about the future. */
  readonly forecasts: readonly string[];
}

/** The points, by their keys, with what each asks. The last two have no place in the reading record yet. */
const points: Readonly<Record<string, (reading: Reading, expected: Expected, text: string) => boolean>> = {
  published: ({ published }, expected) => published?.edtf === expected.published && published.basis === 'inferred',
  citations: ({ citations }, expected) =>
    expected.citations.every((wanted) =>
      citations.some((c) => wanted === `${plain(c.source)} ${c.date}` || isBookOf(plain(c.source), c.date, wanted)),
    ),
  governments: ({ mentions }, { governments }) =>
    mentions.every(
      (m) =>
        m.kind !== 'place' ||
        m.in !== undefined ||
        !governments.some((g) => m.text.startsWith(g)) ||
        m.sense === 'government',
    ),
  twinning: (reading, expected) => twinning(reading, expected) !== undefined,
  'twinning stands': (reading, expected) => twinning(reading, expected)?.strict === true,
  'twinning sources': (reading, expected) => {
    const cited = twinning(reading, expected)?.citations.map((i) => plain(reading.citations[i]!.source)) ?? [];
    return expected.twinning.sources.every((source) => cited.includes(source));
  },
  'nothing else stands': (reading, expected) =>
    reading.claims.every((c) => !c.strict || c === twinning(reading, expected)),
  'states are no regions': ({ claims }, { withoutRegions }, text) =>
    withoutRegions.every((words) => !claims.some((c) => isQuoted(c.evidence, words, text))),
  wishes: ({ quotes }, { wishes }) =>
    quotes.some((q) => q.speaker === wishes.speaker && q.quote.includes(wishes.words)),
  speakers: ({ quotes }, { speakers }) => speakers.every((name) => quotes.some((q) => q.speaker === name)),
  forecasts: ({ forecasts }, expected, text) =>
    expected.forecasts.every((words) => forecasts.some((f) => isQuoted(f, words, text))),
  'no forecast twice': ({ forecasts }) =>
    forecasts.every((a, i) => forecasts.every((b, j) => i === j || a.end <= b.start || b.end <= a.start)),
  'restriction as assessment': () => false,
  precedents: () => false,
};

/** A source without the marks of its title. */
const plain = (source: string): string => source.replace(/[«»《》“”"]/gu, '');

/** A book is found by its author and title, which its place and press may follow. */
const isBookOf = (source: string, date: string | null, wanted: string): boolean =>
  wanted.endsWith(` ${date}`) && source.startsWith(plain(wanted).slice(0, -` ${date}`.length));

const twinning = ({ claims }: Reading, { twinning: { parties, date } }: Expected): Claim | undefined =>
  claims.find(
    (c) =>
      c.type === 'twinning' &&
      c.stage === 'announced' &&
      c.date === date &&
      [...c.parties].sort().join(' ') === parties.join(' '),
  );

/** Whether a span, in code points, shares a character with words of the text. */
function isQuoted(
  { start, end }: { readonly start: number; readonly end: number },
  words: string,
  text: string,
): boolean {
  const at = [...text.slice(0, text.indexOf(words))].length;
  return start < at + [...words].length && at < end;
}

interface Sibling {
  readonly lang: string;
  readonly text: string;
  readonly expected: Expected;
}

const file = (name: string): string => fileURLToPath(new URL(`./seed/${name}.json`, import.meta.url));

/** One text, point by point: each point is a figure, 1 where it is met. */
function seed(name: string, title: string, sibling: (shared: string) => Sibling): Benchmark {
  return {
    name,
    title,
    documents: (shared): readonly TextInput[] => {
      const { lang, text } = sibling(shared);
      return [{ id: name, lang, text }];
    },
    score: ([reading], shared): Score => {
      const { expected, text } = sibling(shared);
      return Object.fromEntries(
        Object.entries(points).map(([key, isMet]) => [key, isMet(reading!, expected, text) ? 1 : 0]),
      );
    },
    listsErrors: false,
    figures: Object.keys(points).map((key) => ({ key, label: key, of: (score) => Number(score[key]), goal: 1 })),
  };
}

const read = <T>(name: string): T => JSON.parse(readFileSync(file(name), 'utf8')) as T;

/** The article and its siblings. */
export const seeds: readonly Benchmark[] = [
  seed('seed', 'the article that Amur comes from', (shared) => ({
    ...read<Pick<Sibling, 'expected'>>('article'),
    lang: 'en',
    text: readFileSync(join(shared, 'seed', 'article.txt'), 'utf8'),
  })),
  ...['en', 'ru', 'zh'].map((lang) =>
    seed(`seed-${lang}`, `an article of that build, ${lang}`, () => read<Sibling>(lang)),
  ),
];
