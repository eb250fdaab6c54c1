/**
 * The places as columns, decoded one at a time when asked for. The first rows are the units with ids of their own
 * (regions in the order of their codes, then countries and the rest), the last the towns by GeoNames id.
 */
import type { HistoricalUnit, MacroRegion, Place, PlaceLevel, PlaceNames, Region } from '../model/place.ts';
import { decodeUtf8 } from './utf8.ts';

/** Levels by the number that stands for them in the file. */
export const levels: readonly PlaceLevel[] = [
  'region',
  'country',
  'macro',
  'supranational',
  'historical',
  'water',
  'relief',
  'district',
  'city',
];

/** What a unit has beyond the columns; kept as JSON. */
export interface UnitDetail {
  readonly id: string;
  readonly wikidata?: string;
  readonly kind?: string;
  readonly neighbours?: readonly string[];
  readonly formerCodes?: Region['formerCodes'];
  readonly worldviews?: Region['worldviews'];
  readonly valid?: HistoricalUnit['valid'];
  readonly successors?: readonly string[];
  readonly members?: readonly string[];
}

export interface PlaceColumns {
  readonly level: Uint8Array;
  /** Index into `countries` and `regions`; the highest value is none. */
  readonly country: Uint16Array;
  readonly region: Uint16Array;
  /** Degrees times 10⁵. */
  readonly lat: Int32Array;
  readonly lon: Int32Array;
  readonly population: Uint32Array;
  readonly geonames: Uint32Array;
  /** Where the names of a row begin in `names`: en, ru, zh, local, each ended by a zero. One more than rows. */
  readonly nameStart: Uint32Array;
  readonly names: Uint8Array;
  readonly countries: readonly string[];
  readonly regions: readonly string[];
  /** Of the rows before the towns. */
  readonly units: readonly UnitDetail[];
}

export const noUnit = 0xffff;

function namesAt(columns: PlaceColumns, row: number): PlaceNames {
  const start = columns.nameStart[row] ?? 0;
  const end = columns.nameStart[row + 1] ?? 0;
  const [en = '', ru, zh, local] = decodeUtf8(columns.names, start, end).split('\0');
  return { en, ...(ru ? { ru } : {}), ...(zh ? { zh } : {}), ...(local ? { local } : {}) };
}

/** The id of a row. */
export function idAt(columns: PlaceColumns, row: number): string {
  return columns.units[row]?.id ?? `gn:${columns.geonames[row]}`;
}

/** The place of a row, with what its level adds. */
export function placeAt(columns: PlaceColumns, row: number): Place | Region | HistoricalUnit | MacroRegion {
  const unit = columns.units[row];
  const level = levels[columns.level[row] ?? 0] ?? 'city';
  const geonames = columns.geonames[row] ?? 0;
  const place: Place = {
    id: idAt(columns, row),
    level,
    names: namesAt(columns, row),
    region: columns.regions[columns.region[row] ?? noUnit] ?? null,
    country: columns.countries[columns.country[row] ?? noUnit] ?? null,
    geonames: geonames === 0 ? null : geonames,
    wikidata: unit?.wikidata ?? null,
    lat: (columns.lat[row] ?? 0) / 1e5,
    lon: (columns.lon[row] ?? 0) / 1e5,
    population: columns.population[row] ?? 0,
  };
  if (!unit) return place;
  if (level === 'region') {
    const region: Region = {
      ...place,
      level,
      region: unit.id,
      country: place.country ?? unit.id.slice(0, 2),
      kind: unit.kind ?? 'region',
      neighbours: unit.neighbours ?? [],
      formerCodes: unit.formerCodes ?? [],
      worldviews: unit.worldviews ?? [],
    };
    return region;
  }
  if (level === 'country' && unit.worldviews) return { ...place, worldviews: unit.worldviews };
  if (level === 'historical') {
    const historical: HistoricalUnit = {
      ...place,
      level,
      valid: unit.valid ?? [null, null],
      successors: unit.successors ?? [],
    };
    return historical;
  }
  if (level === 'macro') {
    // A country among the members stands for all its regions.
    const members = (unit.members ?? []).flatMap((code) =>
      code.includes('-') ? [code] : columns.regions.filter((region) => region.startsWith(`${code}-`)),
    );
    const macro: MacroRegion = { ...place, level, members };
    return macro;
  }
  return place;
}

/** The row of an id among the towns, which are sorted by GeoNames id; -1 if it is none. */
export function townRow(columns: PlaceColumns, id: string): number {
  if (!id.startsWith('gn:')) return -1;
  const wanted = Number(id.slice(3));
  let low = columns.units.length;
  let high = columns.geonames.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const value = columns.geonames[middle] ?? 0;
    if (value === wanted) return middle;
    if (value < wanted) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}
