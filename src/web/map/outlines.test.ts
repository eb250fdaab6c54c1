import type { GeometryObject, Topology } from 'topojson-specification';
import { describe, expect, it } from 'vitest';
import { arcsOf, bordersOf, placesOf, ringsOf } from './outlines.ts';

// Two squares side by side: arc 0 is the border between them, 1 and 2 go round the left and the right one.
const geometries: GeometryObject[] = [
  { type: 'Polygon', arcs: [[0, 1]] },
  { type: 'MultiPolygon', arcs: [[[~0, 2]]] },
];
const topology: Topology = {
  type: 'Topology',
  transform: { scale: [0.5, 0.5], translate: [100, 50] },
  objects: { regions: { type: 'GeometryCollection', geometries } },
  arcs: [
    [
      [2, 0],
      [0, 2],
    ],
    [
      [2, 2],
      [-2, 0],
      [0, -2],
      [2, 0],
    ],
    [
      [2, 0],
      [2, 0],
      [0, 2],
      [-2, 0],
    ],
  ],
};

describe('outlines', () => {
  it('are places, arc after arc, each meeting point once', () => {
    const arcs = arcsOf(topology);
    expect(arcs[0]).toEqual([
      [101, 50],
      [101, 51],
    ]);
    const [ring] = ringsOf(geometries[1]!);
    expect(
      placesOf(
        ring!,
        arcs.map((places) => ({ places })),
      ),
    ).toEqual([
      [101, 51],
      [101, 50],
      [102, 50],
      [102, 51],
      [101, 51],
    ]);
  });

  it('say which arcs lie between two and which along one', () => {
    expect(bordersOf(geometries)).toEqual({ between: [0], along: [1, 2] });
    expect(bordersOf([geometries[0]!])).toEqual({ between: [], along: [0, 1] });
  });
});
