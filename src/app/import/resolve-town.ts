/**
 * A town of a list (name, country, perhaps a point) as a party: by the gazetteer, and never by a guess that is not told. Where
 * several towns bear the name, the point decides; where it cannot, all of them are named and none is taken.
 */
import type { Gazetteer } from '../../gazetteer/gazetteer.ts';
import { kmBetween } from '../../gazetteer/near.ts';
import type { PartyRef, Place } from '../../model/place.ts';
import { isCityUnit, isCityUnitCode } from '../../read/structure/city-units.ts';
import { countryNamed, type NamedCountry } from './country-named.ts';
import { isLikeName, type NameReading, readingsOfName } from './written-names.ts';

/** A town as a list gives it. */
export interface ListedTown {
  readonly name: string;
  /** The country in words, or its code. */
  readonly country: string;
  /** Degrees WGS 84, where the list has them. */
  readonly point: { readonly lat: number; readonly lon: number } | null;
}

/**
 * By what it was found: its name (and the point, where there is one); a name spelt nearly so, at the point; its name
 * against the point; as a part of a town; the region alone, by the point (the town is not in the gazetteer).
 */
export type FoundBy = 'name' | 'like-name' | 'name-against-point' | 'part' | 'region-of-point';

export type ResolvedTown =
  | { readonly party: PartyRef; readonly by: FoundBy; readonly remark: string | null }
  | {
      readonly party: null;
      readonly why: 'country' | 'ambiguous' | 'unknown';
      readonly reason: string;
      readonly candidates: readonly PartyRef[];
    };

/** How far a place of each level may lie from the point that means it, in km: its middle is not always its town hall. */
const reach: Readonly<Partial<Record<Place['level'], number>>> = { city: 25, district: 60, region: 300 };
/** A point this near to one of several, with the next twice as far, tells them apart. */
const clearly = 10;
const likeWithin = 12;

/** A name as a part of a party: it holds none of the signs that parties are joined by. */
function partName(name: string): string {
  return name.replace(/[/~|]/g, ' ').replace(/\s+/g, ' ').trim();
}

function partyIn(gazetteer: Gazetteer, region: string | null, country: string | null, name: string): PartyRef | null {
  if (region === null) return country === null ? null : `${country}/${partName(name)}`;
  const unit = gazetteer.region(region)?.names.en ?? '';
  return isCityUnit(region, name, unit) ? region : `${region}/${partName(name)}`;
}

/** A place as a party; null for what cannot be one. */
export function partyOfPlace(gazetteer: Gazetteer, place: Place): PartyRef | null {
  if (place.level === 'region') return place.region;
  if (place.level === 'country') return place.country;
  return place.level === 'city' || place.level === 'district'
    ? partyIn(gazetteer, place.region, place.country, place.names.en)
    : null;
}

/** True for a place of one of the countries (and of the region that was named with it), or in a unit that one of them claims too. */
function isOf(gazetteer: Gazetteer, { codes, region }: NamedCountry, place: Place): boolean {
  if (region !== null && place.region !== region) return false;
  if (place.country !== null && codes.includes(place.country)) return true;
  const claims = place.region === null ? [] : (gazetteer.region(place.region)?.worldviews ?? []);
  return claims.some(({ country }) => codes.includes(country));
}

function placesNamed(gazetteer: Gazetteer, country: NamedCountry, name: string): readonly Place[] {
  return gazetteer
    .named(name)
    .filter(({ level }) => level === 'city' || level === 'district' || level === 'region')
    .filter((place) => isOf(gazetteer, country, place));
}

interface Candidate {
  readonly place: Place;
  readonly party: PartyRef;
  /** From the point; null where there is none. */
  readonly km: number | null;
}

/** One candidate a party, the nearest first. */
function parties(candidates: readonly Candidate[]): readonly Candidate[] {
  const sorted = [...candidates].sort((a, b) => (a.km ?? 0) - (b.km ?? 0));
  return sorted.filter(({ party }, i) => sorted.findIndex((each) => each.party === party) === i);
}

/** The candidates of one reading of the name, in the town or region it names. */
function candidatesOf(
  gazetteer: Gazetteer,
  country: NamedCountry,
  { name, within }: NameReading,
  point: ListedTown['point'],
): readonly Candidate[] {
  const around = within === null ? null : placesNamed(gazetteer, country, within);
  return placesNamed(gazetteer, country, name).flatMap((place) => {
    if (around && !around.some((outer) => lies(place, outer))) return [];
    const party = partyOfPlace(gazetteer, place);
    const km = point === null ? null : kmBetween(point.lat, point.lon, place.lat, place.lon);
    return party === null ? [] : { place, party, km };
  });
}

