/**
 * Places and names that users add. They lie over the built gazetteer and change nothing in it; the version then carries
 * a hash of them, so that every reading says by which names it was read.
 */
import { InvalidInput } from '../model/errors.ts';
import { contentId } from '../model/ids.ts';
import type { Place, PlaceLevel, PlaceNames } from '../model/place.ts';
import type { NameHit } from './gazetteer.ts';
import { indexNames, type ListedName } from './list-names.ts';
import { keyFinder, placeOfEntry } from './name-index.ts';
import { kmBetween } from './near.ts';
import type { OpenedGazetteer } from './open.ts';
import { caseForms } from './russian-cases.ts';
import { entriesOfName, type ScanParts, scanNames } from './scan.ts';

/** A place of the user's own; `id` begins with `own:`. */
export interface AddedPlace {
  readonly id: string;
  readonly level: PlaceLevel;
  readonly names: PlaceNames;
  readonly aliases?: readonly string[];
  readonly region?: string;
  readonly country?: string;
  readonly lat: number;
  readonly lon: number;
  readonly population?: number;
}

/** More names of a place that is held. */
export interface AddedNames {
  readonly place: string;
  readonly names: readonly string[];
}

export interface GazetteerAdditions {
  readonly places: readonly AddedPlace[];
  readonly names: readonly AddedNames[];
}

const bucketBits = 8;
const ownPrefix = 'own:';

/** Names as listed, with the case forms of the Russian ones. */
function listed(names: readonly string[]): readonly ListedName[] {
  return names.flatMap((name) => [
    { name, form: 'listed' as const },
    ...(/^[Ѐ-ӿ]/u.test(name) ? caseForms(name).map((form) => ({ name: form, form: 'inflected' as const })) : []),
  ]);
}

function checkPlace(place: AddedPlace, gazetteer: OpenedGazetteer, seen: Set<string>): void {
  const { id, region, country, lat, lon } = place;
  if (!id.startsWith(ownPrefix) || seen.has(id)) {
    throw new InvalidInput(`The added place "${id}" needs an id of its own.`, {
      hint: `Write it as ${ownPrefix}name, once.`,
    });
  }
  seen.add(id);
  if (!(Math.abs(lat) <= 90 && Math.abs(lon) <= 180)) {
    throw new InvalidInput(`The added place "${id}" lies at ${lat}, ${lon}, which is nowhere.`, {
      hint: 'Give degrees: latitude from -90 to 90, longitude from -180 to 180.',
    });
  }
  if (region !== undefined && !gazetteer.region(region)) {
    throw new InvalidInput(`The added place "${id}" is put in region ${region}, which is not held.`, {
      hint: 'Give a code of ISO 3166-2 as it is today, such as RU-SA.',
    });
  }
  if (country !== undefined && !gazetteer.country(country)) {
    throw new InvalidInput(`The added place "${id}" is put in country ${country}, which is not held.`, {
      hint: 'Give a code of ISO 3166-1, such as RU.',
    });
  }
}

function toPlace(added: AddedPlace): Place {
  return {
    id: added.id,
    level: added.level,
    names: added.names,
    region: added.region ?? null,
    country: added.country ?? added.region?.slice(0, 2) ?? null,
    geonames: null,
    wikidata: null,
    lat: added.lat,
    lon: added.lon,
    population: added.population ?? 0,
  };
}

/** Two hits of one span as one: the added places first. */
function joined(added: NameHit, built: NameHit): NameHit {
  const rest = built.places.flatMap((id, i) =>
    added.places.includes(id) ? [] : [{ id, form: built.forms[i] ?? 'listed' }],
  );
  return {
    ...added,
    places: [...added.places, ...rest.map(({ id }) => id)],
    forms: [...added.forms, ...rest.map(({ form }) => form)],
  };
}

/** Both lists in order of start; at one start the longer hit, and both in one where they are as long. */
function merged(added: readonly NameHit[], built: readonly NameHit[]): readonly NameHit[] {
  if (added.length === 0) return built;
  const all: NameHit[] = [];
  let i = 0;
  for (const hit of built) {
    while (i < added.length && (added[i]?.start ?? 0) < hit.start) all.push(added[i++]!);
    const own = added[i];
    if (own?.start !== hit.start) all.push(hit);
    else {
      i++;
      all.push(own.end === hit.end ? joined(own, hit) : own.end > hit.end ? own : hit);
    }
  }
  return [...all, ...added.slice(i)];
}

