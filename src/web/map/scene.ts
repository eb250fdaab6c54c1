/** What the map draws, put together: outlines, disputed regions, the units that have ties. */

import type { Topology } from 'topojson-specification';
import type { MapView, RegionRow } from '../../brief/views.ts';
import { canvasPath, type MakePath } from '../pictures/path-text.ts';
import { nameOf } from '../words.ts';
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

/** The units that have ties, at their places. */
export function nodesOf(units: MapView['regions'], project: Project): readonly Node[] {
  return units.flatMap((unit) => {
    const at = project(unit.lon, unit.lat);
    return at
      ? [{ code: unit.code, name: nameOf(unit.names), x: at[0], y: at[1], ties: unit.ties, reviewed: unit.reviewed }]
      : [];
  });
}

/** All regions at their places, for walking by keyboard. */
export function spotsOf(regions: readonly RegionRow[], project: Project): readonly Spot[] {
  return regions.flatMap((region) => {
    const at = project(region.lon, region.lat);
    return at ? [{ code: region.code, x: at[0], y: at[1] }] : [];
  });
}
