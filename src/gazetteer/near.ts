/** The places round a point, found by a grid laid over them at the first question. */
import type { Place } from '../model/place.ts';

/** A place with how far off it lies. */
export interface NearPlace {
  readonly place: Place;
  readonly km: number;
}

/** Kilometres on a sphere of the earth's mean radius. */
export function kmBetween(latA: number, lonA: number, latB: number, lonB: number): number {
  const rad = Math.PI / 180;
  const sinLat = Math.sin(((latB - latA) * rad) / 2);
  const sinLon = Math.sin(((lonB - lonA) * rad) / 2);
  const h = sinLat ** 2 + Math.cos(latA * rad) * Math.cos(latB * rad) * sinLon ** 2;
  return 2 * 6371 * Math.asin(Math.min(1, Math.sqrt(h)));
}

/** Cells to a degree. */
const perDegree = 4;
const rowsOfCells = 180 * perDegree;
const columnsOfCells = 360 * perDegree;
const kmOfCell = 111.2 / perDegree;

/** Points as the columns of the gazetteer hold them: degrees times 10⁵. */
interface Points {
  readonly lat: Int32Array;
  readonly lon: Int32Array;
}

export interface Grid {
  /** Rows of the points within some kilometres, with the distance, nearest first. */
  near(lat: number, lon: number, km: number): readonly { readonly row: number; readonly km: number }[];
}

function cellOf(lat: number, lon: number): number {
  const row = Math.min(rowsOfCells - 1, Math.max(0, Math.floor((lat + 90) * perDegree)));
  const column = (((Math.floor((lon + 180) * perDegree) % columnsOfCells) + columnsOfCells) % columnsOfCells) | 0;
  return row * columnsOfCells + column;
}

/** Lays the grid over the points of some rows. */
export function gridOver({ lat, lon }: Points, chosen: (row: number) => boolean): Grid {
  const cells = new Int32Array(lat.length).fill(-1);
  const starts = new Uint32Array(rowsOfCells * columnsOfCells + 1);
  for (let row = 0; row < lat.length; row++) {
    if (!chosen(row)) continue;
    const cell = cellOf((lat[row] ?? 0) / 1e5, (lon[row] ?? 0) / 1e5);
    cells[row] = cell;
    starts[cell + 1]!++;
  }
  for (let i = 1; i < starts.length; i++) starts[i]! += starts[i - 1]!;
  const next = starts.slice();
  const rows = new Uint32Array(starts.at(-1) ?? 0);
  for (let row = 0; row < cells.length; row++) {
    const cell = cells[row] ?? -1;
    if (cell >= 0) rows[next[cell]!++] = row;
  }
  return {
    near(atLat, atLon, km) {
      const found: { row: number; km: number }[] = [];
      const up = Math.ceil(km / kmOfCell);
      // A cell is narrower towards the poles; there all the way round is looked at.
      const narrow = Math.cos((Math.min(89, Math.abs(atLat) + up / perDegree) * Math.PI) / 180);
      const across = Math.min(columnsOfCells / 2, Math.ceil(km / kmOfCell / Math.max(narrow, 0.02)));
      for (let y = -up; y <= up; y++) {
        const latitude = atLat + y / perDegree;
        if (Math.abs(latitude) > 90 + 1 / perDegree) continue;
        for (let x = -across; x <= across; x++) {
          const cell = cellOf(latitude, atLon + x / perDegree);
          for (let i = starts[cell] ?? 0; i < (starts[cell + 1] ?? 0); i++) {
            const row = rows[i] ?? 0;
            const distance = kmBetween(atLat, atLon, (lat[row] ?? 0) / 1e5, (lon[row] ?? 0) / 1e5);
            if (distance <= km) found.push({ row, km: distance });
          }
        }
      }
      return found.sort((a, b) => a.km - b.km || a.row - b.row);
    },
  };
}
