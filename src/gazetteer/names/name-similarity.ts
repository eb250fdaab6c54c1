/**
 * Whether two names can be one person's, across Latin, Cyrillic and Han forms, with a score and the reason. Above
 * `samePerson` they are candidates for one person; never more, since two people can share a name.
 */
import { simplified } from '../../model/simplified.ts';
import { type ChineseReading, chineseReadings } from './chinese-syllables.ts';
import { keySimilarity, letterKey } from './letter-key.ts';
import { nominatives } from './russian-inflection.ts';
import { skeletonOfHan, skeletonOfWord, skeletonSimilarity } from './sound-skeleton.ts';

/** How alike two names are, and in what. */
export interface NameLikeness {
  /** 0 to 1. */
  readonly score: number;
  readonly reason: string;
}

/** From this score on two names are candidates for one person. */
export const samePerson = 0.7;

/** A name made ready to be compared with many. */
export interface PreparedName {
  readonly name: string;
  readonly lower: string;
  /** In simplified characters. */
  readonly simplified: string;
  readonly script: 'han' | 'cyrillic' | 'latin';
  readonly readings: readonly PreparedReading[];
  /** Keys of its words, for each nominative it can come from. */
  readonly keys: readonly (readonly string[])[];
  /** What is compared between a transcription in Han characters and a name in letters; worked out when first asked for. */
  readonly sounds: () => Sounds;
}

interface PreparedReading {
  readonly spelling: ChineseReading['spelling'];
  readonly words: ChineseReading['words'];
  /** The syllables as printed, and for Latin letters with the surname put first. */
  readonly orders: readonly Order[];
}

interface Order {
  readonly syllables: readonly string[];
  readonly turned: boolean;
}

/** Skeletons of the first and the last part of a name, in each nominative they can come from. */
interface Sounds {
  readonly first: readonly string[];
  readonly last: readonly string[];
  /** Has it one part only? */
  readonly single: boolean;
}

/** Makes a name ready: its Chinese readings and its keys. */
export function prepareName(name: string): PreparedName {
  const script = /\p{Script=Han}/u.test(name) ? 'han' : /\p{Script=Cyrillic}/u.test(name) ? 'cyrillic' : 'latin';
  const plain = name.trim().replace(/\s+/gu, ' ');
  const forms = script === 'cyrillic' ? nominatives(plain) : script === 'latin' ? [plain] : [];
  let sounds: Sounds | null = null;
  return {
    name: plain,
    lower: plain.toLowerCase(),
    simplified: script === 'han' ? simplified(plain) : plain,
    script,
    readings: chineseReadings(plain).map((reading) => ({ ...reading, orders: orders(reading) })),
    keys: keysOf(forms),
    sounds: () => (sounds ??= script === 'han' ? soundsOfHan(plain) : soundsOfLetters(plain, script === 'cyrillic')),
  };
}

/** The keys of each form; its words recur from form to form. */
function keysOf(forms: readonly string[]): readonly (readonly string[])[] {
  const known = new Map<string, string>();
  const keyOf = (word: string): string => {
    let key = known.get(word);
    if (key === undefined) {
      key = /^\p{L}\.$/u.test(word) ? `${letterKey(word.slice(0, 1)).slice(0, 1)}.` : letterKey(word);
      known.set(word, key);
    }
    return key;
  };
  return forms.map((form) =>
    form
      .split(/[\s]+/u)
      .map(keyOf)
      .filter((key) => key !== ''),
  );
}

function soundsOfHan(name: string): Sounds {
  const parts = name.split(partsOfHan).filter((p) => p !== '');
  const last = parts.at(-1) ?? '';
  return {
    first: parts.slice(0, 1).map(skeletonOfHan),
    last: last.length < 2 ? [] : [skeletonOfHan(last)],
    single: parts.length === 1,
  };
}

