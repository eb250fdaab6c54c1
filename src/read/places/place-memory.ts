/** Places already asked for, by gazetteer: a text asks for the same few again and again, and each is decoded anew. */
import type { Gazetteer } from '../../gazetteer/gazetteer.ts';
import type { Place, RegionCode } from '../../model/place.ts';

const most = 20_000;
const memories = new WeakMap<Gazetteer, Map<string, Place | null>>();

/** A place by its id, from memory where it was asked for before. */
export function placeById(gazetteer: Gazetteer, id: string): Place | null {
  let memory = memories.get(gazetteer);
  if (memory === undefined) {
    memory = new Map();
    memories.set(gazetteer, memory);
  }
  const known = memory.get(id);
  if (known !== undefined) return known;
  const place = gazetteer.place(id);
  if (memory.size >= most) memory.clear();
  memory.set(id, place);
  return place;
}

const references = new WeakMap<Gazetteer, Map<string, Place | null>>();

/** The place that a list of ours points to: by country code, by id, or else by its English name. */
export function placeReferred(gazetteer: Gazetteer, to: string): Place | null {
  let memory = references.get(gazetteer);
  if (memory === undefined) {
    memory = new Map();
    references.set(gazetteer, memory);
  }
  let place = memory.get(to);
  if (place === undefined) {
    place = gazetteer.country(to) ?? gazetteer.place(to) ?? gazetteer.named(to)[0] ?? null;
    memory.set(to, place);
  }
  return place;
}

const names = new WeakMap<Gazetteer, Map<string, readonly Place[]>>();

/** The places of a name, from memory where they were asked for before. */
export function placesNamed(gazetteer: Gazetteer, name: string): readonly Place[] {
  let memory = names.get(gazetteer);
  if (memory === undefined) {
    memory = new Map();
    names.set(gazetteer, memory);
  }
  let places = memory.get(name);
  if (places === undefined) {
    places = gazetteer.named(name);
    if (memory.size >= most) memory.clear();
    memory.set(name, places);
  }
  return places;
}

const borders = new WeakMap<Gazetteer, Map<RegionCode, readonly RegionCode[]>>();

/** The units that share a border with a first-level unit. */
export function neighboursOf(gazetteer: Gazetteer, code: RegionCode): readonly RegionCode[] {
  let memory = borders.get(gazetteer);
  if (memory === undefined) {
    memory = new Map();
    borders.set(gazetteer, memory);
  }
  let codes = memory.get(code);
  if (codes === undefined) {
    codes = gazetteer.region(code)?.neighbours ?? [];
    memory.set(code, codes);
  }
  return codes;
}
