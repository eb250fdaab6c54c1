/** Outlines out of TopoJSON (github.com/topojson/topojson-specification), in which neighbours share the arcs between them. */
import type { GeometryObject, Topology } from 'topojson-specification';
import type { Place } from './equal-earth.ts';

/** The arcs of a topology as places. */
export function arcsOf({ arcs, transform }: Topology): readonly (readonly Place[])[] {
  return arcs.map((arc) => {
    let [x, y] = [0, 0];
    return arc.map(([dx = 0, dy = 0]): Place => {
      if (!transform) return [dx, dy];
      x += dx;
      y += dy;
      return [x * transform.scale[0] + transform.translate[0], y * transform.scale[1] + transform.translate[1]];
    });
  });
}

/** The rings of a geometry, each by the numbers of its arcs; ~n is arc n backwards. Points and lines have none. */
export function ringsOf(geometry: GeometryObject): readonly (readonly number[])[] {
  if (geometry.type === 'Polygon') return geometry.arcs;
  return geometry.type === 'MultiPolygon' ? geometry.arcs.flat() : [];
}

/** A ring as places; where arcs meet the place stands once. */
export const placesOf = (
  ring: readonly number[],
  arcs: readonly { readonly places: readonly Place[] }[],
): readonly Place[] =>
  ring.flatMap((number, i) => {
    const arc = number < 0 ? [...arcs[~number]!.places].reverse() : arcs[number]!.places;
    return i === 0 ? arc : arc.slice(1);
  });

/** The arcs that lie between two of the geometries, and those that lie along one alone. */
export function bordersOf(geometries: readonly GeometryObject[]): {
  readonly between: readonly number[];
  readonly along: readonly number[];
} {
  const sides = new Map<number, Set<GeometryObject>>();
  for (const geometry of geometries)
    for (const number of ringsOf(geometry).flat()) {
      const arc = number < 0 ? ~number : number;
      sides.set(arc, (sides.get(arc) ?? new Set()).add(geometry));
    }
  const numbers = [...sides.keys()];
  return {
    between: numbers.filter((arc) => (sides.get(arc)?.size ?? 0) > 1),
    along: numbers.filter((arc) => sides.get(arc)?.size === 1),
  };
}
