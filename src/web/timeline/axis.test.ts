import '../i18n/in-english.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Axis,
  dayAt,
  heldTo,
  isoOfDay,
  limitsOf,
  movedBy,
  numberOfDay,
  pixelOf,
  ticksOf,
  usualLimits,
  zoomedAt,
} from './axis.ts';

const limits = [-5000, 25_000] as const;
const axis: fc.Arbitrary<Axis> = fc
  .record({
    from: fc.integer({ min: -5000, max: 20_000 }),
    span: fc.integer({ min: 21, max: 30_000 }),
    width: fc.integer({ min: 120, max: 2000 }),
  })
  .map(({ from, span, width }) => heldTo({ from, to: from + span, width }, limits));

describe('the time axis', () => {
  it('puts days at pixels and back', () => {
    const year: Axis = { from: 0, to: 365, width: 730 };
    expect(numberOfDay('1970-01-11')).toBe(10);
    expect(pixelOf(year, 10)).toBe(20);
    expect(isoOfDay(dayAt(year, 20))).toBe('1970-01-11');
    // All pixels of a day belong to it.
    expect([20, 21, 21.9].map((x) => isoOfDay(dayAt(year, x)))).toEqual(['1970-01-11', '1970-01-11', '1970-01-11']);
    expect(numberOfDay('someday')).toBeNull();
    fc.assert(
      fc.property(axis, fc.integer({ min: -5000, max: 25_000 }), (any, day) => {
        expect(dayAt(any, pixelOf(any, day))).toBeCloseTo(day, 4);
      }),
    );
  });

  it('stays within its limits, and keeps the day under the pointer while it zooms', () => {
    fc.assert(
      fc.property(
        axis,
        fc.double({ min: 0.2, max: 5, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (any, factor, share) => {
          const x = any.width * share;
          const next = zoomedAt(any, factor, x, limits);
          expect(next.from).toBeGreaterThanOrEqual(limits[0] - 1e-6);
          expect(next.to).toBeLessThanOrEqual(limits[1] + 1e-6);
          const isInside = next.from > limits[0] + 1e-6 && next.to < limits[1] - 1e-6;
          if (isInside) expect(dayAt(next, x)).toBeCloseTo(dayAt(any, x), 4);
          const moved = movedBy(any, x, limits);
          expect(moved.to - moved.from).toBeCloseTo(any.to - any.from, 6);
        },
      ),
    );
  });

  it('reaches a year beyond the first and the last date', () => {
    const [first, last] = limitsOf([numberOfDay('1965-06-01'), null, numberOfDay('2022-06-10')], 0);
    expect([isoOfDay(first), isoOfDay(last)]).toEqual(['1964-01-01', '2024-01-01']);
    expect(limitsOf([], 0).map(isoOfDay)).toEqual(['1969-01-01', '1972-01-01']);
  });

  it('shows at first the least time that holds nine tenths of the days, and all where that saves little', () => {
    const today = numberOfDay('2026-11-01')!;
    const day = (year: number) => numberOfDay(`${year}-06-01`);
    const old = [1960, 1992, ...Array.from({ length: 18 }, (_, i) => 2005 + i)].map(day);
    expect(usualLimits(old, today).map(isoOfDay)).toEqual(['2004-01-01', '2024-01-01']);
    // What is dated after today is as far from the others as what is dated long before.
    expect(usualLimits([...old, day(2030), null], today).map(isoOfDay)).toEqual(['2004-01-01', '2032-01-01']);
    expect(usualLimits([...old, day(2090), null], today).map(isoOfDay)).toEqual(['1991-01-01', '2027-01-01']);
    const even = Array.from({ length: 30 }, (_, i) => day(1990 + i));
    expect(usualLimits(even, today)).toEqual(limitsOf(even, today));
    expect(usualLimits([], today)).toEqual(limitsOf([], today));
  });

  it('names round dates that do not run into one another', () => {
    const of = (from: string, to: string, width: number): readonly string[] =>
      ticksOf({ from: numberOfDay(from)!, to: numberOfDay(to)!, width }).map(({ label }) => label);
    expect(of('1964-01-01', '2027-01-01', 900)).toEqual([
      '1965',
      '1970',
      '1975',
      '1980',
      '1985',
      '1990',
      '1995',
      '2000',
      '2005',
      '2010',
      '2015',
      '2020',
      '2025',
    ]);
    expect(of('2019-01-01', '2020-12-31', 600)).toEqual(['2019', 'Apr', 'Jul', 'Oct', '2020', 'Apr', 'Jul', 'Oct']);
    expect(of('2019-06-10', '2019-07-05', 900)).toEqual([
      '11',
      '13',
      '15',
      '17',
      '19',
      '21',
      '23',
      '25',
      '27',
      '29',
      'Jul',
      '3',
      '5',
    ]);
    fc.assert(
      fc.property(axis, (any) => {
        const ticks = ticksOf(any);
        for (const [i, { day }] of ticks.entries()) {
          expect(day).toBeGreaterThanOrEqual(any.from);
          expect(day).toBeLessThanOrEqual(any.to);
          if (i > 0) expect(pixelOf(any, day) - pixelOf(any, ticks[i - 1]!.day)).toBeGreaterThan(30);
        }
      }),
    );
  });
});
