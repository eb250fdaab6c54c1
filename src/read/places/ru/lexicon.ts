/** The Russian lists of data/codebook/places, ready to ask. */
import adjectives from '../../../../data/codebook/places/adjectives-ru.json' with { type: 'json' };
import names from '../../../../data/codebook/places/people-ru.json' with { type: 'json' };
import words from '../../../../data/codebook/places/words-ru.json' with { type: 'json' };
import { caseForms } from '../../../gazetteer/russian-cases.ts';
import { wordClasses } from '../word-classes.ts';

/** Words beside names, by class. */
export const russianWords = wordClasses(words, [
  'locative',
  'preposition',
  'title',
  'said',
  'kind_region',
  'kind_city',
  'kind_district',
  'kind_water',
  'street',
  'organisation',
  'stop',
  'time',
]);

const given = new Set(
  names.given.split(' ').flatMap((name) => [name, ...caseForms(name)].map((form) => form.toLowerCase())),
);

/** True for a first name in any case. */
export const isGivenName = (word: string): boolean => given.has(word);

const surnameEnding =
  /(?:[оеё]в|[иы]н)(?:а|у|ым|ой|е|ы|ых|ыми)?$|(?:[сц]к)(?:ого|ому|ом|ий|ая|ую|им|их|ой)$|(?:енко|швили|дзе|[^и]ян|чук|щук)$/;
const patronymicEnding = /(?:вич|вна|ична)(?:а|у|ем|е|ы|ой)?$/;

/** True for words that end as Russian surnames and patronymics do. */
export const looksLikeSurname = (word: string): boolean =>
  word.length > 4 && (surnameEnding.test(word) || patronymicEnding.test(word));

const countryStems: readonly (readonly [string, string])[] = Object.entries(adjectives.stems).flatMap(([code, stems]) =>
  stems.split(' ').map((stem) => [stem, code] as const),
);
const stemCode = new Map(countryStems);

/** The country of an adjective in any case (китайского → CN); null for other words. */
export function countryOfAdjective(word: string): string | null {
  const ending = /^(.*ск)(?:ий|ого|ому|им|ом|ая|ой|ую|ое|ие|их|ими)$/.exec(word);
  return ending === null ? null : (stemCode.get(ending[1]!) ?? null);
}
