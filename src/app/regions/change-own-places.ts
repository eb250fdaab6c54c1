/** Changes to a ledger's own places: what is asked for to the additions that result, or why it cannot be. */

import type { AddedPlace, GazetteerAdditions } from '../../gazetteer/additions.ts';
import type { Gazetteer } from '../../gazetteer/gazetteer.ts';
import { Conflict, InvalidInput, NotFound } from '../../model/errors.ts';
import { type Language, languageByLetters } from '../../model/languages.ts';
import type { PlaceNames } from '../../model/place.ts';

/** A new place as the user describes it. */
export interface PlaceDescription
  extends Pick<AddedPlace, 'level' | 'region' | 'country' | 'lat' | 'lon' | 'population'> {
  readonly names: readonly string[];
  readonly lang?: Language;
}

/** The additions after something was added. */
export interface Added {
  readonly next: GazetteerAdditions;
  /** The place that the names mean. */
  readonly id: string;
  readonly added: readonly string[];
  /** Names that meant the place already. */
  readonly known: readonly string[];
}

/** More names for a place that is held, or for one added earlier. */
export function addNames(
  additions: GazetteerAdditions,
  gazetteer: Gazetteer,
  asked: string,
  names: readonly string[],
): Added {
  const id = knownId(gazetteer, asked);
  const wanted = [...new Set(names.map(tidied))];
  for (const name of wanted) checkName(name);
  const means = (name: string) => gazetteer.named(name).some((place) => place.id === id);
  const known = wanted.filter(means);
  const added = wanted.filter((name) => !means(name));
  if (added.length === 0) {
    const place = gazetteer.place(id);
    throw new Conflict(
      `${quoted(known)} already ${known.length === 1 ? 'means' : 'mean'} ${place?.names.en} (${id}).`,
      {
        hint: 'There is nothing to add.',
      },
    );
  }
  const own = additions.names.find(({ place }) => place === id);
  const entry = { place: id, names: [...(own?.names ?? []), ...added] };
  const others = additions.names.filter(({ place }) => place !== id);
  return { next: { ...additions, names: [...others, entry] }, id, added, known };
}

/** A place of the user's own. */
export function addPlace(additions: GazetteerAdditions, gazetteer: Gazetteer, wanted: PlaceDescription): Added {
  const names = [...new Set(wanted.names.map(tidied))];
  for (const name of names) checkName(name);
  const { shown, aliases } = sorted(names, wanted.lang);
  const where = placed(gazetteer, wanted);
  const unit = (place: Pick<AddedPlace, 'region' | 'country'>) => place.region ?? place.country;
  const twin = additions.places.find(
    (place) => unit(place) === unit(where) && place.level === wanted.level && place.names.en === shown.en,
  );
  if (twin) {
    throw new Conflict(`“${shown.en}” was added already (${twin.id}).`, {
      hint: `Give it more names with --id ${twin.id}, or take it out first: amur gazetteer remove ${twin.id}`,
    });
  }
  const id = freeId(additions, shown.en);
  const { level, lat, lon, population } = wanted;
  const place: AddedPlace = {
    id,
    level,
    names: shown,
    ...(aliases.length > 0 ? { aliases } : {}),
    ...where,
    lat,
    lon,
    ...(population === undefined ? {} : { population }),
  };
  return { next: { ...additions, places: [...additions.places, place] }, id, added: names, known: [] };
}

/** All of other additions too; of a place that both have the other's description. */
export function addAll(additions: GazetteerAdditions, more: GazetteerAdditions): GazetteerAdditions {
  const names = new Map<string, readonly string[]>();
  for (const { place, names: list } of [...additions.names, ...more.names])
    names.set(place, [...new Set([...(names.get(place) ?? []), ...list])]);
  const places = new Map([...additions.places, ...more.places].map((place) => [place.id, place]));
  return { places: [...places.values()], names: [...names].map(([place, list]) => ({ place, names: list })) };
}