function soundsOfLetters(name: string, inflected: boolean): Sounds {
  const words = name.split(/\s+/u).filter((w) => !/^\p{L}\.$/u.test(w));
  const skeletons = (list: readonly string[]): readonly string[] => [
    ...new Set(list.flatMap((word) => (inflected ? nominatives(word) : [word])).map(skeletonOfWord)),
  ];
  return { first: skeletons(words.slice(0, 1)), last: skeletons(words.slice(-1)), single: words.length === 1 };
}

const partsOfHan = /[·•∙・‧．]/u;

const none: NameLikeness = { score: 0, reason: 'different names' };
const better = (a: NameLikeness, b: NameLikeness): NameLikeness => (b.score > a.score ? b : a);

/** How alike two names are. */
export function nameSimilarity(a: string | PreparedName, b: string | PreparedName): NameLikeness {
  const [one, two] = [typeof a === 'string' ? prepareName(a) : a, typeof b === 'string' ? prepareName(b) : b];
  if (one.lower === two.lower) return { score: 1, reason: 'the same letters' };
  if (one.script === 'han' && two.script === 'han') return betweenHan(one.simplified, two.simplified);
  let best = none;
  for (const x of one.readings) for (const y of two.readings) best = better(best, betweenSyllables(x, y));
  if (one.script === 'han' || two.script === 'han') {
    const [han, letters] = one.script === 'han' ? [one, two] : [two, one];
    // A Chinese name of two or three characters is no transcription of a name that reads as Chinese itself.
    return letters.readings.length > 0 ? best : better(best, transcribed(han.sounds(), letters.sounds()));
  }
  // Chinese names differ by single letters: their words are not compared as those of other languages are.
  if (one.readings.length > 0 && two.readings.length > 0) return best;
  return better(best, betweenWords(one, two));
}

function betweenHan(a: string, b: string): NameLikeness {
  if (a === b) return { score: 0.99, reason: 'traditional and simplified characters' };
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  // A foreign name by its last part: 普京 of 弗拉基米尔·普京.
  if (short.length >= 2 && long.endsWith(short) && partsOfHan.test(long[long.length - short.length - 1] ?? ''))
    return { score: 0.85, reason: 'the last part of the name' };
  return none;
}

/** Syllables that hands and ears confuse: Wan and Wang, Zang and Zhang, Lu and Lü. */
function confused(a: string, b: string): boolean {
  const fold = (s: string): string =>
    s
      .replace(/ng$/u, 'n')
      .replace(/^([zcs])h/u, '$1')
      .replace(/v/gu, 'u')
      .replace(/^(?:n|l)(?=[aeiou])/u, 'l')
      .replace(/^hu(?=[aei])/u, 'f');
  return fold(a) === fold(b);
}

function betweenSyllables(a: PreparedReading, b: PreparedReading): NameLikeness {
  const guess = a.spelling === 'wade-giles' || b.spelling === 'wade-giles' ? 0.04 : 0;
  let best = none;
  for (const { syllables: x, turned: xTurned } of a.orders) {
    for (const { syllables: y, turned: yTurned } of b.orders) {
      if (x.length !== y.length || x.length < 2 || x.length > 5 || (xTurned && yTurned)) continue;
      const cost = xTurned || yTurned ? 0.05 : 0;
      const differ = differences(x, y);
      if (differ.count === 0) {
        const names = [...new Set([a.spelling, b.spelling])].join(' and ');
        const turned = cost > 0 ? ', surname last' : '';
        best = better(best, {
          score: 0.95 - guess - cost,
          reason: `the same syllables (${x.join(' ')}) in ${names}${turned}`,
        });
      } else if (differ.count === 1 && x.length >= 3 && guess === 0) {
        const [s, t] = [x[differ.last]!, y[differ.last]!];
        if (confused(s, t))
          best = better(best, {
            score: 0.8 - cost,
            reason: `"${s}" and "${t}" are easily confused; the other syllables agree`,
          });
      }
    }
  }
  return best;
}

