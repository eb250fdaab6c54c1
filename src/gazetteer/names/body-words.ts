/** The words of the name of a body or a construction, each with what it means in any of three languages, or as a name of its own. */
import bodies from '../../../data/codebook/lexicon/bodies.json' with { type: 'json' };
import constructions from '../../../data/codebook/lexicon/constructions.json' with { type: 'json' };
import { simplified } from '../../model/simplified.ts';
import { keySimilarity, letterKey } from './letter-key.ts';
import { nameSimilarity, type PreparedName, prepareName } from './name-similarity.ts';
import { skeletonOfHan, skeletonOfWord, skeletonSimilarity } from './sound-skeleton.ts';

/** One word: what it can mean, or, where the table has it not, how it sounds. */
export interface BodyWord {
  readonly word: string;
  readonly is: 'kind' | 'topic' | 'place' | 'aside' | 'name';
  /** Meanings, one or several (委员会 is a commission or a council); empty for a name. */
  readonly means: readonly string[];
  readonly sound: Sound | null;
}

interface Sound {
  readonly han: boolean;
  readonly skeleton: string;
  /** The key, and that without the ending of an adjective. */
  readonly keys: readonly string[];
  readonly prepared: PreparedName;
}

interface Meaning {
  readonly id: string;
  readonly is: BodyWord['is'];
}

const exact = new Map<string, Meaning[]>();
/** Russian beginnings, by their first three letters. */
const openings = new Map<string, { readonly words: readonly string[]; readonly meaning: Meaning }[]>();
const han = new Map<string, Meaning[]>();
const put = <V>(map: Map<string, V[]>, key: string, value: V): void => {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
};
const words = [
  ...bodies.words,
  ...constructions.kinds.map((kind) => ({ ...kind, is: 'kind' })),
  ...constructions.asides.map((aside) => ({ ...aside, is: 'topic' })),
];
for (const { id, is, en, ru, zh } of words) {
  const meaning: Meaning = { id, is: is as BodyWord['is'] };
  for (const word of en) put(exact, word, meaning);
  for (const word of ru) {
    const words = word.split(' ');
    put(openings, words[0]!.slice(0, 3), { words, meaning });
  }
  for (const word of zh) put(han, word, meaning);
}
const fillers = new Set([...bodies.fillers.en, ...bodies.fillers.ru]);
const hanFillers = new Set(bodies.fillers.zh);
const longestHan = Math.max(...[...han.keys()].map((word) => word.length));

