/**
 * The map's answer with each end told once: of 500 arcs the ends are the greater part, and the page asks for an answer at
 * every step of the time brush. `packedMap` and `unpackedMap` undo one another.
 */
import type { ArcEnd, ArcView, BundleView, MapView } from './map-types.ts';

/** The map with a table of ends by code, and the ends of arcs and bundles as codes. */
export interface PackedMap extends Omit<MapView, 'arcs' | 'bundles'> {
  readonly ends: Readonly<Record<string, ArcEnd>>;
  readonly arcs: readonly (Omit<ArcView, 'a' | 'b'> & { readonly a: string; readonly b: string })[];
  readonly bundles: readonly (Omit<BundleView, 'a' | 'b'> & { readonly a: string; readonly b: string })[];
}

/** The map with its ends by code. */
export function packedMap(view: MapView): PackedMap {
  const ends: Record<string, ArcEnd> = {};
  const known = <T extends { readonly a: ArcEnd; readonly b: ArcEnd }>(line: T) => {
    ends[line.a.code] = line.a;
    ends[line.b.code] = line.b;
    return { ...line, a: line.a.code, b: line.b.code };
  };
  return { ...view, arcs: view.arcs.map(known), bundles: view.bundles.map(known), ends };
}

/** The map as it was; throws TypeError for a code that the table lacks. */
export function unpackedMap({ ends, ...packed }: PackedMap): MapView {
  const end = (code: string): ArcEnd => {
    const found = ends[code];
    if (found === undefined) throw new TypeError(`The map names ${code} and does not tell where it is`);
    return found;
  };
  const whole = <T extends { readonly a: string; readonly b: string }>(line: T) => ({
    ...line,
    a: end(line.a),
    b: end(line.b),
  });
  return { ...packed, arcs: packed.arcs.map(whole), bundles: packed.bundles.map(whole) };
}