/** How many syllables differ, and the last place where they do. */
function differences(x: readonly string[], y: readonly string[]): { readonly count: number; readonly last: number } {
  let count = 0;
  let last = -1;
  for (let i = 0; i < x.length; i++) {
    if (x[i] === y[i]) continue;
    count++;
    last = i;
  }
  return { count, last };
}

function orders(reading: ChineseReading): readonly Order[] {
  const straight = { syllables: reading.words.flat(), turned: false };
  if (reading.spelling !== 'pinyin' || reading.words.length !== 2) return [straight];
  return [straight, { syllables: [...reading.words[1]!, ...reading.words[0]!], turned: true }];
}

/** A transcription in Han characters: every part must fit a word, the last one the surname. */
function transcribed(han: Sounds, letters: Sounds): NameLikeness {
  const end = bestFit(han.last, letters.last, 0.62);
  if (end < 0.62) return none;
  if (han.single || letters.single)
    return { score: Math.min(0.78, end), reason: 'the characters sound like the surname' };
  const start = bestFit(han.first, letters.first, 0.42);
  if (start < 0.42) return none;
  return { score: (2 * end + start) / 3 + 0.05, reason: 'the characters sound like given name and surname' };
}

function bestFit(han: readonly string[], words: readonly string[], least: number): number {
  let best = 0;
  for (const x of han) for (const y of words) best = Math.max(best, skeletonSimilarity(x, y, least));
  return best;
}

function betweenWords(a: PreparedName, b: PreparedName): NameLikeness {
  let best = none;
  for (const x of a.keys) for (const y of b.keys) best = better(best, betweenKeys(x, y));
  if (best.score === 0) return best;
  const inflected = a.script === b.script && a.script === 'cyrillic';
  const across = a.script !== b.script;
  return {
    ...best,
    reason: `${best.reason}${across ? ', Latin and Cyrillic letters' : inflected ? ', endings of cases aside' : ''}`,
  };
}

function betweenKeys(a: readonly string[], b: readonly string[]): NameLikeness {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length === 0) return none;
  if (short.length === 1) {
    if (long.length === 1) return scored(keySimilarity(short[0]!, long[0]!, alike.word), 0.9, 'one word');
    return scored(
      Math.max(
        keySimilarity(short[0]!, long.at(-1)!, alike.word),
        keySimilarity(short[0]!, long[0]!, alike.word) - 0.02,
      ),
      0.78,
      'the surname alone',
    );
  }
  const straight = pairUp(short[0]!, long[0]!, short.at(-1)!, long.at(-1)!);
  // "Орлов Василий": the surname first.
  const turned = better(
    pairUp(short[0]!, long.at(-1)!, short.at(-1)!, long[0]!),
    pairUp(short[0]!, long[1]!, short.at(-1)!, long[0]!),
  );
  return better(straight, { ...turned, score: turned.score - 0.04 });
}

/**
 * How alike keys must be: one that stands alone, surnames, given names. Two different given names of one family are often
 * two letters apart.
 */
const alike = { word: 0.86, surname: 0.8, given: 0.78 };

/** Given names and surnames must both agree; an initial agrees with what it begins. */
function pairUp(given: string, otherGiven: string, surname: string, otherSurname: string): NameLikeness {
  if (surname.endsWith('.') || otherSurname.endsWith('.')) return none;
  const end = keySimilarity(surname, otherSurname, alike.surname);
  if (end < alike.surname) return none;
  if (given.endsWith('.') || otherGiven.endsWith('.')) {
    const fits = given[0] === otherGiven[0];
    return fits ? { score: 0.85 * end, reason: 'the surname, and the initial' } : none;
  }
  const start = keySimilarity(given, otherGiven, alike.given);
  if (start < alike.given) return none;
  const score = 0.98 * (0.6 * end + 0.4 * start);
  return { score, reason: end === 1 && start === 1 ? 'the same sounds' : 'nearly the same letters' };
}

const scored = (similarity: number, most: number, what: string): NameLikeness =>
  similarity < alike.word ? none : { score: most * similarity, reason: what };
