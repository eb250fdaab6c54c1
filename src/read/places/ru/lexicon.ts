/** The Russian lists of data/codebook/places, ready to ask. */
import adjectives from '../../../../data/codebook/places/adjectives-ru.json' with { type: 'json' };
import names from '../../../../data/codebook/places/people-ru.json' with { type: 'json' };
import words from '../../../../data/codebook/places/words-ru.json' with { type: 'json' };
import { caseForms } from '../../../gazetteer/russian-cases.ts';
import { wordClasses } from '../word-classes.ts';

/** First names in every case. */
const given = names.given.split(' ').flatMap((name) => [name, ...caseForms(name)].map((form) => form.toLowerCase()));

/** Words beside names and in them, by class; first names among them. */
export const russianWords = wordClasses({ ...words, given: given.join(' ') }, [
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
  'given',
]);

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
const adjectiveEndings = new Set('ий ого ому им ом ая ой ую ое ие их ими'.split(' '));

/** The country of an adjective in any case (китайского → CN); null for other words. */
export function countryOfAdjective(word: string): string | null {
  // Few words hold "ск", and the ending is looked at only in these.
  const end = word.lastIndexOf('ск') + 2;
  if (end < 2 || !adjectiveEndings.has(word.slice(end))) return null;
  return stemCode.get(word.slice(0, end)) ?? null;
}
