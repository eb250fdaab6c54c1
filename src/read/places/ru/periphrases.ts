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
  'uy',
);

const letter = /[\p{L}-]/u;

/** Where the word begins that ends at an index. */
function wordStart(text: string, end: number): number {
  let start = end;
  while (start > 0) {
    const from = (text.charCodeAt(start - 1) & 0xfc00) === 0xdc00 && start > 1 ? start - 2 : start - 1;
    if (!letter.test(text.slice(from, start))) break;
    start = from;
  }
  return start;
}

/** The match of the pattern at an index, not before `from`. */
function matchAt(text: string, index: number, from: number): RegExpExecArray | null {
  if (index < from) return null;
  pattern.lastIndex = index;
  return pattern.exec(text);
}

/** The matches of the pattern. Each holds the word for a capital, so only what stands around that is looked at. */
function matchesOf(text: string): readonly RegExpExecArray[] {
  const out: RegExpExecArray[] = [];
  let from = 0;
  for (let at = text.indexOf('толиц'); at >= 0; at = text.indexOf('толиц', at + 1)) {
    const capital = at - 1;
    const before = text.charCodeAt(capital - 1) === 0x20 ? wordStart(text, capital - 1) : capital;
    const match = (before < capital - 1 ? matchAt(text, before, from) : null) ?? matchAt(text, capital, from);
    if (match === null) continue;
    out.push(match);
    from = match.index + match[0].length;
  }
  return out;
}

/** The descriptions of a text that name one place. */
export function findPeriphrases(text: string, gazetteer: Gazetteer): readonly Found[] {
  const out: Found[] = [];
  for (const match of matchesOf(text)) {
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
