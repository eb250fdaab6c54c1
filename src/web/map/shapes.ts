/**
 * The outlines of regions as paths in world coordinates, made once: panning and zooming only move them. One country's
 * shapes can be replaced by finer ones.
 */
import { type GeoContext, type GeoPermissibleObjects, type GeoProjection, geoGraticule, geoPath } from 'd3-geo';
import { feature, mesh } from 'topojson-client';
import type { GeometryCollection, GeometryObject, Topology } from 'topojson-specification';
import { joinedPath, type ReadablePath, readablePath } from '../pictures/path-text.ts';
import { type Box, overlaps, projectionAround } from './plane.ts';

/** A region's outline. */
export interface RegionShape {
  readonly code: string;
  readonly country: string;
  readonly path: ReadablePath;
  readonly box: Box;
}

/** A country's land, the borders of its regions, its own border and coast. */
export interface CountryShape {
  readonly country: string;
  readonly box: Box;
  readonly land: ReadablePath;
  readonly inner: ReadablePath;
  readonly outer: ReadablePath;
  readonly regions: readonly RegionShape[];
}

/** What a projection makes of an outline on the globe. */
function outlined(projection: GeoProjection, outline: GeoPermissibleObjects): ReadablePath {
  const path = new Path2D();
  // A context's types ask for `beginPath`, which a path has no need of and d3-geo does not call.
  geoPath(projection, path as unknown as GeoContext)(outline);
  return readablePath(path, () => geoPath(projection)(outline) ?? '');
}

/** The edge of the world and its grid, for a meridian. */
export function backdrop(meridian: number): { readonly sphere: ReadablePath; readonly graticule: ReadablePath } {
  const projection = projectionAround(meridian).precision(0.05);
  return {
    sphere: outlined(projection, { type: 'Sphere' }),
    graticule: outlined(projection, geoGraticule().stepMajor([20, 360]).stepMinor([20, 20])()),
  };
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
  projection: GeoProjection,
  codes: readonly string[],
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
  return new Map(
    [...byCountry].map(([country, named]) => [country, countryShape(topology, projection, country, named)]),
  );
}

function countryShape(
  topology: Topology,
  projection: GeoProjection,
  country: string,
  named: readonly Named[],
): CountryShape {
  const { bounds } = geoPath(projection);
  const shapes = named.flatMap(({ code, geometry }) => {
    const outline = feature(topology, geometry);
    const [[x0, y0], [x1, y1]] = bounds(outline);
    if (!Number.isFinite(x0)) return [];
    return [{ code, country, path: outlined(projection, outline), box: [x0, y0, x1, y1] as const }];
  });
  const all: GeometryCollection = { type: 'GeometryCollection', geometries: named.map(({ geometry }) => geometry) };
  const borders = (between: boolean): ReadablePath =>
    outlined(
      projection,
      mesh(topology, all, (a, b) => (a !== b) === between),
    );
  return {
    country,
    box: boxOfBoxes(shapes.map(({ box }) => box)),
    land: joinedPath(shapes.map(({ path }) => path)),
    inner: borders(true),
    outer: borders(false),
    regions: shapes.filter(({ code }) => code !== ''),
  };
}

/** The smallest box around boxes; that of none overlaps nothing. */
const boxOfBoxes = (boxes: readonly Box[]): Box => [
  Math.min(...boxes.map((box) => box[0])),
  Math.min(...boxes.map((box) => box[1])),
  Math.max(...boxes.map((box) => box[2])),
  Math.max(...boxes.map((box) => box[3])),
];

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
