import type { Topology } from 'topojson-specification';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { PathText, type ReadablePath } from '../pictures/path-text.ts';
import { placed, projectionAround, worldReach } from './plane.ts';
import { backdrop, type CountryShape, countryShapes } from './shapes.ts';

// Two squares of ten degrees side by side about a longitude: arc 0 is their border, 1 and 2 go round the left and the right one.
const squares = (about: number): Topology => ({
  type: 'Topology',
  transform: { scale: [10, 10], translate: [about, 50] },
  objects: {
    regions: {
      type: 'GeometryCollection',
      geometries: [
        { type: 'Polygon', arcs: [[~1, ~0]] },
        { type: 'MultiPolygon', arcs: [[[~2, 0]]] },
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

const shapesOf = (about: number, meridian: number): CountryShape =>
  countryShapes(squares(about), projectionAround(meridian), ['CN-HL', 'CN-JL']).get('CN')!;
/** The pieces of a path, each with its points to a tenth of a pixel. */
const piecesOf = ({ d }: ReadablePath): readonly (readonly string[])[] =>
  d
    .split('M')
    .slice(1)
    .map((piece) =>
      piece
        .replace('Z', '')
        .split('L')
        .map((point) =>
          point
            .split(',')
            .map((n) => Number(n).toFixed(1))
            .join(),
        ),
    );

describe('the shapes of a country', () => {
  // A browser's paths do not exist here.
  beforeAll(() => {
    vi.stubGlobal(
      'Path2D',
      class extends PathText {
        addPath(): void {}
      },
    );
  });

  it('are its regions, the border between them and what goes round them', () => {
    const at = (lon: number, lat: number): string =>
      placed(projectionAround(100), lon, lat)
        .map((n) => n.toFixed(1))
        .join();
    const country = shapesOf(100, 100);
    expect(country.regions.map(({ code }) => code)).toEqual(['CN-HL', 'CN-JL']);
    expect(new Set(piecesOf(country.regions[0]!.path)[0])).toEqual(
      new Set([at(90, 50), at(90, 60), at(100, 60), at(100, 50)]),
    );
    expect(piecesOf(country.inner).map((piece) => [...piece].sort())).toEqual([[at(100, 50), at(100, 60)].sort()]);
    expect(piecesOf(country.outer).length).toBe(1);
    expect(country.regions[0]!.box[0]).toBeCloseTo(placed(projectionAround(100), 90, 50)[0], 6);
    expect(country.box[2]).toBeCloseTo(placed(projectionAround(100), 110, 50)[0], 6);
  });

  it('are cut in two where the map ends, and stay whole around another meridian', () => {
    const [whole, cut] = [shapesOf(175, 180), shapesOf(175, 0)];
    expect(whole.regions.map(({ path }) => piecesOf(path).length)).toEqual([1, 1]);
    expect(cut.regions.map(({ path }) => piecesOf(path).length)).toEqual([1, 2]);
    const [left, , right] = cut.regions[1]!.box;
    expect(right - left).toBeGreaterThan(worldReach.x);
    expect(whole.regions[1]!.box[2] - whole.regions[1]!.box[0]).toBeLessThan(40);
  });

  it('lie in a world as wide as its frame takes it to be', () => {
    const points = piecesOf(backdrop(100).sphere)
      .flat()
      .map((point) => point.split(',').map(Number));
    expect(Math.max(...points.map(([x]) => x!))).toBeCloseTo(worldReach.x, -1);
    expect(Math.max(...points.map(([, y]) => y!))).toBeCloseTo(worldReach.y, 0);
  });
});
