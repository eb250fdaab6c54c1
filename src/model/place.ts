/** The words for places: regions, countries, towns, and what is none of these but named in texts. */
import type { Bounds } from './edtf.ts';

/**
 * What kind of place. Only `region`, `district` and `city` have a `region` code; a macro-region has members, a historical
 * unit successors; water and relief are neither.
 */
export type PlaceLevel =
  | 'city'
  | 'district'
  | 'region'
  | 'country'
  | 'macro'
  | 'supranational'
  | 'historical'
  | 'water'
  | 'relief';

/** ISO 3166-2 code of a first-level unit (`RU-SA`), as it is today. A vanished unit has an id of its own, `X-SUHH-…`. */
export type RegionCode = string;
/** ISO 3166-1 alpha-2 code (`RU`). */
export type CountryCode = string;

/**
 * A party of a tie as the codebook writes it: a region `RU-SA`, a city or district as `CN-HL/Harbin` (first-level unit,
 * English name), a country (the centre) as `CN`.
 */
export type PartyRef = string;

/** Names of one place in the three languages read, and in its own. */
export interface PlaceNames {
  readonly en: string;
  readonly ru?: string;
  readonly zh?: string;
  /** The name in the local language and script, where it is none of the three. */
  readonly local?: string;
}

/** A state that a unit is shown in, and by whom. */
export interface Worldview {
  /** The unit's own code where it is held for a state of its own. */
  readonly country: CountryCode;
  /** The code of a country, or words. */
  readonly by: string;
  /** Which part of it, in words, where that is not the whole. */
  readonly part?: string;
}

/** A place of the gazetteer. `lat` and `lon` are degrees WGS 84; `id` is stable across builds. */
export interface Place {
  /** `CN-GD`, `CN`, `gn:2036973`, `X-RU-CHI`, `macro:siberia`, `water:amur`. */
  readonly id: string;
  readonly level: PlaceLevel;
  readonly names: PlaceNames;
  readonly region: RegionCode | null;
  readonly country: CountryCode | null;
  readonly geonames: number | null;
  readonly wikidata: string | null;
  readonly lat: number;
  readonly lon: number;
  /** Inhabitants, 0 where not known. */
  readonly population: number;
  /** Of a region or a country that more than one state claims: each of them. Amur takes no side. */
  readonly worldviews?: readonly Worldview[];
}

/** A first-level unit, an actor in ties. */
export interface Region extends Place {
  readonly level: 'region';
  readonly region: RegionCode;
  readonly country: CountryCode;
  /** The kind in English: province, oblast, krai, republic, municipality, county… */
  readonly kind: string;
  /** Codes of the units it shares a border with, across state borders too. */
  readonly neighbours: readonly RegionCode[];
  /** Superseded codes that mean this unit, with the time in which they were in force. */
  readonly formerCodes: readonly { readonly code: string; readonly valid: Bounds }[];
  /** States that claim it, where more than one does; empty for the rest. Amur takes no side. */
  readonly worldviews: readonly Worldview[];
}

/** A unit that is no more, with what came after it. */
export interface HistoricalUnit extends Place {
  readonly level: 'historical';
  readonly valid: Bounds;
  readonly successors: readonly string[];
}

/** A region of regions: Siberia, a federal district, Northeast China. */
export interface MacroRegion extends Place {
  readonly level: 'macro';
  readonly members: readonly RegionCode[];
}

/** The first-level unit or the country of a party: `CN-HL/Harbin` and `CN-HL` give `CN-HL`, `CN` gives `CN`. */
export function unitOf(party: PartyRef): string {
  const slash = party.indexOf('/');
  return slash < 0 ? party : party.slice(0, slash);
}

/** The country of a party: `CN-HL/Harbin` gives `CN`; a vanished unit `X-SUHH-…` gives the letters after `X-`. */
export function countryOf(party: PartyRef): CountryCode {
  const unit = unitOf(party);
  const from = unit.startsWith('X-') ? 2 : 0;
  const to = unit.indexOf('-', from);
  return to < 0 ? unit.slice(from) : unit.slice(from, to);
}

/** The pair of first-level units (or countries) of two parties, sorted and joined: `CN-GD~RU-SA`. */
export function pairOf(a: PartyRef, b: PartyRef): string {
  return [unitOf(a), unitOf(b)].sort().join('~');
}

/** Every pair of first-level units of different countries among the parties of one tie, sorted. */
export function pairsOf(parties: readonly PartyRef[]): readonly string[] {
  const pairs = new Set<string>();
  parties.forEach((a, i) => {
    for (const b of parties.slice(i + 1)) if (countryOf(a) !== countryOf(b)) pairs.add(pairOf(a, b));
  });
  return [...pairs].sort();
}

/**
 * The two parties that a pair of units joins in one tie, in the order of the pair: a town where it is the one party of its unit, else
 * the unit.
 */
export function partiesOfPair(parties: readonly PartyRef[], pair: string): readonly [PartyRef, PartyRef] {
  const sideOf = (unit: string): PartyRef => {
    const own = parties.filter((party) => unitOf(party) === unit);
    return own.length === 1 ? own[0]! : unit;
  };
  const [a, b] = endsOf(pair);
  return [sideOf(a), sideOf(b)];
}

/** So many pairs are kept taken apart. */
const mostEnds = 500_000;
const ends = new Map<string, readonly [string, string]>();

/** The two units of a pair (`CN-GD~RU-SA`). Lists of tens of thousands of ties ask for the same pairs again and again: they are kept. */
export function endsOf(pair: string): readonly [string, string] {
  let found = ends.get(pair);
  if (found === undefined) {
    if (ends.size >= mostEnds) ends.clear();
    const tilde = pair.indexOf('~');
    ends.set(pair, (found = [pair.slice(0, tilde), pair.slice(tilde + 1)]));
  }
  return found;
}
