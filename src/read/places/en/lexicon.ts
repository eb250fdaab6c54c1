/** The English lists of data/codebook/places, ready to ask. */
import abbreviations from '../../../../data/codebook/places/abbreviations-en.json' with { type: 'json' };
import demonyms from '../../../../data/codebook/places/demonyms-en.json' with { type: 'json' };
import names from '../../../../data/codebook/places/people-en.json' with { type: 'json' };
import words from '../../../../data/codebook/places/words-en.json' with { type: 'json' };
import { wordEnd } from '../capital-words.ts';
import { wordClasses } from '../word-classes.ts';

/** Adjectives and names of peoples, with the code or the English name of the place they point to. */
export const demonymForms: ReadonlyMap<string, string> = new Map(
  Object.entries(demonyms.forms).flatMap(([place, forms]) => forms.map((form) => [form, place] as const)),
);

/** Words beside names and in them, by class: among them first names, frequent surnames, and words of the dictionary that towns are named by too. */
export const englishWords = wordClasses(
  {
    ...words,
    given: names.given,
    surname: names.surnames,
    common: names.commonWords,
    // What a demonym begins with.
    demonym: [...demonymForms.keys()].map((form) => form.slice(0, wordEnd(form, 0)).toLowerCase()).join(' '),
  },
  [
    'locative',
    'said',
    'title',
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
    'given',
    'surname',
    'common',
    'demonym',
  ],
);

/** Press abbreviations (with their full stops) and postal ones to the code of a region. */
export const unitAbbreviations: ReadonlyMap<string, string> = new Map(
  Object.entries(abbreviations.forms).flatMap(([code, forms]) =>
    [...forms, code.slice(code.indexOf('-') + 1)].map((form) => [form, code] as const),
  ),
);

/** The abbreviations that mean a place without a town before them. */
export const aloneAbbreviations: ReadonlySet<string> = new Set(abbreviations.alone);

/** Ids of the unions of states that are spoken of as an area. */
export const unionsAsAreas: ReadonlySet<string> = new Set(words.unions_as_areas.split(' '));
