/** The Chinese lists of data/codebook/places, ready to ask. */
import common from '../../../../data/codebook/places/common-zh.json' with { type: 'json' };
import words from '../../../../data/codebook/places/words-zh.json' with { type: 'json' };
import { type WordsAfter, wordsAfter } from './characters.ts';

const startingWith = (list: string): WordsAfter => wordsAfter(list.split(' '));
const setOf = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** One-character names of countries and of provinces, to a code or the English name of a place. */
export const shortCountries: ReadonlyMap<string, string> = new Map(Object.entries(words.countries));
export const shortProvinces: ReadonlyMap<string, string> = new Map(Object.entries(words.provinces));

/** Further countries that a one-character name stands for where the text names them: 乌 is Uzbekistan beside 塔什干. */
export const alsoCountries: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries(words.alsoCountries).map(([character, codes]) => [character, codes.split(' ')] as const),
);

/** One-character names that stand together (中美, 港澳). */
export const knownPairs: ReadonlySet<string> = setOf(words.pairs);

/** Pairs in which a character names another country or province than by itself: 巴以, 沪宁. */
export const sidesOf: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries(words.pairsOf).map(([pair, places]) => [pair, places.split(' ')] as const),
);

/** Other names that no list of places has, to a code or the English name of a place. */
export const otherNames: ReadonlyMap<string, string> = new Map(Object.entries(words.names));
/** Characters that stand right before or after names of places. */
export const charactersBefore = setOf(words.before);
export const charactersAfter = setOf(words.after);
/** Verbs and prepositions that take a one-character name (驻华, 访俄). */
export const shortVerbs = setOf(words.verb);
/** Those that stand before names of countries above all. */
export const visitVerbs = setOf(words.visit);

export const surnames: ReadonlySet<string> = new Set(words.surnames);
/** Those that many people have and that mean little else. */
export const commonSurnames: ReadonlySet<string> = new Set(words.commonSurnames);
/** Characters that write foreign sounds. */
export const soundCharacters: ReadonlySet<string> = new Set(words.transliteration);

const actions = setOf(words.action);
/** True for everyday words that a kind of unit often follows: 合作区, 友好省. */
export const isActionWord = (word: string): boolean => actions.has(word);

const never = setOf(words.never);
/** True for words for kinds of units, which are never a place by themselves: 边疆区, 全州. */
export const isKindWord = (word: string): boolean => never.has(word);

const longerWords = startingWith(words.longer);
/** True where a name is the beginning of a word that is no place's name: 天安门, 河南岸. */
export const isLongerWord = (text: string, start: number): boolean => longerWords.at(text, start);

const notShort = startingWith(words.notShort);
/** True where a character is the beginning of a word in which it names no country: 亚军, 晋升. */
export const isNotShort = (text: string, index: number): boolean =>
  notShort.at(text, index) && !text.startsWith('元首', index + 1);

const commonWords = setOf(common.commonWords);
/** True for words of the dictionary that are names of towns too. */
export const isCommonWord = (word: string): boolean => commonWords.has(word);

/** What follows a pair of countries that stand together (中俄两国). */
export const relationWords = startingWith(words.relation);
/** What follows one country character (美军, 俄籍). */
export const peopleWords = startingWith(words.people);
/** Titles of people. */
export const titleWords = startingWith(words.title);
/** Titles that stand before the names of people (总统, 外长). */
export const titleBeforeWords: readonly string[] = words.titleBefore.split(' ');
/** What streets, ships, treaties and the like that are called after a place end with: 北京路, 利马条约. */
export const thingWords = startingWith(words.thing);
/** What teams are called besides their place, and what a report of a match goes on with: 浙江队, 蔚山现代. */
export const teamWords = startingWith(words.team);
/** Public bodies that speak for their place (省委, 市政府). */
export const publicWords = startingWith(words.public);

/** Twice as many slots as there are pairs at least, and a power of two. */
const slots = 1 << 16;
/** The frequent words of two characters by a hash of both, each in the next free slot; 0 is none. */
const pairs = new Uint32Array(slots);

const pairOf = (first: number, second: number): number => ((first << 16) | second) >>> 0;
const slotOf = (pair: number): number => Math.imul(pair, 0x9e3779b1) >>> 16;

for (let i = 0; i + 1 < common.twoCharacters.length; i += 2) {
  const pair = pairOf(common.twoCharacters.charCodeAt(i), common.twoCharacters.charCodeAt(i + 1));
  let slot = slotOf(pair);
  while (pairs[slot] !== 0 && pairs[slot] !== pair) slot = (slot + 1) & (slots - 1);
  pairs[slot] = pair;
}

/** True for frequent words of two characters, given as UTF-16 units: a name that takes one half of such a word cuts it. */
export function isPair(first: number, second: number): boolean {
  const pair = pairOf(first, second);
  for (let slot = slotOf(pair); pairs[slot] !== 0; slot = (slot + 1) & (slots - 1))
    if (pairs[slot] === pair) return true;
  return false;
}
