/**
 * GeoJSON as RFC 7946 has it: longitude before latitude, WGS 84, lines that cross the 180th meridian cut there into a
 * MultiLineString.
 */

export interface Point {
  readonly lat: number;
  readonly lon: number;
}

type Position = readonly [lon: number, lat: number];

export type LineGeometry =
  | { readonly type: 'LineString'; readonly coordinates: readonly Position[] }
  | { readonly type: 'MultiLineString'; readonly coordinates: readonly (readonly Position[])[] };

export interface Feature {
  readonly type: 'Feature';
  readonly id: string;
  readonly geometry: LineGeometry;
  readonly properties: Readonly<Record<string, unknown>>;
}

/** Six decimals: about a decimetre. */
function rounded(degrees: number): number {
  return Math.round(degrees * 1e6) / 1e6 + 0;
}

function position({ lat, lon }: Point): Position {
  return [rounded(lon), rounded(lat)];
}

/** A straight line (in degrees) the shorter way round, cut at the 180th meridian where it crosses. */
export function lineBetween(a: Point, b: Point): LineGeometry {
  const way = b.lon - a.lon;
  if (Math.abs(way) <= 180) return { type: 'LineString', coordinates: [position(a), position(b)] };
  // Going east from `a` (way < 0) the line leaves at +180 and comes in at −180; going west the other way round.
  const edge = way < 0 ? 180 : -180;
  const whole = 360 - Math.abs(way);
  const toEdge = Math.abs(edge - a.lon);
  const lat = whole === 0 ? a.lat : a.lat + ((b.lat - a.lat) * toEdge) / whole;
  const leave = position({ lat, lon: edge });
  const enter = position({ lat, lon: -edge });
  const parts = [
    [position(a), leave],
    [enter, position(b)],
  ].filter(([from, to]) => from?.[0] !== to?.[0] || from?.[1] !== to?.[1]);
  const [only] = parts;
  if (parts.length === 1 && only !== undefined) return { type: 'LineString', coordinates: only };
  return { type: 'MultiLineString', coordinates: parts };
}

/** A collection as a text, one feature a line, so that two exports can be compared line by line. */
export function writeFeatureCollection(
  features: readonly Feature[],
  about: Readonly<Record<string, unknown>> = {},
): string {
  const head = JSON.stringify({ type: 'FeatureCollection', ...about }).slice(0, -1);
  return `${head},"features":[\n${features.map((feature) => JSON.stringify(feature)).join(',\n')}\n]}\n`;
}
