/** Twin towns as lists of pairs give them: `city1,country1,lat1,lng1,city2,country2,lat2,lng2`, one pair a row. */
import type { Cells } from './read-csv.ts';

/** One town of a pair. */
export interface TwinTown {
  readonly name: string;
  readonly country: string;
  readonly point: { readonly lat: number; readonly lon: number } | null;
  /** A party's code, where a person has said which town is meant (column `party1` or `party2`). */
  readonly party: string | null;
}

export interface TwinRow {
  readonly towns: readonly [TwinTown, TwinTown];
  /** EDTF, where the list has a column `date`. */
  readonly date: string | null;
  /** The address of a source of its own, where the list has a column `source`. */
  readonly source: string | null;
}

/** The columns that a list of twin towns cannot be without. */
export const twinColumns = ['city1', 'country1', 'city2', 'country2'] as const;

function point(cells: Cells, n: 1 | 2): TwinTown['point'] {
  const written = [cells(`lat${n}`), cells(`lng${n}`) || cells(`lon${n}`)];
  if (written.includes('')) return null;
  const [lat, lon] = written.map(Number) as [number, number];
  return Math.abs(lat) <= 90 && Math.abs(lon) <= 180 ? { lat, lon } : null;
}

function town(cells: Cells, n: 1 | 2): TwinTown {
  return {
    name: cells(`city${n}`),
    country: cells(`country${n}`),
    point: point(cells, n),
    party: cells(`party${n}`) || null,
  };
}

/** A row of the list; towns without a name are for the reader to refuse. */
export function twinRow(cells: Cells): TwinRow {
  return { towns: [town(cells, 1), town(cells, 2)], date: cells('date') || null, source: cells('source') || null };
}
