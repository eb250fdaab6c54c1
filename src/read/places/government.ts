/**
 * The capitals of states, and buildings that stand for a government: the Kremlin, Белый дом, 白宫. A building's mention keeps
 * the place of the capital and names no region: who speaks is the country.
 */
import data from '../../../data/codebook/places/governments.json' with { type: 'json' };
import type { Gazetteer } from '../../gazetteer/gazetteer.ts';
import { caseForms } from '../../gazetteer/russian-cases.ts';
import { type Language, languageFacts } from '../../model/languages.ts';
import type { Place } from '../../model/place.ts';
import type { Found } from './found.ts';

/** The forms in which a name stands in a text. */
const formsOf: Readonly<Record<Language, (name: string) => readonly string[]>> = {
  en: (name) => [name],
  ru: (name) => [name, ...caseForms(name)],
  zh: (name) => [name],
};

const forms = (lang: Language): ReadonlyMap<string, string> =>
  new Map(
    Object.entries(data.buildings[lang]).flatMap(([name, code]) =>
      formsOf[lang](name).map((form) => [form, code] as const),
    ),
  );

const buildings: Readonly<Record<Language, ReadonlyMap<string, string>>> = {
  en: forms('en'),
  ru: forms('ru'),
  zh: forms('zh'),
};

const buildingPattern = (lang: Language): RegExp => {
  const names = [...buildings[lang].keys()].sort((a, b) => b.length - a.length).join('|');
  return new RegExp(languageFacts[lang].spaced ? `(?<!\\p{L})(?:${names})(?!\\p{L})` : names, 'gu');
};

const patterns: Readonly<Record<Language, RegExp>> = {
  en: buildingPattern('en'),
  ru: buildingPattern('ru'),
  zh: buildingPattern('zh'),
};

const seats = new WeakMap<Gazetteer, ReadonlyMap<string, readonly string[]>>();

/** The greatest town of the name, and the first-level unit of the same name that it is. */
function seatOf(places: readonly Place[]): readonly string[] {
  const city = places.filter((place) => place.level === 'city').sort((a, b) => b.population - a.population)[0];
  if (city === undefined) return [];
  return [
    city.id,
    ...places.filter((place) => place.level === 'region' && place.region === city.region).map((place) => place.id),
  ];
}

/** Ids of the capital of each country, the city before the first-level unit of the same name. */
function capitals(gazetteer: Gazetteer): ReadonlyMap<string, readonly string[]> {
  let known = seats.get(gazetteer);
  if (known === undefined) {
    known = new Map(
      Object.entries(data.capitals).map(([code, names]) => [
        code,
        seatOf(names.flatMap((name) => gazetteer.named(name)).filter((place) => place.country === code)),
      ]),
    );
    seats.set(gazetteer, known);
  }
  return known;
}

const allSeats = new WeakMap<Gazetteer, ReadonlySet<string>>();

/** Ids of the capitals of states. */
export function seatIds(gazetteer: Gazetteer): ReadonlySet<string> {
  let ids = allSeats.get(gazetteer);
  if (ids === undefined) {
    ids = new Set([...capitals(gazetteer).values()].flat());
    allSeats.set(gazetteer, ids);
  }
  return ids;
}

const unions = new Set(data.seatsOfUnions);

/** True for a government of a town that is meant as the seat of a union of states: "Brussels" is the European Union, and no party. */
export const isSeatOfUnion = ({ country }: { readonly country: string | null }): boolean =>
  country !== null && unions.has(country);

/** "Kazan Kremlin": the building of another town, by the name in capitals before it that does not open a sentence. */
function isOtherBuilding(text: string, start: number): boolean {
  if (text.charCodeAt(start - 1) !== 0x20) return false;
  const before = text.slice(Math.max(0, start - 40), start - 1);
  return /\p{L}[,;]? \p{Lu}\p{Ll}+$/u.test(before) && !/(?:^|[^\p{L}])(?:The|A|Russian|American)$/u.test(before);
}

/** The buildings named in a text, as the capital they stand in. */
export function findBuildings(text: string, gazetteer: Gazetteer, lang: Language): readonly Found[] {
  const out: Found[] = [];
  for (const match of text.matchAll(patterns[lang])) {
    const code = buildings[lang].get(match[0]);
    const id = code === undefined ? undefined : capitals(gazetteer).get(code)?.[0];
    if (id === undefined || isOtherBuilding(text, match.index)) continue;
    out.push({
      start: match.index,
      end: match.index + match[0].length,
      places: [id],
      form: 'listed',
      sure: 0.9,
      sense: 'government',
    });
  }
  return out;
}