/** Words of a name, in the order in which they stand. */
export function bodyWords(name: string): readonly BodyWord[] {
  const plain = simplified(name.normalize('NFKC').replace(/["'«»“”„‘’《》「」]/g, ' '));
  return /\p{Script=Han}/u.test(plain) ? hanWords(plain) : lettered(plain);
}

const known = (word: string, meanings: readonly Meaning[]): BodyWord => ({
  word,
  is: meanings[0]!.is,
  means: [...new Set(meanings.map(({ id }) => id))],
  sound: null,
});

const adjective = /(?:(?:ск|цк)(?:ий|ая|ое|ого|ой|ому|им|ом|ие|их|ими|ую|о)|ian|ean|ese|sky|skiy)$/u;

function named(word: string): BodyWord {
  const lower = word.toLowerCase();
  const ofHan = /\p{Script=Han}/u.test(word);
  const bare = lower.length > 5 ? lower.replace(adjective, '') : lower;
  const keys = ofHan ? [] : [...new Set([letterKey(lower), letterKey(bare)])];
  const skeleton = ofHan ? skeletonOfHan(word) : skeletonOfWord(bare);
  return { word, is: 'name', means: [], sound: { han: ofHan, skeleton, keys, prepared: prepareName(word) } };
}

function lettered(name: string): readonly BodyWord[] {
  const words = name
    .toLowerCase()
    .replace(/ё/gu, 'е')
    .replace(/[‐‑‒–—−]/g, '-')
    .split(/[\s/,.;:()&+-]*(?:[\s/,;:()&+]|-(?=\s|$)|\.(?=\s|$))[\s/,.;:()&+-]*/u)
    .filter((word) => word !== '');
  const out: BodyWord[] = [];
  for (let i = 0; i < words.length; i++) {
    const [word, next] = [words[i]!, words[i + 1]];
    const after = words[i + 2];
    const phrases = [[word, next, after], [word, next], [word]].filter((some) => some.every((w) => w !== undefined));
    const phrase = phrases.find((some) => meaningsOf(some as string[]).length > 0) as string[] | undefined;
    if (phrase) {
      out.push(known(phrase.join(' '), meaningsOf(phrase)));
      i += phrase.length - 1;
      continue;
    }
    // "Russian-Chinese", «российско-китайская»: the parts.
    for (const part of word.split('-')) {
      if (part === '' || fillers.has(part)) continue;
      const meanings = meaningsOf([part]);
      out.push(meanings.length > 0 ? known(part, meanings) : named(part));
    }
  }
  return out;
}

function meaningsOf(words: readonly string[]): readonly Meaning[] {
  const phrase = words.join(' ');
  const plain = exact.get(phrase) ?? (phrase.endsWith('s') ? exact.get(phrase.slice(0, -1)) : undefined);
  if (plain) return plain;
  let best: { readonly length: number; readonly meaning: Meaning } | null = null;
  for (const opening of openings.get(words[0]!.slice(0, 3)) ?? []) {
    if (opening.words.length !== words.length) continue;
    // «российско-китайская» is two words, «научно-технический» one.
    if (words.some((word, i) => word.includes('-') && !opening.words[i]!.includes('-'))) continue;
    const fits = opening.words.every((o, i) =>
      o.endsWith('*') ? words[i]!.startsWith(o.slice(0, -1)) : words[i] === o,
    );
    const length = opening.words.join('').length;
    if (fits && (best === null || length > best.length)) best = { length, meaning: opening.meaning };
  }
  return best === null ? [] : [best.meaning];
}

/** Countries by one character stand together (中俄) or not at all. */
const countries = /[中俄日韩蒙朝哈美]{2,}/uy;

function hanWords(name: string): readonly BodyWord[] {
  const out: BodyWord[] = [];
  let run = '';
  const end = (): void => {
    if (run !== '') out.push(named(run));
    run = '';
  };
  for (let i = 0; i < name.length; ) {
    const c = name[i]!;
    if (!/\p{Script=Han}/u.test(c)) {
      end();
      const letters = /^[\p{L}\p{N}]+/u.exec(name.slice(i))?.[0];
      const other = letters && /^[^\p{Script=Han}]+/u.exec(letters)?.[0];
      if (other) out.push(...lettered(other));
      i += other?.length ?? 1;
      continue;
    }
    countries.lastIndex = i;
    const together = countries.exec(name)?.[0];
    if (together && run === '' && longestAt(name, i).length < 2) {
      for (const country of together) out.push(known(country, han.get(country) ?? []));
      i += together.length;
      continue;
    }
    const word = longestAt(name, i);
    if (word.length > 1) {
      end();
      out.push(known(word, han.get(word)!));
      i += word.length;
    } else if (hanFillers.has(c)) {
      end();
      i++;
    } else {
      run += c;
      i++;
    }
  }
  end();
  return out.filter(({ is, means }) => is === 'name' || means.length > 0);
}

function longestAt(name: string, at: number): string {
  for (let length = Math.min(longestHan, name.length - at); length > 1; length--) {
    const word = name.slice(at, at + length);
    if (han.has(word)) return word;
  }
  return '';
}

/** How surely two words say the same, 0 to 1. */
export function wordsAgree(a: BodyWord, b: BodyWord): number {
  if (a.sound === null || b.sound === null) return a.means.some((id) => b.means.includes(id)) ? 1 : 0;
  if (a.word.toLowerCase() === b.word.toLowerCase()) return 1;
  if (/\d/.test(a.word) || /\d/.test(b.word)) return 0;
  const [x, y] = [a.sound, b.sound];
  if (x.han && y.han) return 0;
  if (x.prepared.readings.length > 0 && y.prepared.readings.length > 0) {
    const { score } = nameSimilarity(x.prepared, y.prepared);
    if (score >= 0.9) return 1;
  }
  if (!x.han && !y.han) {
    const best = Math.max(...x.keys.flatMap((one) => y.keys.map((two) => keySimilarity(one, two, 0.8))));
    return best >= 0.8 ? best : 0;
  }
  const fit = skeletonSimilarity(x.han ? x.skeleton : y.skeleton, x.han ? y.skeleton : x.skeleton, 0.6);
  return fit >= 0.6 ? fit + 0.1 : 0;
}
