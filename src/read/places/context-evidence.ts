/**
 * What the other names of a text say of a name: the same name told more plainly elsewhere, a sure place joined to it or
 * beside it in a list, sure places of its region or its country anywhere. Kinds of evidence like those of the words around
 * it, with weights of their own.
 */
import type { Gazetteer } from '../../gazetteer/gazetteer.ts';
import type { Span } from '../../model/code-points.ts';
import type { Found } from './found.ts';
import { neighboursOf, placeById } from './place-memory.ts';

/** The kinds, of every language alike; the first of all evidence by number. */
export const contextNames = [
  'sure-elsewhere',
  'unsure-elsewhere',
  'joined-to-sure',
  'joined-to-name',
  'listed-with-sure',
  'region-told',
  'neighbour-told',
  'country-told',
  'country-told-often',
  'elsewhere-told',
  'elsewhere-told-often',
] as const;
type ContextKind = (typeof contextNames)[number];

/** Kinds as bits of one number. */
const contextBit = Object.fromEntries(contextNames.map((name, i) => [name, 1 << i])) as Readonly<
  Record<ContextKind, number>
>;

/** A name with what makes two names of one text the same, and the places it can mean. */
export interface NameInText extends Span {
  readonly key: string;
  readonly places: readonly string[];
  readonly form: Found['form'];
}

/** The units that a name's likeliest places lie in. */
interface NameUnits {
  /** Of the likeliest place. */
  readonly region: string | null;
  readonly country: string | null;
  readonly regions: ReadonlySet<string>;
  readonly countries: ReadonlySet<string>;
  /** Those that border one of the regions. */
  readonly neighbours: ReadonlySet<string>;
  /** True for a town, a district or a region: what others say of a country or a sea is little. */
  readonly lies: boolean;
}

/** As many of a name's places are looked at. */
const mostPlaces = 6;

function unitsOf(places: readonly string[], gazetteer: Gazetteer): NameUnits {
  const regions = new Set<string>();
  const countries = new Set<string>();
  const first = places[0] === undefined ? null : placeById(gazetteer, places[0]);
  for (const id of places.slice(0, mostPlaces)) {
    const place = placeById(gazetteer, id);
    if (place?.region) regions.add(place.region);
    if (place?.country) countries.add(place.country);
  }
  const neighbours = new Set<string>();
  for (const region of regions) for (const code of neighboursOf(gazetteer, region)) neighbours.add(code);
  const lies = first !== null && (first.level === 'city' || first.level === 'district' || first.level === 'region');
  return { region: first?.region ?? null, country: first?.country ?? null, regions, countries, neighbours, lies };
}

const memories = new WeakMap<Gazetteer, WeakMap<readonly string[], NameUnits>>();

/** The units of a list of places, told once: the names of texts share their lists. */
function nameUnits(places: readonly string[], gazetteer: Gazetteer): NameUnits {
  let memory = memories.get(gazetteer);
  if (memory === undefined) {
    memory = new WeakMap();
    memories.set(gazetteer, memory);
  }
  let units = memory.get(places);
  if (units === undefined) {
    units = unitsOf(places, gazetteer);
    memory.set(places, units);
  }
  return units;
}

/** From here on a name is sure enough to speak for others, and so little sure it must be to be joined to another. */
const sure = 1.1;
const possible = -1.5;

/** Marks the names that are told more plainly elsewhere in the text, and those that are never sure. */
function markEchoes(names: readonly NameInText[], sums: Float64Array, bits: Uint16Array): void {
  const groups = new Map<string, number[]>();
  for (let i = 0; i < names.length; i++) {
    const group = groups.get(names[i]!.key);
    if (group === undefined) groups.set(names[i]!.key, [i]);
    else group.push(i);
  }
  for (const group of groups.values()) {
    if (group.length < 2) continue;
    let best = Number.NEGATIVE_INFINITY;
    for (const i of group) if (sums[i]! > best) best = sums[i]!;
    for (const i of group) {
      if (best > sums[i]! + 1.5 && best > 1.5) bits[i]! |= contextBit['sure-elsewhere'];
      else if (best < -1) bits[i]! |= contextBit['unsure-elsewhere'];
    }
  }
}

