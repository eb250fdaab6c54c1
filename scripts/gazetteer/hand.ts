/** The hand-made parts of the gazetteer: data/gazetteer/hand. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Worldview } from '../../src/model/place.ts';

export interface Codes {
  readonly recode: Readonly<Record<string, string | null>>;
  readonly byGeoNames: Readonly<Record<string, string>>;
  readonly byUnit: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly wholes: Readonly<Record<string, string>>;
  readonly tops: Readonly<Record<string, readonly string[]>>;
  readonly secondAsFirst: readonly string[];
  /** Codes of the ISO list used here that have gone since, and those that came in their place. */
  readonly superseded: readonly string[];
  readonly successors: readonly string[];
  readonly notUnits: readonly string[];
  readonly belongs: Readonly<Record<string, string>>;
  readonly freshAdmin1: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly mergeByTowns: readonly string[];
  readonly townRegions: Readonly<Record<string, string>>;
}

/** Names and ids of a unit that the sources lack or have wrong. */
export interface HandUnit {
  readonly en?: string;
  readonly ru?: string;
  readonly zh?: string;
  readonly local?: string;
  readonly kind?: string;
  readonly geonames?: number;
  readonly wikidata?: string;
  readonly lat?: number;
  readonly lon?: number;
  readonly population?: number;
  readonly neighbours?: readonly string[];
}

/** More names of a place by id. */
export interface HandAliases {
  readonly names?: readonly string[];
  readonly abbreviations?: readonly string[];
  readonly adjectives?: readonly string[];
  /** Names that mean the place only when nothing better bears them. */
  readonly minor?: readonly string[];
  /** Names from the sources that are wrong or mislead. */
  readonly not?: readonly string[];
}

export interface HandHistorical {
  readonly id: string;
  readonly en: string;
  readonly ru: string;
  readonly zh: string;
  readonly local?: string;
  readonly country: string | null;
  readonly valid: readonly [string | null, string | null];
  readonly successors: readonly string[];
  readonly codes?: readonly string[];
  readonly lat: number;
  readonly lon: number;
  readonly wikidata?: string;
  readonly names?: readonly string[];
  readonly abbreviations?: readonly string[];
}

export interface HandMacro {
  readonly id: string;
  readonly en: string;
  readonly ru: string;
  readonly zh: string;
  readonly country?: string;
  readonly level?: 'macro' | 'supranational';
  /** Region codes, or countries (`RU`) that stand for all their regions. */
  readonly members: readonly string[];
  readonly lat?: number;
  readonly lon?: number;
  readonly wikidata?: string;
  readonly names?: readonly string[];
  readonly abbreviations?: readonly string[];
  readonly adjectives?: readonly string[];
}

export interface HandFeature {
  readonly id: string;
  readonly en: string;
  readonly ru: string;
  readonly zh: string;
  readonly lat: number;
  readonly lon: number;
  readonly names?: readonly string[];
}

/** A crossing or a village at a border that the dump of towns does not have, or not by its names. */
export interface HandBorderPlace extends HandFeature {
  readonly region: string;
}

/** A superseded code; one that was divided stands once for each unit that came after it. */
export interface FormerCode {
  readonly code: string;
  readonly now: string;
  readonly valid: readonly [string | null, string | null];
}

export interface Disputed {
  readonly id: string;
  readonly worldviews: readonly Worldview[];
}

export interface Hand {
  readonly codes: Codes;
  readonly units: Readonly<Record<string, HandUnit>>;
  readonly aliases: Readonly<Record<string, HandAliases>>;
  readonly historical: readonly HandHistorical[];
  readonly macros: readonly HandMacro[];
  readonly waters: readonly HandFeature[];
  readonly reliefs: readonly HandFeature[];
  readonly borderPlaces: readonly HandBorderPlace[];
  readonly former: readonly FormerCode[];
  readonly disputed: readonly Disputed[];
  /** Latitude and longitude of the middle of a country, in rounded degrees. */
  readonly countryPoints: Readonly<Record<string, readonly [number, number]>>;
}

/** Reads them all from the data folder. */
export function readHand(folder: string): Hand {
  const read = <T>(name: string): T => JSON.parse(readFileSync(join(folder, 'hand', `${name}.json`), 'utf8')) as T;
  return {
    codes: read('codes'),
    units: read('units'),
    aliases: read('aliases'),
    historical: read('historical'),
    macros: read('macros'),
    waters: read('waters'),
    reliefs: read('reliefs'),
    borderPlaces: read('border-places'),
    former: read('former'),
    disputed: read('disputed'),
    countryPoints: read('country-points'),
  };
}
