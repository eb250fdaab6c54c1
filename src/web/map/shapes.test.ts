import fc from 'fast-check';
import type { Topology } from 'topojson-specification';
import { describe, expect, it } from 'vitest';
import { PathText, svgPath } from '../pictures/path-text.ts';
import { drawLine, drawRing } from './cut.ts';
import { equalEarth } from './equal-earth.ts';
import { arcsOf } from './outlines.ts';
import { countryShapes } from './shapes.ts';

// Two squares of ten degrees side by side about a longitude: arc 0 is their border, 1 and 2 go round the left and the right one.
const squares = (about: number): Topology => ({
  type: 'Topology',
  transform: { scale: [10, 10], translate: [about, 50] },
  objects: {
    regions: {
      type: 'GeometryCollection',
      geometries: [
        { type: 'Polygon', arcs: [[0, 1]] },
        { type: 'MultiPolygon', arcs: [[[~0, 2]]] },
      ],
    },
  },
  arcs: [
    [
      [0, 0],
      [0, 1],
    ],
    [
      [0, 1],
      [-1, 0],
      [0, -1],
      [1, 0],
    ],
    [
      [0, 0],
      [1, 0],
      [0, 1],
      [-1, 0],
    ],
  ],
});

const text = (path: Path2D | undefined): string => (path as unknown as PathText).d;

describe('the shapes of a country', () => {
  it('are its regions, the border between them and what goes round them', () => {
    const projection = equalEarth(100, 100);
    const at = (lon: number, lat: number): string => {
      const [x, y] = projection.to([lon, lat]);
      return `${Math.round(x * 1000) / 1000} ${Math.round(y * 1000) / 1000}`;
    };
    const country = countryShapes(squares(100), projection, ['CN-HL', 'CN-JL'], svgPath).get('CN')!;
    expect(country.regions.map(({ code }) => code)).toEqual(['CN-HL', 'CN-JL']);
    const [left, right] = country.regions;
    expect(text(left?.path)).toBe(`M${at(100, 50)}L${at(100, 60)}L${at(90, 60)}L${at(90, 50)}L${at(100, 50)}Z`);
    expect(text(right?.path)).toBe(`M${at(100, 60)}L${at(100, 50)}L${at(110, 50)}L${at(110, 60)}L${at(100, 60)}Z`);
    expect(text(country.inner)).toBe(`M${at(100, 50)}L${at(100, 60)}`);
    const [west, north] = projection.to([90, 50]);
    expect(left?.box[0]).toBe(west);
    expect(left?.box[3]).toBe(north);
  });

  it('are drawn as their rings and lines are, wherever the map ends', () => {
    fc.assert(
      fc.property(fc.integer({ min: -180, max: 180 }), fc.integer({ min: -180, max: 180 }), (about, meridian) => {
        const projection = equalEarth(meridian, 100);
        const topology = squares(about);
        const [border, , round] = arcsOf(topology);
        const ring = new PathText();
        drawRing([...[...border!].reverse(), ...round!.slice(1)], projection, ring);
        const line = new PathText();
        drawLine(round!, projection, line);
        const country = countryShapes(topology, projection, ['CN-HL', 'CN-JL'], svgPath).get('CN')!;
        expect(text(country.regions[1]?.path)).toBe(ring.d);
        expect(text(country.outer).endsWith(line.d)).toBe(true);
      }),
    );
  });
});
