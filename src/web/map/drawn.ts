/** What is drawn on the map: the world, units and ties on it, and what is marked of them. */
import type { Selection } from '../view-state.ts';
import type { DrawnArc } from './arcs.ts';
import type { DrawnBundle } from './bundles.ts';
import type { CountryShape, RegionShape } from './shapes.ts';

/** What lies under a point: an arc, or the code of a region; neither on the sea. */
export interface Under {
  readonly arc: DrawnArc | null;
  readonly code: string;
}

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

/** The marks of what the pointer, the address and the keyboard are at. */
export const marksOf = (hover: Under | null, selection: Selection | null, focus: Marks['focus']): Marks => ({
  hoverPair: hover?.arc?.pair ?? null,
  hoverRegion: hover && !hover.arc ? hover.code : null,
  pair: selection?.kind === 'pair' ? selection.id : null,
  region: selection?.kind === 'region' ? selection.id : null,
  focus,
});
