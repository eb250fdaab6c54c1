/** The English lists of data/codebook/places, ready to ask. */
import abbreviations from '../../../../data/codebook/places/abbreviations-en.json' with { type: 'json' };
import demonyms from '../../../../data/codebook/places/demonyms-en.json' with { type: 'json' };
import names from '../../../../data/codebook/places/people-en.json' with { type: 'json' };
import words from '../../../../data/codebook/places/words-en.json' with { type: 'json' };
import { wordClasses } from '../word-classes.ts';

/** Words beside names, by class. */
export const englishWords = wordClasses(words, [
  'locative',
  'said',
  'title',
  'office',
  'street',
  'body',
  'institution',
  'before_name',
  'direction',
  'time',
  'kind_before',
  'kind_after',
  'stop',
  'brand',
  'of_person',
]);

const given = new Set(names.given.split(' '));
const surnames = new Set(names.surnames.split(' '));
const common = new Set(names.commonWords.split(' '));

/** True for first names. */
export const isGivenName = (word: string): boolean => given.has(word);
/** True for frequent surnames. */
export const isSurname = (word: string): boolean => surnames.has(word);
/** True for words of the dictionary that are names of towns too. */
export const isCommonWord = (word: string): boolean => common.has(word);

/** Adjectives and names of peoples, with the code or the English name of the place they point to. */
export const demonymForms: ReadonlyMap<string, string> = new Map(
  Object.entries(demonyms.forms).flatMap(([place, forms]) => forms.map((form) => [form, place] as const)),
);

/** Press abbreviations (with their full stops) and postal ones to the code of a region. */
export const unitAbbreviations: ReadonlyMap<string, string> = new Map(
  Object.entries(abbreviations.forms).flatMap(([code, forms]) =>
    [...forms, code.slice(code.indexOf('-') + 1)].map((form) => [form, code] as const),
  ),
);

/** The abbreviations that mean a place without a town before them. */
export const aloneAbbreviations: ReadonlySet<string> = new Set(abbreviations.alone);
