/** Opens the built gazetteer from its bytes. Nothing is read from disk here, and nothing is decoded before it is asked for. */
import type { HistoricalUnit, MacroRegion, Place, Region } from '../model/place.ts';
import { buildCharacters, type Characters } from './characters.ts';
import type { Gazetteer } from './gazetteer.ts';
import { keyFinder, type NameIndex, placeOfEntry } from './name-index.ts';
import { type Grid, gridOver } from './near.ts';
import { idAt, levels, type PlaceColumns, placeAt, townRow, type UnitDetail } from './place-table.ts';
import { entriesOfName, type ScanParts, scanNames } from './scan.ts';
import { readSections } from './sections.ts';
import { decodeUtf8 } from './utf8.ts';

/** The JSON part of the file. */
export interface GazetteerDetail {
  readonly version: string;
  readonly bucketBits: number;
  readonly countries: readonly string[];
  readonly regions: readonly string[];
  readonly units: readonly UnitDetail[];
  /** Superseded codes to today's. */
  readonly former: Readonly<Record<string, string>>;
}

/** The built gazetteer, with the tables that further names are listed by. */
export interface OpenedGazetteer extends Gazetteer {
  readonly characters: Characters;
}

/** The gazetteer of a file's bytes (unpacked). */
export function openGazetteer(bytes: Uint8Array): OpenedGazetteer {
  const section = readSections(bytes);
  const detailBytes = section('detail') as Uint8Array;
  const detail = JSON.parse(decodeUtf8(detailBytes, 0, detailBytes.length)) as GazetteerDetail;
  const columns: PlaceColumns = {
    level: section('level') as Uint8Array,
    country: section('country') as Uint16Array,
    region: section('region') as Uint16Array,
    lat: section('lat') as Int32Array,
    lon: section('lon') as Int32Array,
    population: section('population') as Uint32Array,
    geonames: section('geonames') as Uint32Array,
    nameStart: section('nameStart') as Uint32Array,
    names: section('names') as Uint8Array,
    countries: detail.countries,
    regions: detail.regions,
    units: detail.units,
  };
  const index: NameIndex = {
    buckets: section('buckets') as Uint32Array,
    shift: 32 - detail.bucketBits,
    rest: section('rest') as Uint16Array,
    second: section('second') as Uint32Array,
    values: section('values') as Uint32Array,
    lists: section('lists') as Uint32Array,
  };
  const slotOf = keyFinder(index);
  const characters = buildCharacters(section('simplified'));
  const rows = new Map(detail.units.map((unit, row) => [unit.id, row]));
  const idOf = (row: number) => idAt(columns, row);
  // The units are few and asked for all the time: each is decoded once. The towns are many; who asks remembers them.
  const units: Place[] = [];
  const unitAt = (row: number): Place => (units[row] ??= placeAt(columns, row));

  function place(id: string): Place | null {
    const unit = rows.get(id);
    if (unit !== undefined) return unitAt(unit);
    const row = townRow(columns, id);
    return row < 0 ? null : placeAt(columns, row);
  }
  function ofLevel<T extends Place>(id: string, level: T['level']): T | null {
    const row = rows.get(id);
    if (row === undefined) return null;
    const found = unitAt(row);
    return found.level === level ? (found as T) : null;
  }
  function all<T extends Place>(level: T['level']): readonly T[] {
    const wanted = levels.indexOf(level);
    return detail.units.flatMap((_, row) => (columns.level[row] === wanted ? [placeAt(columns, row) as T] : []));
  }
  const parts: ScanParts = { index, slotOf, characters, idOf, meanings: new Map() };
  let grid: Grid | null = null;
  const isTown = (row: number): boolean => ['city', 'district'].includes(levels[columns.level[row] ?? 0] ?? '');
  let regions: readonly Region[] | null = null;
  let countries: readonly Place[] | null = null;
  let vanished: readonly HistoricalUnit[] | null = null;
  let counts: Readonly<Record<string, number>> | null = null;

  return {
    version: detail.version,
    characters,
    scan: (text) => scanNames(text, parts),
    named: (name) => {
      const seen = new Set(entriesOfName(name, index, characters).map(placeOfEntry));
      return [...seen].map((row) => placeAt(columns, row));
    },
    near: (lat, lon, km) =>
      (grid ??= gridOver(columns, isTown))
        .near(lat, lon, km)
        .map(({ row, km: away }) => ({ place: placeAt(columns, row), km: away })),
    place,
    region: (code) => ofLevel<Region>(code, 'region'),
    currentCode: (code) => (ofLevel<Region>(code, 'region') ? code : (detail.former[code] ?? null)),
    country: (code) => ofLevel<Place>(code, 'country'),
    historical: (id) => ofLevel<HistoricalUnit>(id, 'historical'),
    macro: (id) => ofLevel<MacroRegion>(id, 'macro'),
    get regions() {
      return (regions ??= all<Region>('region'));
    },
    get countries() {
      return (countries ??= all<Place>('country'));
    },
    get vanished() {
      return (vanished ??= all<HistoricalUnit>('historical'));
    },
    get counts() {
      if (!counts) {
        const sums = levels.map(() => 0);
        for (const level of columns.level) sums[level] = (sums[level] ?? 0) + 1;
        counts = Object.fromEntries(levels.map((level, i) => [level, sums[i] ?? 0]));
      }
      return counts;
    },
  };
}
