/** The Chinese lists of data/codebook/places, ready to ask. */
import common from '../../../../data/codebook/places/common-zh.json' with { type: 'json' };
import words from '../../../../data/codebook/places/words-zh.json' with { type: 'json' };

const setOf = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** One-character names of countries and of provinces, to a code or the English name of a place. */
export const shortCountries: ReadonlyMap<string, string> = new Map(Object.entries(words.countries));
export const shortProvinces: ReadonlyMap<string, string> = new Map(Object.entries(words.provinces));

/** Other names that no list of places has, to a code or the English name of a place. */
export const otherNames: ReadonlyMap<string, string> = new Map(Object.entries(words.names));
/** Finds them. */
export const otherNamesPattern = new RegExp([...otherNames.keys()].join('|'), 'gu');

/** Characters that stand right before or after names of places. */
export const charactersBefore = setOf(words.before);
export const charactersAfter = setOf(words.after);
/** Verbs and prepositions that take a one-character name (驻华, 访俄). */
export const shortVerbs = setOf(words.verb);

export const surnames: ReadonlySet<string> = new Set(words.surnames);
/** Characters that write foreign sounds. */
export const soundCharacters: ReadonlySet<string> = new Set(words.transliteration);

const actions = setOf(words.action);
/** True for everyday words that a kind of unit often follows: 合作区, 友好省. */
export const isActionWord = (word: string): boolean => actions.has(word);

const never = setOf(words.never);
/** True for words for kinds of units, which are never a place by themselves: 边疆区, 全州. */
export const isKindWord = (word: string): boolean => never.has(word);

const commonWords = setOf(common.commonWords);
/** True for words of the dictionary that are names of towns too. */
export const isCommonWord = (word: string): boolean => commonWords.has(word);

const startingWith = (list: string): RegExp =>
  new RegExp(
    `^(?:${list
      .split(' ')
      .sort((a, b) => b.length - a.length)
      .join('|')})`,
  );

/** What follows a pair of countries that stand together (中俄两国). */
export const relationWords = startingWith(words.relation);
/** What follows one country character (美军, 俄籍). */
export const peopleWords = startingWith(words.people);
/** Titles of people. */
export const titleWords = startingWith(words.title);
/** Public bodies that speak for their place (省委, 市政府). */
export const publicWords = startingWith(words.public);

const organisation = words.organisation
  .split(' ')
  .sort((a, b) => b.length - a.length)
  .join('|');
/** An organisation's name that goes on after the name of a place, up to 10 characters further. */
export const organisationAfter = new RegExp(
  `^(?!(?:的|和|与|及|在|是|对|向|将|为))(?:(?![的和与及在是对向将为从到由被把让说称了着过有]|、)\\p{Script=Han}){0,10}?(?:${organisation})`,
  'u',
);

const twoCharacters = new Set(common.twoCharacters.match(/../gu) ?? []);
/** True for frequent words of two characters: a name that takes one half of such a word cuts it. */
export const isWord = (pair: string): boolean => twoCharacters.has(pair);