/** True where a place lies in a region, or by a town. */
function lies(place: Place, outer: Place): boolean {
  if (outer.id === place.id || place.region !== outer.region) return false;
  return outer.level === 'region' || kmBetween(place.lat, place.lon, outer.lat, outer.lon) <= 60;
}

const atPoint = ({ place, km }: Candidate): boolean => km !== null && km <= (reach[place.level] ?? 0);

/** The one that is meant among those that may be; null where that cannot be told. */
function chosen(candidates: readonly Candidate[], { name, unit }: NameReading): Candidate | null {
  const of = (...levels: readonly Place['level'][]) => candidates.filter(({ place }) => levels.includes(place.level));
  // The level that the words say, then a town: a list of twin towns names towns.
  const order =
    unit === 'region'
      ? [of('region'), of('district'), of('city')]
      : unit === 'district'
        ? [of('district'), of('city')]
        : [of('city'), of('district'), of('region')];
  const fitting = order.find((level) => level.length > 0) ?? [];
  const own = fitting.filter(({ place }) => place.names.en === name || place.names.local === name);
  const [first, second] = parties(own.length > 0 ? own : fitting);
  if (!first || !second) return first ?? null;
  const [near, far] = [first.km ?? 0, second.km ?? 0];
  return first.km !== null && near <= clearly && far >= 2 * near + 2 ? first : null;
}

/** The candidate that one reading of the name gives, and all candidates by that name. */
interface Found {
  readonly candidate: Candidate;
  readonly reading: NameReading;
  readonly candidates: readonly Candidate[];
}

/** A town or unit that was chosen, as the words mean it. */
function found(gazetteer: Gazetteer, town: ListedTown, { candidate, reading, candidates }: Found): ResolvedTown {
  const { party, place } = candidate;
  const { unit } = reading;
  // The district round a town that is called by it is not that town ("Alytus District Municipality").
  if (unit === 'district' && place.level === 'city') {
    const own = partyIn(gazetteer, place.region, place.country, town.name);
    if (own !== null) return { party: own, by: 'part', remark: `"${town.name}" is taken as the unit round ${party}` };
  }
  // A point in the middle of a province that bears the name of its town: the list names towns.
  const namesake = candidates.find((each) => each.place.level === 'city' && each.place.region === place.region);
  if (unit === null && place.level === 'region' && namesake) return { party: namesake.party, by: 'name', remark: null };
  return { party, by: 'name', remark: null };
}

function ambiguous(town: ListedTown, candidates: readonly PartyRef[], reason: string): ResolvedTown {
  const shown = [...new Set(candidates)].slice(0, 8);
  return { party: null, why: 'ambiguous', reason: `"${town.name}" ${reason}`, candidates: shown };
}

/** Finds the party that a listed town is. */
export function resolveTown(gazetteer: Gazetteer, town: ListedTown): ResolvedTown {
  const country = countryNamed(gazetteer, town.country);
  if (country.codes.length === 0) {
    const reason = town.country.trim() === '' ? 'no country is given' : `"${town.country}" is no country's name`;
    return { party: null, why: 'country', reason, candidates: [] };
  }
  const readings = readingsOfName(town.name);
  return town.point === null
    ? withoutPoint(gazetteer, country, readings, town)
    : withPoint(gazetteer, country, readings, { ...town, point: town.point });
}

function withoutPoint(
  gazetteer: Gazetteer,
  country: NamedCountry,
  readings: readonly NameReading[],
  town: ListedTown,
): ResolvedTown {
  for (const reading of readings) {
    const candidates = candidatesOf(gazetteer, country, reading, null);
    if (candidates.length === 0) continue;
    const one = chosen(candidates, reading);
    if (one) return found(gazetteer, town, { candidate: one, reading, candidates });
    return ambiguous(
      town,
      parties(candidates).map(({ party }) => party),
      'is the name of several places of that country, and the row has no point',
    );
  }
  return partOf(gazetteer, country, readings) ?? unknown(town, 'is not in the gazetteer, and the row has no point');
}

function unknown(town: ListedTown, reason: string): ResolvedTown {
  return { party: null, why: 'unknown', reason: `"${town.name}" ${reason}`, candidates: [] };
}

