/** The places a name can mean, and how likely each is before the text is asked: by its level, its size and its name. */
import type { Gazetteer } from '../../gazetteer/gazetteer.ts';
import type { Place, PlaceLevel } from '../../model/place.ts';
import type { Found } from './found.ts';
import { placeById } from './place-memory.ts';

/** How much each thing counts; fitted on the places of two corpora of news, rounded. */
export const resolveWeights = {
  perTenfold: 1.5,
  country: 1.9,
  region: 3.4,
  neighbour: 0.3,
  near: 0.8,
  inside: 6,
  underCountry: 7,
  renown: 2,
  seatRenown: 1.5,
  underGreat: 3,
  underRegion: 1,
  underNature: 30,
  underWater: 6,
  borderTown: 5,
  level: 6,
  capital: 2,
  namesake: 6,
  small: 4,
  otherName: 2.5,
  otherUnit: 3,
  toldOtherwise: 3,
  underKnown: 3,
  home: 1,
  levels: {
    country: 9,
    supranational: 8,
    macro: 8,
    historical: 3,
    region: 6,
    district: -1,
    city: 0,
    water: 4,
    relief: 3,
  } as Readonly<Record<PlaceLevel, number>>,
};

const mostCandidates = 24;

/** A place that a name can mean, with the score it has by itself. */
export interface Candidate {
  readonly place: Place;
  readonly prior: number;
}

/** First-level units with fewer people are small towns by size. */
const smallUnit = 60_000;

const prior = (place: Place): number => {
  const weights = resolveWeights;
  const size = place.level === 'city' || place.level === 'district' ? Math.log10(place.population + 300) - 2.5 : 0;
  // A first-level unit of an island state is seldom meant where a town of the name is known.
  const small = place.level === 'region' && place.population > 0 && place.population < smallUnit ? weights.small : 0;
  return weights.levels[place.level] + weights.perTenfold * size - small;
};

const marks = /\p{M}/gu;
const shortened = /^(?:st|ste|mt|ft)\.? /;
const inFull: Readonly<Record<string, string>> = { s: 'saint ', m: 'mount ', f: 'fort ' };

/** Lower case without marks. */
function fold(name: string): string {
  const plain = isAscii(name) ? name : name.normalize('NFD').replace(marks, '');
  return plain.toLowerCase().replace(shortened, (word) => inFull[word[0]!]!);
}

function isAscii(name: string): boolean {
  for (let i = 0; i < name.length; i++) if (name.charCodeAt(i) >= 0x80) return false;
  return true;
}

/** True for the name a place goes by: "New York" is New York City. */
function isCalled(place: Place, written: string): boolean {
  const { en } = place.names;
  // Most are told apart by their first letter.
  const letter = en.charCodeAt(0) | 32;
  if (letter < 0x80 && letter !== written.charCodeAt(0) && written.charCodeAt(0) < 0x80) return false;
  const name = fold(en);
  if (name === written || name === `${written} city`) return true;
  // Newcastle upon Tyne, Frankfurt am Main: what a river adds is mostly left out.
  return (
    name.startsWith(written) && /^[ -](?:upon|on|am|an|na|sur|im|in|de|del|d')[ -]/.test(name.slice(written.length))
  );
}

/** True for a unit whose name, as it is shown, is the one written and no part of it. */
const isWhole = (place: Place, text: string, { start, end }: Found, written: string): boolean =>
  place.level === 'region' &&
  (written === '' ? isWholeHan(place.names.zh, text.slice(start, end)) : fold(place.names.en) === written);

/** With the kind of a town after it or without: 阿拉木图市. */
const isWholeHan = (name: string | undefined, written: string): boolean => name === written || `${name}市` === written;

/** True for a place in a unit, or the unit itself. */
export const isWithin = (place: Place, code: string): boolean =>
  place.region === code || place.country === code || place.id === code;

/** The candidates of a name that stands in a text. */
export function candidatesOf(text: string, found: Found, gazetteer: Gazetteer): readonly Candidate[] {
  const out: Candidate[] = [];
  // Names in other scripts are listed by script, not by language: which of them is the usual one is not known.
  const latin = text.charCodeAt(found.start) < 0x250;
  const written = latin ? fold(text.slice(found.start, found.end)) : '';
  const places = found.places.slice(0, mostCandidates).flatMap((id) => placeById(gazetteer, id) ?? []);
  const called = latin && places.length > 1 && places.some((place) => isCalled(place, written));
  // Almaty is the city before the region about it, which bears the name only without its kind.
  const whole = new Set(places.flatMap((place) => (isWhole(place, text, found, written) ? [place.country] : [])));
  for (const place of places) {
    let other = 0;
    if (called && place.level === 'city' && !isCalled(place, written)) other = resolveWeights.otherName;
    else if (place.level === 'region' && whole.has(place.country) && !isWhole(place, text, found, written))
      other = resolveWeights.otherUnit;
    out.push({ place, prior: prior(place) - other });
  }
  return out;
}
