/**
 * Whether two names can be one person's, across Latin, Cyrillic and Han forms, with a score and the reason. Above
 * `samePerson` they are candidates for one person; never more, since two people can share a name.
 */
import { type ChineseReading, chineseReadings, simplify } from './chinese-syllables.ts';
import { keySimilarity, letterKey } from './letter-key.ts';
import { nominatives } from './russian-inflection.ts';
import { transcriptionSimilarity } from './sound-skeleton.ts';

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
  readonly script: 'han' | 'cyrillic' | 'latin';
  readonly readings: readonly ChineseReading[];
  /** Keys of its words, for each nominative it can come from. */
  readonly keys: readonly (readonly string[])[];
}

/** Makes a name ready: its Chinese readings and its keys. */
export function prepareName(name: string): PreparedName {
  const script = /\p{Script=Han}/u.test(name) ? 'han' : /\p{Script=Cyrillic}/u.test(name) ? 'cyrillic' : 'latin';
  const plain = name.trim().replace(/\s+/gu, ' ');
  const forms = script === 'cyrillic' ? nominatives(plain) : script === 'latin' ? [plain] : [];
  return {
    name: plain,
    script,
    readings: chineseReadings(plain),
    keys: forms.map((f) =>
      f
        .split(/[\s]+/u)
        .map((w) => (/^\p{L}\.$/u.test(w) ? `${letterKey(w.slice(0, 1)).slice(0, 1)}.` : letterKey(w)))
        .filter((w) => w !== ''),
    ),
  };
}

const none: NameLikeness = { score: 0, reason: 'different names' };
const better = (a: NameLikeness, b: NameLikeness): NameLikeness => (b.score > a.score ? b : a);

/** How alike two names are. */
export function nameSimilarity(a: string | PreparedName, b: string | PreparedName): NameLikeness {
  const [one, two] = [typeof a === 'string' ? prepareName(a) : a, typeof b === 'string' ? prepareName(b) : b];
  if (one.name.toLowerCase() === two.name.toLowerCase()) return { score: 1, reason: 'the same letters' };
  if (one.script === 'han' && two.script === 'han') return betweenHan(one.name, two.name);
  let best = none;
  for (const x of one.readings) for (const y of two.readings) best = better(best, betweenSyllables(x, y));
  if (one.script === 'han' || two.script === 'han') {
    const [han, letters] = one.script === 'han' ? [one, two] : [two, one];
    // A Chinese name of two or three characters is no transcription of a name that reads as Chinese itself.
    return letters.readings.length > 0 ? best : better(best, transcribed(han.name, letters));
  }
  // Chinese names differ by single letters: their words are not compared as those of other languages are.
  if (one.readings.length > 0 && two.readings.length > 0) return best;
  return better(best, betweenWords(one, two));
}

function betweenHan(a: string, b: string): NameLikeness {
  if (simplify(a) === simplify(b)) return { score: 0.99, reason: 'traditional and simplified characters' };
  const [short, long] = a.length <= b.length ? [simplify(a), simplify(b)] : [simplify(b), simplify(a)];
  // A foreign name by its last part: 普京 of 弗拉基米尔·普京.
  if (/[·•∙・‧．]/u.test(long) && short.length >= 2 && long.split(/[·•∙・‧．]/u).at(-1) === short)
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

function betweenSyllables(a: ChineseReading, b: ChineseReading): NameLikeness {
  const spellings = [...new Set([a.spelling, b.spelling])];
  const names = spellings.join(' and ');
  const guess = spellings.includes('wade-giles') ? 0.04 : 0;
  let best = none;
  for (const [x, xTurned] of orders(a)) {
    for (const [y, yTurned] of orders(b)) {
      if (x.length !== y.length || x.length < 2 || x.length > 5 || (xTurned && yTurned)) continue;
      const cost = xTurned || yTurned ? 0.05 : 0;
      const turned = cost > 0 ? ', surname last' : '';
      const differ = x.flatMap((s, i) => (s === y[i] ? [] : [i]));
      if (differ.length === 0)
        best = better(best, {
          score: 0.95 - guess - cost,
          reason: `the same syllables (${x.join(' ')}) in ${names}${turned}`,
        });
      else if (differ.length === 1 && x.length >= 3 && guess === 0) {
        const [s, t] = [x[differ[0]!]!, y[differ[0]!]!];
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

/** The syllables as printed, and for Latin letters with the surname put first. */
function orders(reading: ChineseReading): readonly (readonly [syllables: readonly string[], turned: boolean])[] {
  const straight = [reading.words.flat(), false] as const;
  if (reading.spelling !== 'pinyin' || reading.words.length !== 2) return [straight];
  return [straight, [[...reading.words[1]!, ...reading.words[0]!], true]];
}

/** A transcription in Han characters: every part must fit a word, the last one the surname. */
function transcribed(han: string, letters: PreparedName): NameLikeness {
  const parts = han.split(/[·•∙・‧．]/u).filter((p) => p !== '');
  const words = letters.name.split(/\s+/u).filter((w) => !/^\p{L}\.$/u.test(w));
  const surname = words.at(-1);
  const last = parts.at(-1);
  if (!surname || !last || last.length < 2) return none;
  const end = bestWord(last, letters.script === 'cyrillic' ? nominatives(surname) : [surname]);
  if (end < 0.62) return none;
  if (parts.length === 1 || words.length === 1)
    return { score: Math.min(0.78, end), reason: 'the characters sound like the surname' };
  const start = bestWord(parts[0]!, letters.script === 'cyrillic' ? nominatives(words[0]!) : [words[0]!]);
  if (start < 0.42) return none;
  return { score: (2 * end + start) / 3 + 0.05, reason: 'the characters sound like given name and surname' };
}

const bestWord = (han: string, forms: readonly string[]): number =>
  Math.max(...forms.map((f) => transcriptionSimilarity(han, f)));

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
    if (long.length === 1) return scored(keySimilarity(short[0]!, long[0]!), 0.9, 'one word');
    return scored(
      Math.max(keySimilarity(short[0]!, long.at(-1)!), keySimilarity(short[0]!, long[0]!) - 0.02),
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

/** Given names and surnames must both agree; an initial agrees with what it begins. */
function pairUp(given: string, otherGiven: string, surname: string, otherSurname: string): NameLikeness {
  const end = keySimilarity(surname, otherSurname);
  if (end < 0.8 || surname.endsWith('.') || otherSurname.endsWith('.')) return none;
  if (given.endsWith('.') || otherGiven.endsWith('.')) {
    const fits = given[0] === otherGiven[0];
    return fits ? { score: 0.85 * end, reason: 'the surname, and the initial' } : none;
  }
  const start = keySimilarity(given, otherGiven);
  // Two different given names of one family are often two letters apart.
  if (start < 0.78) return none;
  const score = 0.98 * (0.6 * end + 0.4 * start);
  return { score, reason: end === 1 && start === 1 ? 'the same sounds' : 'nearly the same letters' };
}

const scored = (similarity: number, most: number, what: string): NameLikeness =>
  similarity < 0.86 ? none : { score: most * similarity, reason: what };
