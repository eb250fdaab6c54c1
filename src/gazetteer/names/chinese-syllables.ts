/**
 * Chinese names of any spelling as pinyin syllables: Han characters, pinyin with or without tones, Wade–Giles, and the
 * Russian spelling of Palladius, inflected or not. The inventory is that of data/people/han-pinyin.json.
 */

import hanPinyin from '../../../data/people/han-pinyin.json' with { type: 'json' };
import { simplified } from '../../model/simplified.ts';
import { palladius } from '../palladius.ts';
import { wadeGiles } from './wade-giles.ts';

/** How a name was written. */
export type ChineseSpelling = 'han' | 'pinyin' | 'wade-giles' | 'palladius';

/** A name read as syllables, `words` of them as printed ("Wang Qishan" is one syllable and two). */
export interface ChineseReading {
  readonly spelling: ChineseSpelling;
  readonly words: readonly (readonly string[])[];
}

const readingOf = new Map<string, string>();
for (const [syllable, characters] of Object.entries(hanPinyin.readings))
  for (const c of characters) readingOf.set(c, syllable);
const surnameReading = new Map(Object.entries(hanPinyin.surnames));

const inventory = new Set(Object.keys(hanPinyin.readings));
const fromPalladius = new Map<string, string>();
const fromWadeGiles = new Map<string, readonly string[]>();
for (const syllable of inventory) {
  const cyrillic = palladius(syllable)?.toLowerCase();
  if (cyrillic) fromPalladius.set(cyrillic, syllable);
  const spelled = wadeGiles(syllable);
  for (const form of new Set([
    spelled,
    spelled.replace(/'/gu, ''),
    spelled.replace(/ü/gu, 'u'),
    spelled.replace(/'/gu, '').replace(/ü/gu, 'u'),
  ]))
    fromWadeGiles.set(form, [...(fromWadeGiles.get(form) ?? []), syllable]);
}
// Spellings of older maps and papers.
for (const [cyrillic, syllable] of [
  ['хой', 'hui'],
  ['куэй', 'kui'],
  ['гуэй', 'gui'],
  ['люй', 'lv'],
  ['нюй', 'nv'],
  ['цзе', 'jie'],
  ['чэ', 'che'],
] as const)
  fromPalladius.set(cyrillic, syllable);

/** The syllable of one Han character within a name; undefined where it has no reading. */
export const syllableOf = (character: string): string | undefined => readingOf.get(simplified(character));

/** Surnames of two characters. */
const doubleSurnames = new Set(
  '欧阳 司马 上官 诸葛 夏侯 东方 皇甫 尉迟 公孙 慕容 令狐 长孙 宇文 司徒 端木 南宫 呼延'.split(' '),
);

/** The readings a name can have as a Chinese one; none for names of other languages. */
export function chineseReadings(name: string): readonly ChineseReading[] {
  const trimmed = name.trim();
  if (/^[\p{Script=Han}]{2,4}$/u.test(trimmed)) return hanReading(simplified(trimmed));
  if (/^[\p{Script=Cyrillic}\s-]+$/u.test(trimmed)) return palladiusReadings(trimmed);
  if (/^[\p{Script=Latin}\p{M}\s'’ʻ‘`-]+$/u.test(trimmed)) return latinReadings(trimmed);
  return [];
}

function hanReading(name: string): ChineseReading[] {
  const characters = Array.from(name);
  const surname = doubleSurnames.has(characters.slice(0, 2).join('')) && characters.length > 2 ? 2 : 1;
  const syllables = characters.map(
    (c, i) => (i === 0 && surname === 1 ? surnameReading.get(c) : undefined) ?? readingOf.get(c),
  );
  if (syllables.some((s) => s === undefined)) return [];
  const read = syllables as string[];
  return [{ spelling: 'han', words: [read.slice(0, surname), read.slice(surname)] }];
}

/** Splits a run into entries of a table; the longest first, with a step back where it does not come out. */
function split<T>(
  run: string,
  table: { get(key: string): T | undefined },
  longest: number,
  vowelStart: boolean,
): T[] | null {
  if (run === '') return [];
  for (let length = Math.min(longest, run.length); length > 0; length--) {
    const found = table.get(run.slice(0, length));
    const rest = run.slice(length);
    if (found === undefined || (vowelStart && /^[aeo]/u.test(rest))) continue;
    const others = split(rest, table, longest, vowelStart);
    if (others) return [found, ...others];
  }
  return null;
}

const asIs = { get: (key: string): string | undefined => (inventory.has(key) ? key : undefined) };
/** More letters than any Chinese name has. */
const longestWord = 20;

function latinReadings(name: string): ChineseReading[] {
  const plain = name
    .toLowerCase()
    .normalize('NFD')
    .replace(/u\u0308/gu, 'ü')
    .replace(/[\u0300-\u0307\u0309-\u036f]/gu, '')
    .normalize('NFC')
    .replace(/[’ʻ‘`]/gu, "'");
  const words = plain.split(/\s+/u);
  if (words.length > 4 || words.some((w) => w.length > longestWord || w === '')) return [];
  const out: ChineseReading[] = [];
  const pinyin = words.map((w) => {
    const parts = w
      .replace(/ü/gu, 'v')
      .split(/['-]/u)
      .map((part) => split(part, asIs, 6, true));
    return parts.some((p) => p === null || p.length === 0) ? null : parts.flatMap((p) => p ?? []);
  });
  if (pinyin.every((w) => w !== null)) out.push({ spelling: 'pinyin', words: pinyin });
  // Wade–Giles parts its syllables by hyphens and spaces: "Teng Hsiao-p'ing", "Mao Tse-tung".
  const syllables = words.map((w) => w.split('-'));
  if (syllables.flat().every((s) => fromWadeGiles.has(s)))
    for (const read of choices(syllables)) out.push({ spelling: 'wade-giles', words: read });
  return out;
}

/** Every way to read the syllables of Wade–Giles without its apostrophes; few, since names are short. */
function choices(words: readonly (readonly string[])[]): string[][][] {
  let all: string[][][] = [[]];
  for (const word of words) {
    let ways: string[][] = [[]];
    for (const syllable of word)
      ways = ways.flatMap((way) => (fromWadeGiles.get(syllable) ?? []).map((s) => [...way, s]));
    all = all.flatMap((before) => ways.map((way) => [...before, way]));
    if (all.length > 256) return all.slice(0, 256);
  }
  return all;
}

/** «Ван Цишаня», «Си Цзиньпином»: what the last word may be without its ending. */
const endings: readonly (readonly [RegExp, string])[] = [
  [/(?:ем|я|ю|е)$/u, 'ь'],
  [/(?:ем|я|ю|е)$/u, 'й'],
  [/(?:ом|ым|а|у|е)$/u, ''],
];

function palladiusReadings(name: string): ChineseReading[] {
  const words = name.toLowerCase().replace(/ё/gu, 'е').split(/\s+/u);
  if (words.length > 3 || words.some((w) => w.length > longestWord)) return [];
  const read = (list: readonly string[]): (readonly string[])[] | null => {
    const parts = list.map((w) => split(w.replace(/ъ/gu, '').replace(/-/gu, ''), fromPalladius, 7, false));
    return parts.some((p) => p === null || p.length === 0) ? null : parts.map((p) => p ?? []);
  };
  const variants = new Map<string, (readonly string[])[]>();
  const add = (list: readonly string[]): void => {
    const found = read(list);
    if (found) variants.set(JSON.stringify(found), found);
  };
  add(words);
  const last = words.at(-1) ?? '';
  for (const [ending, instead] of endings)
    if (ending.test(last)) add([...words.slice(0, -1), last.replace(ending, instead)]);
  return [...variants.values()].map((found) => ({ spelling: 'palladius', words: found }));
}