/** A part of a town that is held: the region is the town's, the name is its own. */
function partOf(gazetteer: Gazetteer, country: NamedCountry, readings: readonly NameReading[]): ResolvedTown | null {
  for (const { name, within } of readings) {
    if (within === null) continue;
    const outer = parties(candidatesOf(gazetteer, country, { name: within, within: null, unit: null }, null));
    const regions = new Set(outer.map(({ place }) => place.region));
    const [first] = outer;
    const unit = first?.place.region ?? null;
    if (!first || unit === null || regions.size !== 1) continue;
    if (first.place.level === 'region' && !isCityUnitCode(unit)) continue;
    const party = `${unit}/${partName(name)}`;
    return { party, by: 'part', remark: `"${name}" is taken as a part of ${first.party}` };
  }
  return null;
}

function withPoint(
  gazetteer: Gazetteer,
  country: NamedCountry,
  readings: readonly NameReading[],
  town: ListedTown & { readonly point: NonNullable<ListedTown['point']> },
): ResolvedTown {
  const { point } = town;
  const far: Candidate[] = [];
  for (const reading of readings) {
    const candidates = candidatesOf(gazetteer, country, reading, point);
    const here = candidates.filter(atPoint);
    far.push(...candidates);
    if (here.length === 0) continue;
    const one = chosen(here, reading);
    if (one) return found(gazetteer, town, { candidate: one, reading, candidates });
    return ambiguous(
      town,
      parties(here).map(({ party }) => party),
      'is the name of several places near that point',
    );
  }
  const round = gazetteer.near(point.lat, point.lon, 30).filter(({ place }) => isOf(gazetteer, country, place));
  const like = round.find(
    ({ place, km }) =>
      km <= likeWithin &&
      readings.some(({ name }) => isCalled(place, name)) &&
      // The town it is a part of is not meant.
      !readings.some(({ within }) => within !== null && isCalled(place, within)),
  );
  const likeParty = like ? partyOfPlace(gazetteer, like.place) : null;
  if (like && likeParty !== null) {
    const remark = `"${town.name}" is taken as ${like.place.names.en}, ${Math.round(like.km)} km from the point`;
    return { party: likeParty, by: 'like-name', remark };
  }
  const part = partOf(gazetteer, country, readings);
  if (part) return part;
  return round.some(({ km }) => km <= 20)
    ? byRegion(gazetteer, country, town, { round, far })
    : byNameAlone(town, parties(far));
}

function isCalled({ names }: Place, name: string): boolean {
  return [names.en, names.local, names.ru, names.zh].some((own) => own !== undefined && isLikeName(name, own));
}

/** The point lies in the country: the town is one that the gazetteer does not hold, in the region of those round it. */
function byRegion(
  gazetteer: Gazetteer,
  country: NamedCountry,
  town: ListedTown,
  { round, far }: { readonly round: ReturnType<Gazetteer['near']>; readonly far: readonly Candidate[] },
): ResolvedTown {
  const nearest = round.slice(0, 5).map(({ place }) => place);
  const whole = parties(far).find(({ place }) => place.level === 'region');
  const regions = [...new Set(nearest.map(({ region }) => region))];
  const named = nearest.map(({ region }) => partyIn(gazetteer, region, country.codes[0] ?? null, town.name));
  const candidates = named.filter((party): party is PartyRef => party !== null);
  const [party] = candidates;
  if (whole || regions.length > 1 || !party) {
    const reason = whole
      ? 'is a region whose middle lies far from the point'
      : 'is not in the gazetteer, and its point lies near the border of regions';
    return ambiguous(town, whole ? [whole.party, ...candidates] : candidates, reason);
  }
  const [other] = parties(far);
  const elsewhere = other ? `; ${other.party}, ${Math.round(other.km ?? 0)} km away, is another place` : '';
  const remark = `"${town.name}" is not in the gazetteer; its region is that of ${nearest[0]?.names.en} by the point${elsewhere}`;
  return { party, by: 'region-of-point', remark };
}

/** The point is in no place of the country: it is not this town's. */
function byNameAlone(town: ListedTown, candidates: readonly Candidate[]): ResolvedTown {
  const [first, second] = candidates;
  if (!first) return unknown(town, 'is not in the gazetteer, and its point is near no town of that country');
  const all = candidates.map(({ party }) => party);
  if (second)
    return ambiguous(town, all, 'is the name of several places, and its point is near no town of that country');
  const remark = `the point of "${town.name}" is near no town of that country; taken by its name as ${first.party}, ${Math.round(first.km ?? 0)} km away`;
  return { party: first.party, by: 'name-against-point', remark };
}
