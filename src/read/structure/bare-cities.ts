/**
 * "Murmansk" is a city, "Murmansk Oblast" a region: where a unit is called by its capital's name with a word for its
 * kind, the bare name means the capital. In other countries (Vietnam, China) bare names mean the province.
 */
import type { Gazetteer } from '../../gazetteer/gazetteer.ts';
import type { PlaceMention } from '../../model/reading.ts';
import { placesNamed } from '../places/place-memory.ts';

/** Countries whose units are hardly ever called by the bare name of a city. */
const bareMeansCity = new Set('RU UA BY KZ UZ JP PL BG RO HU CZ SK LT SI RS HR FI SE NO NL FR IT CH'.split(' '));
const kindWord =
  /област|кра[йяеюи]|республик|префектур|воеводств|округ|губерни|провинци|регион|oblast|krai|kray|region|territory|province|prefecture|voivodeship|republic|district|county|state|[省州区區府县縣道]/iu;
const adjective = /(?:ск|цк)(?:ая|ой|ую|ий|ого|ому|ом|им|ие|их|ими)$/iu;
/** "The Bryansk and Chernihiv regions": the word for the kind of all of a list stands behind its last name. */
const headsList =
  /^(?:,\s\p{Lu}[\p{L}-]+){0,12},?\s(?:and|&)\s\p{Lu}[\p{L}-]+\s(?:regions|oblasts|provinces|prefectures|counties|voivodeships|krais)(?!\p{L})/u;
const longestList = 180;
/** "Chernihiv oblasts": the last of such a list. */
const heads = /^\s(?:regions|oblasts|provinces|prefectures|voivodeships|krais)(?!\p{L})/u;
const smallest = 15_000;

/** True for a name in a list whose last name has the word for the kind of all: each is the region then, though a city is called so too. */
export const isHeadedByKind = (text: string, { end }: PlaceMention): boolean => {
  const after = text.slice(end, end + longestList);
  return heads.test(after) || headsList.test(after);
};

/** The English name of the city that a region's bare name means; null where it means the region. */
export function bareCity(text: string, place: PlaceMention, gazetteer: Gazetteer): string | null {
  if (place.level !== 'region' || !place.region || !place.country) return null;
  const after = text.slice(place.end, place.end + 14);
  const named = /市$/u.test(place.text) || /^市/u.test(after);
  if (!named) {
    if (!bareMeansCity.has(place.country) || kindWord.test(place.text) || adjective.test(place.text)) return null;
    if (isHeadedByKind(text, place)) return null;
    if (/^[\s-]*(?:\p{L}+\s)?$/u.test(after) === false && kindWord.test(after.split(/[,.;:()]/u)[0] ?? '')) return null;
  }
  const short = place.name.replace(/\s(?:Oblast|Krai|Prefecture|Region|Province|Voivodeship)$/u, '');
  const city = placesNamed(gazetteer, short).find(
    (p) => p.level === 'city' && p.region === place.region && p.population >= smallest,
  );
  return city?.names.en ?? null;
}
