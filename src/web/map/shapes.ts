/**
 * The outlines of regions as paths in world coordinates, made once: panning and zooming only move them. One country's
 * shapes can be replaced by finer ones.
 */
import type { GeometryCollection, GeometryObject, Topology } from 'topojson-specification';
import { canvasPath, type MakePath } from '../pictures/path-text.ts';
import { drawLine, drawRing, type Hand } from './cut.ts';
import { type Place, type Point, type Projection, turned } from './equal-earth.ts';
import { arcsOf, bordersOf, placesOf, ringsOf } from './outlines.ts';
import { type Box, overlaps } from './plane.ts';

/** A region's outline. */
export interface RegionShape {
  readonly code: string;
  readonly country: string;
  readonly path: Path2D;
  readonly box: Box;
}

/** A country's land, the borders of its regions, its own border and coast. */
export interface CountryShape {
  readonly country: string;
  readonly box: Box;
  readonly land: Path2D;
  readonly inner: Path2D;
  readonly outer: Path2D;
  readonly regions: readonly RegionShape[];
}

/** A path that remembers how far it reaches. */
class MeasuredPath {
  readonly path: Path2D;
  constructor(make: MakePath) {
    this.path = make();
  }
  x0 = Number.POSITIVE_INFINITY;
  y0 = Number.POSITIVE_INFINITY;
  x1 = Number.NEGATIVE_INFINITY;
  y1 = Number.NEGATIVE_INFINITY;
  private reach(x: number, y: number): void {
    if (x < this.x0) this.x0 = x;
    if (x > this.x1) this.x1 = x;
    if (y < this.y0) this.y0 = y;
    if (y > this.y1) this.y1 = y;
  }
  moveTo(x: number, y: number): void {
    this.reach(x, y);
    this.path.moveTo(x, y);
  }
  lineTo(x: number, y: number): void {
    this.reach(x, y);
    this.path.lineTo(x, y);
  }
  closePath(): void {
    this.path.closePath();
  }
  get box(): Box {
    return [this.x0, this.y0, this.x1, this.y1];
  }
}

/** An arc laid flat, once for the two regions on its sides and their border. */
interface FlatArc {
  readonly places: readonly Place[];
  readonly points: readonly Point[];
  /** True where it crosses the end of the map, and so what is made of it must be cut. */
  readonly isCut: boolean;
}

function flatArc(places: readonly Place[], { meridian, flat }: Projection): FlatArc {
  let isCut = false;
  let before: number | null = null;
  const points = places.map(([lon, lat]) => {
    const east = turned(lon - meridian);
    isCut ||= before !== null && Math.abs(east - before) > 180;
    before = east;
    return flat(east, lat);
  });
  return { places, points, isCut };
}

/** Draws a row of arcs that nothing cuts; ~n is arc n backwards, and where arcs meet the point stands once. */
function drawArcs(numbers: readonly number[], arcs: readonly FlatArc[], hand: Hand): void {
  let isFirst = true;
  for (const number of numbers) {
    const { points } = arcs[number < 0 ? ~number : number]!;
    for (let i = isFirst ? 0 : 1; i < points.length; i++) {
      const [x, y] = points[number < 0 ? points.length - 1 - i : i]!;
      if (isFirst) hand.moveTo(x, y);
      else hand.lineTo(x, y);
      isFirst = false;
    }
  }
}

const countryOfCode = (code: string): string => code.split('-')[0] ?? code;

interface Named {
  /** Empty for land that is no unit's. */
  readonly code: string;
  readonly geometry: GeometryObject;
}

/**
 * The regions of a topology by country. Geometries stand in the order of the regions' list; those after its end are land
 * without a unit of its own, kept under the empty name.
 */
export function countryShapes(
  topology: Topology,
  projection: Projection,
  codes: readonly string[],
  make: MakePath = canvasPath,
): Map<string, CountryShape> {
  const object = (topology.objects.regions ?? Object.values(topology.objects)[0]) as GeometryCollection;
  const byCountry = new Map<string, Named[]>();
  for (const [i, geometry] of object.geometries.entries()) {
    const code = codes[i] ?? '';
    const country = countryOfCode(code);
    const list = byCountry.get(country);
    if (list) list.push({ code, geometry });
    else byCountry.set(country, [{ code, geometry }]);
  }
  const arcs = arcsOf(topology).map((places) => flatArc(places, projection));
  const shapes = new Map<string, CountryShape>();
  for (const [country, named] of byCountry) shapes.set(country, countryShape(arcs, country, named, projection, make));
  return shapes;
}

function countryShape(
  arcs: readonly FlatArc[],
  country: string,
  named: readonly Named[],
  projection: Projection,
  make: MakePath,
): CountryShape {
  const land = make();
  const regions: RegionShape[] = [];
  let box: Box = [
    Number.POSITIVE_INFINITY,
    Number.POSITIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
  ];
  const geometries: GeometryObject[] = [];
  for (const { code, geometry } of named) {
    const measured = new MeasuredPath(make);
    for (const ring of ringsOf(geometry)) {
      if (ring.some((number) => arcs[number < 0 ? ~number : number]!.isCut)) {
        drawRing(placesOf(ring, arcs), projection, measured);
      } else {
        drawArcs(ring, arcs, measured);
        measured.closePath();
      }
    }
    if (!Number.isFinite(measured.x0)) continue;
    land.addPath(measured.path);
    const b = measured.box;
    box = [Math.min(box[0], b[0]), Math.min(box[1], b[1]), Math.max(box[2], b[2]), Math.max(box[3], b[3])];
    geometries.push(geometry);
    if (code) regions.push({ code, country, path: measured.path, box: b });
  }
  const { between, along } = bordersOf(geometries);
  const lines = (numbers: readonly number[]): Path2D => {
    const path = make();
    for (const number of numbers) {
      const { places, isCut } = arcs[number]!;
      if (isCut) drawLine(places, projection, path);
      else drawArcs([number], arcs, path);
    }
    return path;
  };
  return { country, box, land, inner: lines(between), outer: lines(along), regions };
}

/** The region under a point of the world. */
export function regionAt(
  shapes: ReadonlyMap<string, CountryShape>,
  context: CanvasRenderingContext2D,
  x: number,
  y: number,
): RegionShape | null {
  const point: Box = [x, y, x, y];
  context.save();
  context.setTransform(1, 0, 0, 1, 0, 0);
  let found: RegionShape | null = null;
  outer: for (const country of shapes.values()) {
    if (!overlaps(country.box, point)) continue;
    for (const region of country.regions) {
      if (overlaps(region.box, point) && context.isPointInPath(region.path, x, y)) {
        found = region;
        break outer;
      }
    }
  }
  context.restore();
  return found;
}
