/**
 * Shapes of the first-level units as TopoJSON, made with mapshaper in the scratch folder: an overview of the world, finer
 * detail by country, and who borders whom. Geometries stand in the order of the regions' list; land without a unit of
 * its own comes after them.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { geoArea } from 'd3-geo';
import { feature, neighbors } from 'topojson-client';
import type { GeometryCollection, MultiPolygon, Polygon, Topology } from 'topojson-specification';
import type { NaturalEarthUnit } from './natural-earth.ts';

type Area = Polygon<{ i: number }> | MultiPolygon<{ i: number }>;
type Shape = Area | { type: null };
type World = Topology<{ regions: GeometryCollection<{ i: number }> }>;

export interface Geometries {
  readonly overview: string;
  /** By country code. */
  readonly detail: ReadonlyMap<string, string>;
  /** Index of a region to those it borders. */
  readonly neighbours: ReadonlyMap<number, readonly number[]>;
}

function mapshaper(
  modules: string,
  input: string,
  output: string,
  commands: readonly string[],
  quantization: number,
): World {
  const program = join(modules, 'mapshaper', 'bin', 'mapshaper');
  const write = ['-o', output, 'force', 'format=topojson', `quantization=${quantization}`];
  execFileSync(process.execPath, ['--max-old-space-size=6000', program, input, ...commands, ...write], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  return JSON.parse(readFileSync(output, 'utf8')) as World;
}

/** Rings as arcs, of a polygon or of several. */
function polygonsOf(area: Area): readonly number[][][] {
  return area.type === 'Polygon' ? [area.arcs] : area.arcs;
}

const tooLarge = 2 * Math.PI;

/** Turns rings that run the wrong way and drops those that quantisation left without area. */
function mended(world: World, area: Area): Shape {
  if (!area.arcs) return { type: null };
  const areaOf = (rings: number[][]): number => {
    const shape = feature(world, { type: 'Polygon', arcs: rings } as Polygon).geometry;
    return geoArea(shape);
  };
  const reversed = (ring: readonly number[]): number[] => [...ring].reverse().map((arc) => ~arc);
  const polygons = polygonsOf(area).flatMap((rings) => {
    const [outer, ...holes] = rings;
    if (!outer) return [];
    const size = areaOf([outer]);
    if (size === 0) return [];
    const turned = size > tooLarge ? reversed(outer) : outer;
    // A hole runs against its outer ring: alone it covers all the rest of the globe.
    const kept = holes.flatMap((hole) => {
      const covers = areaOf([hole]);
      if (covers === 0) return [];
      return [covers < tooLarge ? reversed(hole) : hole];
    });
    return [[turned, ...kept]];
  });
  const [only] = polygons;
  if (!only) return { type: null };
  return polygons.length === 1 ? { type: 'Polygon', arcs: only } : { type: 'MultiPolygon', arcs: polygons };
}

/** Only the arcs that the shapes use, renumbered. */
function packed(world: World, shapes: readonly Shape[]): string {
  const number = new Map<number, number>();
  const arcs: World['arcs'] = [];
  const renumber = (arc: number): number => {
    const own = arc < 0 ? ~arc : arc;
    let now = number.get(own);
    if (now === undefined) {
      now = arcs.length;
      number.set(own, now);
      arcs.push(world.arcs[own] ?? []);
    }
    return arc < 0 ? ~now : now;
  };
  const geometries = shapes.map((shape) => {
    if (shape.type === null) return { type: null };
    if (shape.type === 'Polygon') return { type: shape.type, arcs: shape.arcs.map((ring) => ring.map(renumber)) };
    return { type: shape.type, arcs: shape.arcs.map((rings) => rings.map((ring) => ring.map(renumber))) };
  });
  const { transform } = world;
  const round = (value: number) => Number(value.toPrecision(12));
  return `${JSON.stringify({
    type: 'Topology',
    ...(transform
      ? { transform: { scale: transform.scale.map(round), translate: transform.translate.map(round) } }
      : {}),
    objects: { regions: { type: 'GeometryCollection', geometries } },
    arcs,
  })}\n`;
}

/** The shapes by index of region, then the rest of the land. */
function byIndex(world: World, count: number): { readonly shapes: Shape[]; readonly rest: Shape[] } {
  const shapes: Shape[] = Array.from({ length: count }, () => ({ type: null }));
  const rest: Shape[] = [];
  for (const area of world.objects.regions.geometries as Area[]) {
    const shape = mended(world, area);
    const i = area.properties?.i ?? -1;
    if (i >= 0) shapes[i] = shape;
    else if (shape.type !== null) rest.push(shape);
  }
  return { shapes, rest };
}

/** All of it. `indexOf` gives the region of a Natural Earth unit, or -1. */
export function buildGeometries(
  modules: string,
  units: readonly NaturalEarthUnit[],
  indexOf: (unit: NaturalEarthUnit) => number,
  regions: readonly { readonly code: string; readonly country: string }[],
): Geometries {
  const scratch = join(modules, '..', 'shapes');
  mkdirSync(scratch, { recursive: true });
  const path = (name: string) => join(scratch, name);
  const features = units.map((unit) => ({
    type: 'Feature',
    properties: { i: indexOf(unit) },
    geometry: unit.geometry,
  }));
  // Antarctica is left out: it takes a tenth of the bytes and has no ties.
  const kept = features.filter((_, n) => units[n]?.properties.iso_a2 !== 'AQ');
  writeFileSync(path('regions.json'), JSON.stringify({ type: 'FeatureCollection', features: kept }));
  const joined = ['-rename-layers', 'regions', '-dissolve2', 'i'];
  const dissolved = mapshaper(modules, path('regions.json'), path('full.topo.json'), joined, 1_000_000);
  const areas = dissolved.objects.regions.geometries as Area[];
  const neighbours = new Map<number, readonly number[]>();
  neighbors(areas).forEach((others, n) => {
    const i = areas[n]?.properties?.i ?? -1;
    const known = others.map((other) => areas[other]?.properties?.i ?? -1).filter((other) => other >= 0 && other !== i);
    if (i >= 0)
      neighbours.set(
        i,
        known.sort((a, b) => a - b),
      );
  });
  const simplify = (percent: string, quantization: number) => {
    const commands = ['-simplify', 'weighted', percent, 'keep-shapes'];
    return mapshaper(modules, path('full.topo.json'), path(`simple-${percent}.json`), commands, quantization);
  };
  const coarse = simplify('1%', 8000);
  const { shapes, rest } = byIndex(coarse, regions.length);
  const fine = simplify('8%', 100_000);
  const finer = byIndex(fine, regions.length);
  const detail = new Map<string, string>();
  for (const country of [...new Set(regions.map((region) => region.country))]) {
    const own = regions.flatMap((region, i) => (region.country === country ? [finer.shapes[i] ?? { type: null }] : []));
    if (own.some((shape) => shape.type !== null)) detail.set(country, packed(fine, own));
  }
  return { overview: packed(coarse, [...shapes, ...rest]), detail, neighbours };
}
