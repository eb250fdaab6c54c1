import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { geoArea, geoBounds } from 'd3-geo';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { describe, expect, test } from 'vitest';
import { gazetteerFolder, loadGazetteer } from '../src/io/gazetteer-files.ts';

type Shapes = Topology<{ regions: GeometryCollection }>;
const gazetteer = loadGazetteer();
const file = (name: string) => join(gazetteerFolder(), 'geometry', `${name}.json.br`);
const shapes = (name: string) => JSON.parse(brotliDecompressSync(readFileSync(file(name))).toString('utf8')) as Shapes;
const overview = shapes('overview');
const { geometries } = overview.objects.regions;

function areas(topology: Shapes): number[] {
  return topology.objects.regions.geometries.map((geometry) => geoArea(feature(topology, geometry)));
}

describe('the overview', () => {
  test('is at most 150 KB', () => {
    expect(readFileSync(file('overview')).length).toBeLessThanOrEqual(150_000);
  });

  test('has a shape for nearly every region, by its place in the list; the rest have a point', () => {
    expect(geometries.length).toBeGreaterThanOrEqual(gazetteer.regions.length);
    const without = gazetteer.regions.filter(
      (_, i) => geometries[i]?.type !== 'Polygon' && geometries[i]?.type !== 'MultiPolygon',
    );
    expect(without.length).toBeLessThan(345);
    expect(
      without.filter(({ country }) => country === 'CN' || country === 'RU' || country === 'US').map(({ id }) => id),
    ).toEqual([]);
    for (const { lat, lon } of without) expect(Math.abs(lat) + Math.abs(lon)).toBeGreaterThan(0);
  });

  test('no shape is inside out: each covers less than half of the globe, all together the land', () => {
    const sizes = areas(overview);
    expect(Math.max(...sizes)).toBeLessThan(2 * Math.PI);
    const land = sizes.reduce((sum, size) => sum + size, 0) / (4 * Math.PI);
    // Land without Antarctica is 26.5 % of the globe.
    expect(land).toBeGreaterThan(0.255);
    expect(land).toBeLessThan(0.28);
  });

  test('shapes are where their regions are', () => {
    const far = gazetteer.regions.filter(({ lat, lon, country }, i) => {
      const geometry = geometries[i];
      if (!geometry || geometry.type === null || !['CN', 'RU', 'US', 'JP', 'DE', 'BR'].includes(country)) return false;
      const [[west, south], [east, north]] = geoBounds(feature(overview, geometry));
      const within = west <= east ? lon >= west - 1 && lon <= east + 1 : lon >= west - 1 || lon <= east + 1;
      return !within || lat < south - 1 || lat > north + 1;
    });
    expect(far.map(({ id }) => id)).toEqual([]);
  });

  test('is cut at 180°', () => {
    const { scale, translate } = overview.transform ?? { scale: [1, 1], translate: [0, 0] };
    for (const arc of overview.arcs) {
      let x = 0;
      arc.forEach(([dx = 0], i) => {
        x += dx;
        const lon = x * (scale[0] ?? 1) + (translate[0] ?? 0);
        expect(lon).toBeGreaterThanOrEqual(-180.001);
        expect(lon).toBeLessThanOrEqual(180.001);
        if (i > 0) expect(Math.abs(dx * (scale[0] ?? 1))).toBeLessThan(180);
      });
    }
  });
});

describe('the shapes of a country', () => {
  test.each(['CN', 'RU', 'US', 'FR', 'GB', 'KZ', 'NO'])(
    '%s: in the order of its regions, finer, none inside out',
    (country) => {
      const topology = shapes(country);
      const own = gazetteer.regions.filter((region) => region.country === country);
      expect(topology.objects.regions.geometries).toHaveLength(own.length);
      expect(Math.max(...areas(topology))).toBeLessThan(2 * Math.PI);
    },
  );

  test('every country with a shape in the overview has its own file', () => {
    const drawn = new Set(
      gazetteer.regions.filter((_, i) => geometries[i] && geometries[i].type !== null).map(({ country }) => country),
    );
    expect([...drawn].filter((country) => !existsSync(file(country)))).toEqual([]);
  });
});
