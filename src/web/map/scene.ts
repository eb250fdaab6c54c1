/** What is drawn on the map: the world, units and ties on it, and what is marked of them. */
import type { Topology } from 'topojson-specification';
import type { MapView } from '../../app/map/show-map.ts';
import type { RegionRow } from '../../app/regions/region-row.ts';
import { isWhollyDisputed } from '../disputes.ts';
import type { ReadablePath } from '../pictures/path-text.ts';
import type { Selection } from '../view-state.ts';
import { nameOf } from '../words.ts';
import { outlinesOnce, regionsOnce } from '../world.ts';
import { type DrawnArc, drawnArcs } from './arcs.ts';
import { type DrawnBundle, drawnBundles } from './bundles.ts';
import type { LeanOnMap, ShareOnMap } from './lean-style.ts';
import type { Spot } from './nearest.ts';
import type { Palette } from './palette.ts';
import { type Frame, projectionAround, type Size } from './plane.ts';
import { backdrop, type CountryShape, countryShapes, type RegionShape } from './shapes.ts';

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
  readonly sphere: ReadablePath;
  readonly graticule: ReadablePath;
  readonly countries: ReadonlyMap<string, CountryShape>;
  readonly regions: ReadonlyMap<string, RegionShape>;
  readonly disputed: ReadonlySet<string>;
  /** Shares by which regions are filled, in place of the colours of their countries; null where they are not. */
  readonly shares: ReadonlyMap<string, ShareOnMap> | null;
  readonly nodes: readonly Node[];
  readonly arcs: readonly DrawnArc[];
  readonly bundles: readonly DrawnBundle[];
}

/** What lies under a point: an arc, or the code of a region; neither on the sea. */
export interface Under {
  readonly arc: DrawnArc | null;
  readonly code: string;
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

/** What the world is drawn with: on a screen of this size, with so many device pixels to a CSS pixel. */
export interface LandPen {
  readonly scene: Scene;
  readonly frame: Frame;
  readonly size: Size;
  readonly ratio: number;
  readonly colours: Palette;
}

/** What the whole map is drawn with. */
export interface MapPen extends LandPen {
  readonly marks: Marks;
}

/** The marks of what the pointer, the address and the keyboard are at. */
export const marksOf = (hover: Under | null, selection: Selection | null, focus: Marks['focus']): Marks => ({
  hoverPair: hover?.arc?.pair ?? null,
  hoverRegion: hover && !hover.arc ? hover.code : null,
  pair: selection?.kind === 'pair' ? selection.id : null,
  region: selection?.kind === 'region' ? selection.id : null,
  focus,
});

type Project = (lon: number, lat: number) => readonly [number, number];

/** The world around a meridian, without ties. */
function emptyScene(topology: Topology, regions: readonly RegionRow[], meridian: number): Scene {
  const codes = regions.map((region) => region.code);
  const countries = countryShapes(topology, projectionAround(meridian), codes);
  const shapes = new Map<string, RegionShape>();
  for (const country of countries.values()) for (const region of country.regions) shapes.set(region.code, region);
  return {
    ...backdrop(meridian),
    countries,
    regions: shapes,
    disputed: new Set(regions.filter(isWhollyDisputed).map((region) => region.code)),
    shares: null,
    nodes: [],
    arcs: [],
    bundles: [],
  };
}

/** The scene with the outlines of some countries replaced by finer ones. */
export function withShapes(scene: Scene, shapes: readonly CountryShape[]): Scene {
  const countries = new Map(scene.countries);
  const regions = new Map(scene.regions);
  for (const shape of shapes) {
    countries.set(shape.country, shape);
    for (const region of shape.regions) regions.set(region.code, region);
  }
  return { ...scene, countries, regions };
}

/** The world with all that is known of its regions, before any tie is laid on it. */
export interface World {
  readonly scene: Scene;
  readonly names: ReadonlyMap<string, RegionRow>;
  readonly codes: readonly string[];
  /** All regions at their places, for walking by keyboard. */
  readonly spots: readonly Spot[];
}

/** Fetches the world, once for all maps; throws where outlines or regions do not come. */
export async function worldAround(meridian: number, project: Project): Promise<World> {
  const [topology, regions] = await Promise.all([outlinesOnce(), regionsOnce()]);
  return {
    scene: emptyScene(topology, regions, meridian),
    names: new Map(regions.map((region) => [region.code, region])),
    codes: regions.map(({ code }) => code),
    spots: regions.map(({ code, lon, lat }) => {
      const [x, y] = project(lon, lat);
      return { code, x, y };
    }),
  };
}

/** What is laid on the world. */
interface Laid {
  readonly view: MapView | null;
  /** Who leans on whom, in the place of ties; null for the ties. */
  readonly lean: LeanOnMap | null;
  readonly names: World['names'];
  readonly project: Project;
}

/** The scene with the ties of a view, or with who leans on whom. */
export function withTies(scene: Scene, { view, lean, names, project }: Laid): Scene {
  if (lean !== null)
    return {
      ...scene,
      shares: lean.shares,
      nodes: nodesByShare(lean.shares, names, project),
      arcs: drawnArcs(view?.arcs ?? [], project, lean.pairs),
      bundles: [],
    };
  return {
    ...scene,
    shares: null,
    nodes: nodesOf(view?.regions ?? [], project),
    arcs: view ? drawnArcs(view.arcs, project) : [],
    bundles: drawnBundles(view?.bundles ?? [], project),
  };
}

/** Regions whose share is known, named with it, the greatest first. */
const nodesByShare = (
  shares: ReadonlyMap<string, ShareOnMap>,
  names: World['names'],
  project: Project,
): readonly Node[] =>
  [...shares]
    .sort(([, a], [, b]) => b.share - a.share)
    .flatMap(([code, { share, says }]): Node[] => {
      const row = names.get(code);
      if (!row) return [];
      const [x, y] = project(row.lon, row.lat);
      return [{ code, name: `${nameOf(row.names)} ${says}`, x, y, ties: share, reviewed: 0 }];
    });

/** The units that have ties, at their places. */
const nodesOf = (units: MapView['regions'], project: Project): readonly Node[] =>
  units.map(({ code, names, lon, lat, ties, reviewed }) => {
    const [x, y] = project(lon, lat);
    return { code, name: nameOf(names), x, y, ties, reviewed };
  });