/** The longest words that join two names. */
const longestJoiner = 5;
const comma = /^[,、，;；] ?$/;

/** Marks "Orsha and Velikiye Luki", "Саратов — Уральск", and the items of a list. */
function markNeighbours(
  names: readonly NameInText[],
  sums: Float64Array,
  { text, joiner }: Surroundings,
  bits: Uint16Array,
): void {
  const join = (of: number, other: number, listed: boolean): void => {
    if (sums[other]! >= sure) bits[of]! |= contextBit[listed ? 'listed-with-sure' : 'joined-to-sure'];
    else if (!listed && sums[other]! >= possible) bits[of]! |= contextBit['joined-to-name'];
  };
  for (let i = 0; i < names.length; i++) {
    const { end } = names[i]!;
    for (let j = i + 1; j < names.length && names[j]!.start - end <= longestJoiner; j++) {
      const { start } = names[j]!;
      if (start <= end) continue;
      const between = text.slice(end, start);
      const listed = comma.test(between);
      if (!listed && !joiner.test(between)) continue;
      join(i, j, listed);
      join(j, i, listed);
    }
  }
}

/** So many sure places elsewhere say that a text is not about this name's country. */
const many = 4;

/** Marks the names that may lie in a region or a country of which the text names other places surely. */
function markUnits(
  names: readonly NameInText[],
  sums: Float64Array,
  { gazetteer }: Surroundings,
  bits: Uint16Array,
): void {
  /** The sure names of each unit by their keys. */
  const regions = new Map<string, Set<string>>();
  const countries = new Map<string, Set<string>>();
  const add = (map: Map<string, Set<string>>, unit: string | null, key: string): void => {
    if (unit === null) return;
    const keys = map.get(unit);
    if (keys === undefined) map.set(unit, new Set([key]));
    else keys.add(key);
  };
  const known = new Set<string>();
  for (let i = 0; i < names.length; i++) {
    if (sums[i]! < sure) continue;
    const { key, places } = names[i]!;
    const { region, country } = nameUnits(places, gazetteer);
    add(regions, region, key);
    add(countries, country, key);
    known.add(key);
  }
  const others = (map: ReadonlyMap<string, ReadonlySet<string>>, units: ReadonlySet<string>, key: string): number => {
    let most = 0;
    for (const unit of units) {
      const keys = map.get(unit);
      if (keys !== undefined) most = Math.max(most, keys.size - (keys.has(key) ? 1 : 0));
    }
    return most;
  };
  for (let i = 0; i < names.length; i++) {
    const { key, places, form } = names[i]!;
    const units = nameUnits(places, gazetteer);
    // An adjective or an abbreviation is told by its form.
    if (!units.lies || (form !== 'listed' && form !== 'inflected')) continue;
    if (others(regions, units.regions, key) > 0) bits[i]! |= contextBit['region-told'];
    else if (others(regions, units.neighbours, key) > 0) bits[i]! |= contextBit['neighbour-told'];
    const ofCountry = others(countries, units.countries, key);
    if (ofCountry > 1) bits[i]! |= contextBit['country-told-often'];
    else if (ofCountry > 0) bits[i]! |= contextBit['country-told'];
    else {
      const told = known.size - (known.has(key) ? 1 : 0);
      if (told >= many) bits[i]! |= contextBit['elsewhere-told-often'];
      else if (told > 0) bits[i]! |= contextBit['elsewhere-told'];
    }
  }
}

/** What the names stand in. */
export interface Surroundings {
  readonly text: string;
  readonly gazetteer: Gazetteer;
  /** What joins a name to another of its kind, in the language of the text. */
  readonly joiner: RegExp;
}

/** The evidence that each name has from the others, as bits, judged by the sums of their evidence so far. */
export function contextOf(names: readonly NameInText[], sums: Float64Array, surroundings: Surroundings): Uint16Array {
  const bits = new Uint16Array(names.length);
  markEchoes(names, sums, bits);
  markNeighbours(names, sums, surroundings, bits);
  markUnits(names, sums, surroundings, bits);
  return bits;
}

/** The kinds of a name's bits, by number. */
export function contextKinds(bits: number): readonly number[] {
  return contextNames.flatMap((_, i) => ((bits >> i) & 1 ? [i] : []));
}