/** The additions that fit the gazetteer: a newer one may hold a place or a code no more that something was added to. */
export function fittingAdditions(
  gazetteer: OpenedGazetteer,
  { places, names }: GazetteerAdditions,
): GazetteerAdditions {
  const fits = (place: AddedPlace): boolean => {
    try {
      checkPlace(place, gazetteer, new Set());
      return true;
    } catch (error) {
      if (error instanceof InvalidInput) return false;
      throw error;
    }
  };
  const held = places.filter(fits);
  const own = new Set(held.map(({ id }) => id));
  return { places: held, names: names.filter(({ place }) => own.has(place) || gazetteer.place(place) !== null) };
}

/** What the additions say, in an order that does not depend on how they were written down. */
function saidBy({ places, names }: GazetteerAdditions): unknown {
  const ordered = <T>(list: readonly T[]): readonly T[] =>
    list
      .map((each) => [JSON.stringify(each), each] as const)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([, each]) => each);
  return [
    ordered(
      places.map(({ id, level, names: { en, ru, zh, local }, aliases, region, country, lat, lon, population }) => [
        ...[id, level, en, ru, zh, local, ordered(aliases ?? []), region, country, lat, lon, population ?? 0],
      ]),
    ),
    ordered(names.flatMap(({ place, names }) => names.map((name) => [place, name]))),
  ];
}

/** The gazetteer with the user's additions over it. */
export function withAdditions(gazetteer: OpenedGazetteer, additions: GazetteerAdditions): OpenedGazetteer {
  if (additions.places.length === 0 && additions.names.length === 0) return gazetteer;
  const seen = new Set<string>();
  for (const place of additions.places) checkPlace(place, gazetteer, seen);
  const own = new Map(additions.places.map((place) => [place.id, toPlace(place)]));
  for (const { place } of additions.names) {
    if (!own.has(place) && !gazetteer.place(place)) {
      throw new InvalidInput(`Names are added to "${place}", which is not held.`, {
        hint: 'Give the id of a place, such as RU-SA or gn:2036973.',
      });
    }
  }
  const rows = [
    ...additions.places.map(({ id, names, aliases = [], population = 0 }) => ({
      id,
      names: listed([names.en, names.ru, names.zh, names.local, ...aliases].filter((name) => name !== undefined)),
      weight: population + 1,
    })),
    ...additions.names.map(({ place, names }) => ({
      id: place,
      names: listed(names),
      weight: (own.get(place) ?? gazetteer.place(place))?.population ?? 0,
    })),
  ];
  const { characters } = gazetteer;
  const index = indexNames(rows, characters, bucketBits);
  const slotOf = keyFinder(index);
  const idOf = (row: number) => rows[row]?.id ?? '';
  const parts: ScanParts = { index, slotOf, characters, idOf, meanings: new Map() };
  const place = (id: string) => own.get(id) ?? gazetteer.place(id);
  return {
    version: `${gazetteer.version}+${contentId('plc', saidBy(additions)).slice(4, 12)}`,
    characters,
    scan: (text) => merged(scanNames(text, parts), gazetteer.scan(text)),
    named: (name) => {
      const ids = new Set(entriesOfName(name, index, characters).map((entry) => idOf(placeOfEntry(entry))));
      const added = [...ids].flatMap((id) => place(id) ?? []);
      return [...added, ...gazetteer.named(name).filter(({ id }) => !ids.has(id))];
    },
    near: (lat, lon, km) => {
      const added = [...own.values()]
        .filter(({ level }) => level === 'city' || level === 'district')
        .map((each) => ({ place: each, km: kmBetween(lat, lon, each.lat, each.lon) }))
        .filter((each) => each.km <= km);
      return [...added, ...gazetteer.near(lat, lon, km)].sort((a, b) => a.km - b.km);
    },
    place,
    region: gazetteer.region,
    currentCode: gazetteer.currentCode,
    country: gazetteer.country,
    historical: gazetteer.historical,
    macro: gazetteer.macro,
    get regions() {
      return gazetteer.regions;
    },
    get countries() {
      return gazetteer.countries;
    },
    get vanished() {
      return gazetteer.vanished;
    },
    get counts() {
      const counts: Record<string, number> = { ...gazetteer.counts };
      for (const { level } of own.values()) counts[level] = (counts[level] ?? 0) + 1;
      return counts;
    },
  };
}
