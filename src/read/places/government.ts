/**
 * Capitals and buildings that stand for a government: "Moscow warned", "the Kremlin", "позиция Пекина", 白宫. Such a mention
 * keeps its place and names no region: who speaks is the country.
 */
import data from '../../../data/codebook/places/governments.json' with { type: 'json' };
import type { Gazetteer } from '../../gazetteer/gazetteer.ts';
import { caseForms } from '../../gazetteer/russian-cases.ts';
import type { ReadLanguage } from '../../model/language.ts';
import type { Place } from '../../model/place.ts';
import type { Found } from './found.ts';

const any = (words: string): string =>
  words
    .split(' ')
    .sort((a, b) => b.length - a.length)
    .join('|');

const forms = (lang: ReadLanguage): ReadonlyMap<string, string> =>
  new Map(
    Object.entries(data.buildings[lang]).flatMap(([name, code]) =>
      (lang === 'ru' ? [name, ...caseForms(name)] : [name]).map((form) => [form, code] as const),
    ),
  );

const buildings: Readonly<Record<ReadLanguage, ReadonlyMap<string, string>>> = {
  en: forms('en'),
  ru: forms('ru'),
  zh: forms('zh'),
};

const buildingPattern = (lang: ReadLanguage): RegExp => {
  const names = [...buildings[lang].keys()].sort((a, b) => b.length - a.length).join('|');
  return lang === 'zh' ? new RegExp(names, 'gu') : new RegExp(`(?<!\\p{L})(?:${names})(?!\\p{L})`, 'gu');
};

const patterns: Readonly<Record<ReadLanguage, RegExp>> = {
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

/** The buildings named in a text, as the capital they stand in. */
export function findBuildings(text: string, gazetteer: Gazetteer, lang: ReadLanguage): readonly Found[] {
  const out: Found[] = [];
  for (const match of text.matchAll(patterns[lang])) {
    const code = buildings[lang].get(match[0]);
    const id = code === undefined ? undefined : capitals(gazetteer).get(code)?.[0];
    if (id === undefined) continue;
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

const after: Readonly<Record<ReadLanguage, RegExp>> = {
  en: new RegExp(
    `^(?: (?:has |have |had |also |still |itself |would |will )?(?:${any(data.verbs_en)})(?![a-z])|['’]s (?:[a-z]+ )?(?:${any(data.nouns_en)})(?![a-z]))`,
  ),
  ru: new RegExp(`^ (?:не |также |уже |пока )?(?:${any(data.verbs_ru)})(?![а-яё])`),
  zh: new RegExp(`^(?:${any(data.verbs_zh)})`),
};

const before: Readonly<Record<ReadLanguage, RegExp>> = {
  en: /(?:\bbetween (?:\p{L}+ and )?|\bby |\bwith |\bagainst |\breliance on |\bfrom both )$/u,
  ru: new RegExp(`(?<![а-яё])(?:${any(data.nouns_ru)}|между) (?:\\p{L}+ (?:и|с) )?$`, 'iu'),
  zh: /$^/,
};

const locative = /(?:\b(?:in|at|near|outside|around|visiting|downtown|to) |\b(?:в|во|из|под|около|близ) )$/;

/** Marks capitals that act, decide or say, where no word beside them makes them a place. */
export function markGovernments(
  text: string,
  found: readonly Found[],
  gazetteer: Gazetteer,
  lang: ReadLanguage,
): readonly Found[] {
  const ids = seatIds(gazetteer);
  // A text repeats its names.
  const known = new Map<readonly string[], boolean>();
  const isCapital = found.map(({ places }) => {
    let capital = known.get(places);
    if (capital === undefined) {
      capital = places.slice(0, 3).some((id) => ids.has(id));
      known.set(places, capital);
    }
    return capital;
  });
  return found.map((one, i) => {
    if (!isCapital[i] || one.sense !== undefined || one.in !== undefined || one.inside !== undefined) return one;
    // 乌兰巴托市政府 is the government of the town.
    if (lang === 'zh' && (text[one.end - 1] === '市' || text[one.end] === '市')) return one;
    const left = text.slice(Math.max(0, one.start - 40), one.start);
    if (locative.test(left)) return one;
    const acts = after[lang].test(text.slice(one.end, one.end + 40));
    const beside = (j: number): boolean =>
      isCapital[j] === true && found[j]!.start - one.end < 40 && one.start - found[j]!.end < 40;
    const paired = before[lang].test(left) && (lang === 'ru' || beside(i - 1) || beside(i + 1));
    return acts || paired ? { ...one, sense: 'government' as const } : one;
  });
}
