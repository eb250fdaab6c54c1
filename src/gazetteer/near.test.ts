import { describe, expect, it } from 'vitest';
import { gridOver, kmBetween } from './near.ts';

describe('kmBetween', () => {
  it('is the way over the ground', () => {
    // Heihe and Blagoveshchensk face each other over the Amur; Harbin to Khabarovsk is some 780 km.
    expect(kmBetween(50.2401, 127.4926, 50.2728, 127.5404)).toBeCloseTo(5, 0);
    expect(kmBetween(45.75, 126.65, 48.4827, 135.084)).toBeCloseTo(710, -1);
  });
});

describe('gridOver', () => {
  const points = [
    [50.24, 127.49],
    [50.27, 127.54],
    [45.75, 126.65],
    [64.73, 177.51],
    [64.42, -173.23],
    [78.22, 15.65],
  ] as const;
  const of = (at: 0 | 1) => Int32Array.from(points.map((point) => Math.round(point[at] * 1e5)));
  const grid = gridOver({ lat: of(0), lon: of(1) }, (row) => row !== 2);

  it('gives the chosen points round another, nearest first', () => {
    expect(grid.near(50.24, 127.49, 30).map(({ row }) => row)).toEqual([0, 1]);
    expect(grid.near(50.24, 127.49, 2).map(({ row }) => row)).toEqual([0]);
    expect(grid.near(45.75, 126.65, 50)).toEqual([]);
  });

  it('looks over the 180th meridian, and far in the north', () => {
    expect(grid.near(64.73, 177.51, 500).map(({ row }) => row)).toEqual([3, 4]);
    expect(grid.near(78, 14, 60).map(({ row }) => row)).toEqual([5]);
  });
});
