/**
 * The port of the gazetteer: names in any script to places, valid in time. The built data is opened by
 * `openGazetteer(bytes)`; readers see only this.
 */
import type { CountryCode, HistoricalUnit, MacroRegion, Place, Region, RegionCode } from '../model/place.ts';
import type { NearPlace } from './near.ts';

/** A name found in a text: UTF-16 span and the places the name can mean, most likely first by population and level. */
export interface NameHit {
  readonly start: number;
  readonly end: number;
  /** Gazetteer ids. */
  readonly places: readonly string[];
  /** How the text's form relates to the listed one: as listed, by inflection, as an abbreviation, as an adjective. */
  readonly form: 'listed' | 'inflected' | 'abbreviation' | 'adjective';
  /** The same for each place of `places`; `form` is that of the first. */
  readonly forms: readonly ('listed' | 'inflected' | 'abbreviation' | 'adjective')[];
}

export interface Gazetteer {
  /** Stamped into every reading. */
  readonly version: string;
  /** The longest name at every token start (Latin, Cyrillic) or character (Han), overlaps kept; linear in the text. */
  scan(text: string): readonly NameHit[];
  /**
   * Places by exact name in any of its languages, case and diacritics folded; so the reader can ask what a shorter
   * name at the start of a hit would mean.
   */
  named(name: string): readonly Place[];
  /** Towns and districts within some kilometres of a point, nearest first. */
  near(lat: number, lon: number, km: number): readonly NearPlace[];
  place(id: string): Place | null;
  region(code: RegionCode): Region | null;
  /** A superseded code (`RU-CHI`, `NO-01`) to the region it means today; null where its land was divided (`NO-54`). */
  currentCode(code: string): RegionCode | null;
  country(code: CountryCode): Place | null;
  historical(id: string): HistoricalUnit | null;
  macro(id: string): MacroRegion | null;
  /** All first-level units, sorted by code. */
  readonly regions: readonly Region[];
  readonly countries: readonly Place[];
  /** All units that are no more, sorted by id. */
  readonly vanished: readonly HistoricalUnit[];
  /** How many places of each level are held. */
  readonly counts: Readonly<Record<string, number>>;
}
