import { expect, it } from 'vitest';
import { type Ground, rowsOf, shadeCrowd } from './crowd-pixels.ts';

/** Columns of four pixels, of which 3.2 are drawn; the tallest has 17 of the 18 rows, with its foot on a whole pixel. */
const ground: Ground = { across: 12, high: rowsOf(1), left: 0, foot: 18, room: 4, ratio: 1 };

function shaded(all: readonly number[], reviewed: readonly number[], most: number, on: Ground = ground) {
  const through = new Float32Array(on.across * on.high);
  shadeCrowd({ all: Float64Array.from(all), reviewed: Float64Array.from(reviewed) }, most, on, through);
  return (x: number, row: number): number => Number(through[row * on.across + x]!.toFixed(4));
}

it('covers what a box would cover, in part where it has part of a pixel', () => {
  const at = shaded([17, 0, 8.5], [0, 0, 0], 17);
  expect([at(0, 0), at(0, 1), at(2, 17)]).toEqual([1, 0.62, 0.62]);
  // A fifth of the fourth pixel.
  expect(at(3, 10)).toBe(0.924);
  expect([at(4, 17), at(7, 17)]).toEqual([1, 1]);
  // Eight and a half rows up: half of the ninth.
  expect([at(8, 8), at(8, 9), at(8, 10)]).toEqual([1, 0.81, 0.62]);
});

it('lays what is reviewed over all', () => {
  const at = shaded([17], [8.5], 17);
  expect(at(0, 1)).toBe(0.62);
  expect(at(0, 12)).toBe(Number((0.62 * 0.25).toFixed(4)));
});

it('covers half of the last row where the foot stands in its middle, and no pixel outside', () => {
  const at = shaded([1, 1, 1], [0, 0, 0], 17, { ...ground, left: 0.5, foot: 17.5 });
  expect([at(1, 16), at(1, 17)]).toEqual([0.81, 0.81]);
  expect(at(0, 16)).toBe(1 - 0.38 * 0.5 * 0.5);
  expect(at(11, 17)).toBe(Number((1 - 0.38 * 0.5 * 0.7).toFixed(4)));
});
