/** What the map draws, put together: outlines, disputed regions, the units that have ties. */

import type { Topology } from 'topojson-specification';
import type { MapView } from '../../brief/map-types.ts';
import type { RegionRow } from '../../brief/views.ts';
import { canvasPath, type MakePath } from '../pictures/path-text.ts';
import { nameOf } from '../words.ts';
import { outlinesOnce, regionsOnce } from '../world.ts';
import { drawnArcs } from './arcs.ts';
import { drawnBundles } from './bundles.ts';
import { backdrop } from './draw-land.ts';
import type { Node, Scene } from './drawn.ts';
import type { Spot } from './nearest.ts';
import { projectionAround } from './plane.ts';
import { type CountryShape, countryShapes, type RegionShape } from './shapes.ts';

type Project = (lon: number, lat: number) => readonly [number, number] | null;

/** The world around a meridian, without ties. */
export function emptyScene(
  topology: Topology,
  regions: readonly RegionRow[],
  meridian: number,
  make: MakePath = canvasPath,
): Scene {
  const codes = regions.map((region) => region.code);
  const countries = countryShapes(topology, projectionAround(meridian), codes, make);
  const shapes = new Map<string, RegionShape>();
  for (const country of countries.values()) for (const region of country.regions) shapes.set(region.code, region);
  return {
    ...backdrop(meridian, make),
    countries,
    regions: shapes,
    disputed: new Set(regions.filter((region) => region.disputed).map((region) => region.code)),
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
  performance.mark('amur-map-data');
  return {
    scene: emptyScene(topology, regions, meridian),
    names: new Map(regions.map((region) => [region.code, region])),
    codes: regions.map(({ code }) => code),
    spots: spotsOf(regions, project),
  };
}

/** The scene with the ties of a view. */
export function withTies(scene: Scene, view: MapView | null, project: Project, byLean: boolean): Scene {
  return {
    ...scene,
    nodes: nodesOf(view?.regions ?? [], project),
    arcs: view ? drawnArcs(view.arcs, project, byLean) : [],
    bundles: drawnBundles(view?.bundles ?? [], project),
  };
}

/** The units that have ties, at their places. */
function nodesOf(units: MapView['regions'], project: Project): readonly Node[] {
  return units.flatMap((unit) => {
    const at = project(unit.lon, unit.lat);
    return at
      ? [{ code: unit.code, name: nameOf(unit.names), x: at[0], y: at[1], ties: unit.ties, reviewed: unit.reviewed }]
      : [];
  });
}

function spotsOf(regions: readonly RegionRow[], project: Project): readonly Spot[] {
  return regions.flatMap((region) => {
    const at = project(region.lon, region.lat);
    return at ? [{ code: region.code, x: at[0], y: at[1] }] : [];
  });
}
