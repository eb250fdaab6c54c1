/**
 * Bounds of EDTF dates are those that the library edtf finds, for the forms where both mean the same. Left out, since they mean
 * otherwise: seasons (21 is January to March there, March to May here), ranges within a set (of `[1667..1669]` it takes the
 * first year alone), intervals that begin and end with one date (`2091/2091` is none there).
 */
import edtf from 'edtf';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { edtfBounds } from '../src/model/edtf.ts';
import { daysInMonth } from '../src/model/edtf-days.ts';
import { runs } from './runs.ts';

const dayOf = (at: number | null): string | null =>
  at === null || !Number.isFinite(at) ? null : new Date(at).toISOString().slice(0, 10);
const two = (n: number): string => String(n).padStart(2, '0');

const year = fc.integer({ min: 1000, max: 2100 });
const month = fc.tuple(year, fc.integer({ min: 1, max: 12 }));
const day = month.chain(([y, m]) =>
  fc.tuple(fc.constant(y), fc.constant(m), fc.integer({ min: 1, max: daysInMonth(y, m) })),
);
const date = fc.oneof(
  year.map(String),
  year.map((y) => `${String(y).slice(0, 3)}X`),
  year.map((y) => `${String(y).slice(0, 2)}XX`),
  year.map((y) => `${y}-XX`),
  fc.tuple(year, fc.integer({ min: 33, max: 36 })).map(([y, quarter]) => `${y}-${quarter}`),
  month.map(([y, m]) => `${y}-${two(m)}`),
  month.map(([y, m]) => `${y}-${two(m)}-XX`),
  day.map(([y, m, d]) => `${y}-${two(m)}-${two(d)}`),
);
const qualified = fc
  .tuple(date, fc.constantFrom('', '?', '~', '%'))
  .map(([of, sign]) => (/X|-3[3-6]$/.test(of) ? of : of + sign));
const interval = fc
  .uniqueArray(year, { minLength: 2, maxLength: 2 })
  .map(([a = 0, b = 0]) => `${Math.min(a, b)}/${Math.max(a, b)}`);
const open = year.chain((y) => fc.constantFrom(`${y}/`, `/${y}`, `${y}/..`, `../${y}`));
const list = fc.tuple(year, year).map(([a, b]) => `{${Math.min(a, b)},${Math.max(a, b)}}`);

it('bounds of dates are those of the library edtf', () => {
  fc.assert(
    fc.property(fc.oneof({ weight: 4, arbitrary: qualified }, interval, open, list), (text) => {
      const { min, max } = edtf(text);
      expect(edtfBounds(text)).toEqual([dayOf(min), dayOf(max)]);
    }),
    { numRuns: runs(300) },
  );
});