/** Takes out an added place with its names, the names added to a place, or one added name. */
export function removeAdditions(
  additions: GazetteerAdditions,
  asked: string,
): { readonly next: GazetteerAdditions; readonly removed: readonly string[] } {
  const { places, names } = additions;
  const same = (name: string | undefined) => name !== undefined && folded(name) === folded(asked);
  const byId = places.find(({ id }) => id === asked);
  const bearing = byId ? [byId] : places.filter((place) => Object.values(place.names).some(same));
  if (bearing.length > 1) {
    throw new Conflict(`“${asked}” is the name of ${bearing.length} added places.`, {
      hint: `Give the id of one: ${bearing.map(({ id }) => id).join(', ')}`,
    });
  }
  const [gone] = bearing;
  if (gone) {
    return {
      next: { places: places.filter((place) => place !== gone), names: names.filter(({ place }) => place !== gone.id) },
      removed: [`${gone.id} (${gone.names.en})`],
    };
  }
  const removed: string[] = [];
  const kept = (id: string, list: readonly string[]): readonly string[] => {
    const out = id === asked ? list : list.filter(same);
    removed.push(...out.map((name) => `“${name}” as a name of ${id}`));
    return list.filter((name) => !out.includes(name));
  };
  const next = {
    places: places.map((place) => {
      const { aliases, ...rest } = place;
      const left = kept(place.id, aliases ?? []);
      return left.length > 0 ? { ...rest, aliases: left } : rest;
    }),
    names: names
      .map(({ place, names: list }) => ({ place, names: kept(place, list) }))
      .filter(({ names: list }) => list.length > 0),
  };
  if (removed.length === 0) {
    throw new NotFound(`No added place or name is “${asked}”.`, {
      hint: '"amur gazetteer" shows what was added.',
    });
  }
  return { next, removed };
}

/** The id of a place held; a superseded code gives the unit it means today. */
function knownId(gazetteer: Gazetteer, asked: string): string {
  if (gazetteer.place(asked)) return asked;
  const code = asked.toUpperCase();
  const id = gazetteer.place(code) ? code : gazetteer.currentCode(code);
  if (id !== null) return id;
  throw new NotFound(`No place has the id “${asked}”.`, {
    hint: '"amur gazetteer NAME" shows the ids of what a name can mean, such as RU-SA or gn:2036973.',
  });
}

/** Where it lies, by codes of today. */
function placed(gazetteer: Gazetteer, { region, country }: PlaceDescription): Pick<AddedPlace, 'region' | 'country'> {
  if (region !== undefined) {
    const code = gazetteer.currentCode(region);
    if (code !== null) return { region: code };
    throw new NotFound(`No first-level unit has the code ${region}.`, {
      hint: 'Give a code of ISO 3166-2 as it is today; "amur gazetteer NAME" finds it.',
    });
  }
  if (country === undefined) return {};
  if (gazetteer.country(country) !== null) return { country };
  throw new NotFound(`No country has the code ${country}.`, { hint: 'Give a code of ISO 3166-1, such as RU.' });
}

/** Names by language: the first of each is shown, the rest are further names. Without an English one the first stands for it. */
function sorted(
  names: readonly string[],
  lang: PlaceDescription['lang'],
): { readonly shown: PlaceNames; readonly aliases: readonly string[] } {
  const first: Partial<Record<Language, string>> = {};
  const aliases: string[] = [];
  for (const name of names) {
    const key = lang ?? languageByLetters(name);
    if (first[key] === undefined) first[key] = name;
    else aliases.push(name);
  }
  return { shown: { ...first, en: first.en ?? names[0] ?? '' }, aliases };
}

function freeId(additions: GazetteerAdditions, name: string): string {
  const slug = folded(name)
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
  const taken = new Set(additions.places.map(({ id }) => id));
  for (let n = 1; ; n++) {
    const id = n === 1 ? `own:${slug}` : `own:${slug}-${n}`;
    if (!taken.has(id)) return id;
  }
}

/** Refuses what no text could be searched for, and what every text holds. */
function checkName(name: string): void {
  if (!/\p{Script=Latin}|\p{Script=Cyrillic}|\p{Script=Han}/u.test(name)) {
    throw new InvalidInput(`“${name}” cannot be searched for: it has no Latin, Cyrillic or Chinese letter.`, {
      hint: 'Give the name as English, Russian or Chinese texts write it.',
    });
  }
  if ([...name].length < 2) {
    throw new InvalidInput(`“${name}” is too short: a name of one letter would be found everywhere.`, {
      hint: 'Give at least two letters.',
    });
  }
}

function tidied(name: string): string {
  return name.normalize('NFC').replace(/\s+/g, ' ').trim();
}

function folded(name: string): string {
  return tidied(name).toLowerCase();
}

function quoted(names: readonly string[]): string {
  return names.map((name) => `“${name}”`).join(', ');
}
