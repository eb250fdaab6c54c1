/** Places told by description in Russian: колымская столица, столица Приморья, в российской столице. */

import governments from '../../../../data/codebook/places/governments.json' with { type: 'json' };
import data from '../../../../data/codebook/places/periphrases-ru.json' with { type: 'json' };
import type { Gazetteer } from '../../../gazetteer/gazetteer.ts';
import { caseForms } from '../../../gazetteer/russian-cases.ts';
import type { Found } from '../found.ts';
import { countryOfAdjective } from './lexicon.ts';

const capitalForms = 'столиц(?:а|ы|е|у|ей|ею)';

/** "столица Колымы" changes its first word, "колымская столица" both. */
const formsOf = (name: string): readonly string[] => {
  const [first, second] = name.split(' ') as [string, string];
  if (first !== 'столица') return [name, ...caseForms(name)];
  return [first, ...caseForms(first)].map((form) => `${form} ${second}`);
};

const listed = new Map(
  Object.entries(data.names).flatMap(([name, place]) =>
    formsOf(name).map((form) => [form.toLowerCase(), place] as const),
  ),
);

const pattern = new RegExp(
  `(?<![\\p{L}-])(?:([\\p{L}-]+ск(?:ая|ой|ую)|[Сс]еверн(?:ая|ой|ую)) ${capitalForms}|[Сс]${capitalForms.slice(1)} \\p{Lu}\\p{Ll}+)(?!\\p{L})`,
  'gu',
);

/** The descriptions of a text that name one place. */
export function findPeriphrases(text: string, gazetteer: Gazetteer): readonly Found[] {
  const out: Found[] = [];
  for (const match of text.matchAll(pattern)) {
    const adjective = match[1]?.toLowerCase();
    const name = listed.get(match[0].toLowerCase());
    const code = adjective === undefined ? null : countryOfAdjective(adjective);
    const capitals: readonly string[] =
      name === undefined && code !== null
        ? ((governments.capitals as Readonly<Record<string, readonly string[]>>)[code] ?? [])
        : [];
    const places = (
      name === undefined ? capitals.flatMap((capital) => gazetteer.named(capital)) : gazetteer.named(name)
    )
      .filter(
        (place) =>
          (place.level === 'city' || place.level === 'region') &&
          (code === null || name !== undefined || place.country === code),
      )
      .filter((place) => name === undefined || place.country === 'RU' || place.country === 'CN')
      .sort((a, b) => b.population - a.population);
    const city = places.find((place) => place.level === 'city') ?? places[0];
    if (city === undefined) continue;
    out.push({ start: match.index, end: match.index + match[0].length, places: [city.id], form: 'listed', sure: 0.9 });
  }
  return out;
}
