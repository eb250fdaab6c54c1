/** What is drawn on the map: the world, units and ties on it, and what is marked of them. */
import type { DrawnArc } from './arcs.ts';
import type { DrawnBundle } from './bundles.ts';
import type { CountryShape, RegionShape } from './shapes.ts';

/** A unit that has ties, at its place in the world. */
export interface Node {
  readonly code: string;
  readonly name: string;
  readonly x: number;
  readonly y: number;
  readonly ties: number;
  readonly reviewed: number;
}

export interface Scene {
  readonly sphere: Path2D;
  readonly graticule: Path2D;
  readonly countries: ReadonlyMap<string, CountryShape>;
  readonly regions: ReadonlyMap<string, RegionShape>;
  readonly disputed: ReadonlySet<string>;
  readonly nodes: readonly Node[];
  readonly arcs: readonly DrawnArc[];
  readonly bundles: readonly DrawnBundle[];
}

/** What is pointed at, stepped to or selected. */
export interface Marks {
  readonly hoverPair: string | null;
  readonly hoverRegion: string | null;
  readonly pair: string | null;
  readonly region: string | null;
  /** Where the keyboard stands. */
  readonly focus: { readonly code: string; readonly x: number; readonly y: number } | null;
}
