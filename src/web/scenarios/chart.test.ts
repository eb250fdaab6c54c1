import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  acrossOf,
  areaPath,
  type Frame,
  linePath,
  spanOf,
  ticksWithin,
  upOf,
  valueText,
  yearAt,
  yearTicks,
} from './chart.ts';

const frame: Frame = { width: 520, height: 120, left: 20, right: 0, top: 10, bottom: 10 };

describe('the numbers of a chart', () => {
  it('stand years and values where they are read', () => {
    const across = acrossOf(frame, [1988, 2038]);
    const up = upOf(frame, [-1, 1]);
    expect(across(1988)).toBe(20);
    expect(across(2038)).toBe(520);
    expect(across(2013)).toBe(270);
    expect(up(-1)).toBe(110);
    expect(up(1)).toBe(10);
    expect(up(0)).toBe(60);
  });

  it('find the year under the pointer, and the ends beyond the ends', () => {
    const years = [1988, 2000, 2012, 2024, 2038];
    expect(yearAt(20, frame, years)).toBe(1988);
    expect(yearAt(150, frame, years)).toBe(2000);
    expect(yearAt(-400, frame, years)).toBe(1988);
    expect(yearAt(9000, frame, years)).toBe(2038);
  });

  it('have round ticks', () => {
    expect(ticksWithin([-0.2, 0.6], 4)).toEqual([-0.2, 0, 0.2, 0.4, 0.6]);
    expect(ticksWithin([0, 1], 3)).toEqual([0, 0.5, 1]);
    expect(yearTicks(frame, [1988, 2035])).toEqual([1990, 1995, 2000, 2005, 2010, 2015, 2020, 2025, 2030, 2035]);
    expect(yearTicks({ ...frame, width: 200 }, [1988, 2035])).toEqual([2000, 2020]);
  });

  it('hold all values, with zero where it is asked for, and never less than the least', () => {
    expect(spanOf([0.11, 0.32], true, 0.1)).toEqual([0, 0.4]);
    expect(spanOf([-0.11, 0.32], true, 0.1)).toEqual([-0.2, 0.4]);
    expect(spanOf([0.001, 0.002], true, 0.2)).toEqual([0, 0.2]);
    expect(spanOf([], false, 1)).toEqual([0, 1]);
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: -2, max: 2, noNaN: true }), { minLength: 1 }),
        fc.boolean(),
        (values, zero) => {
          const [low, high] = spanOf(values, zero, 0.1);
          expect(low).toBeLessThanOrEqual(Math.min(...values) + 1e-9);
          expect(high).toBeGreaterThanOrEqual(Math.max(...values) - 1e-9);
          expect(high - low).toBeGreaterThanOrEqual(0.1 - 1e-9);
          if (zero) expect(low <= 0 && high >= 0).toBe(true);
        },
      ),
    );
  });

  it('draw a line that lifts its pen, and the area between two', () => {
    const across = acrossOf(frame, [0, 2]);
    const up = upOf(frame, [0, 1]);
    expect(linePath([0, 1, 2], [0, Number.NaN, 1], across, up)).toBe('M20.0 110.0M520.0 10.0');
    expect(areaPath([0, 2], { low: [0, 0], high: [1, 0.5] }, across, up)).toBe(
      'M20.0 10.0L520.0 60.0L520.0 110.0L20.0 110.0Z',
    );
    expect(areaPath([], { low: [], high: [] }, across, up)).toBe('');
  });

  it('say values with a true minus and never minus zero', () => {
    expect(valueText(-0.126)).toBe('−0.13');
    expect(valueText(-0.001)).toBe('0.00');
    expect(valueText(0.5, 1)).toBe('0.5');
    expect(valueText(Number.NaN)).toBe('–');
  });
});
