import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  firstDayOf,
  lastDayOf,
  monthsOfWindow,
  movedWindow,
  presetsOf,
  windowFrom,
  windowOfMonths,
  windowText,
} from './time-window.ts';

const axis = { first: 1960, last: 2026 };

describe('a window of time', () => {
  it('is read as people write it', () => {
    expect(windowFrom('2019/2024-06')).toEqual({ from: '2019', to: '2024-06' });
    expect(windowFrom('2019')).toEqual({ from: '2019', to: '2019' });
    expect(windowFrom('../1991')).toEqual({ from: null, to: '1991' });
    expect(windowFrom('1991/')).toEqual({ from: '1991', to: null });
    expect(windowFrom('2024-06-17/2024')).toEqual({ from: '2024-06-17', to: '2024' });
    for (const text of ['', '../..', '2024/2019', '2019-13', '2019-02-30/2020', '19', 'the seventies', '1/2/3'])
      expect(windowFrom(text), text).toBeNull();
  });

  it('has a first and a last day', () => {
    expect([firstDayOf('2019'), firstDayOf('2019-06'), firstDayOf('2019-06-17')]).toEqual([
      '2019-01-01',
      '2019-06-01',
      '2019-06-17',
    ]);
    expect([lastDayOf('2019'), lastDayOf('2024-02'), lastDayOf('2023-02'), lastDayOf('2024-06')]).toEqual([
      '2019-12-31',
      '2024-02-29',
      '2023-02-28',
      '2024-06-30',
    ]);
  });

  it('lies on the axis in months, open at its ends', () => {
    expect(monthsOfWindow({ from: '1970', to: '1979' }, axis)).toEqual([120, 240]);
    expect(monthsOfWindow({ from: '2024-06', to: null }, axis)).toEqual([64 * 12 + 5, 67 * 12]);
    expect(monthsOfWindow({ from: '1900', to: '2050' }, axis)).toEqual([0, 804]);
    expect(windowOfMonths(120, 240, axis)).toEqual({ from: '1970', to: '1979' });
    expect(windowOfMonths(0, 125, axis)).toEqual({ from: null, to: '1970-05' });
    expect(windowOfMonths(0, 804, axis)).toBeNull();
  });

  it('comes back from the axis and from the address as it was', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 803 }), fc.integer({ min: 1, max: 804 }), (a, b) => {
        fc.pre(a < b);
        const window = windowOfMonths(a, b, axis);
        expect(monthsOfWindow(window, axis)).toEqual([a, b]);
        if (window) expect(windowFrom(windowText(window))).toEqual(window);
      }),
    );
  });

  it('can be chosen: the last years, and every decade with years on the axis', () => {
    const presets = presetsOf(axis);
    expect(presets.slice(0, 3).map(({ id }) => id)).toEqual(['2025/2025', '2021/2025', '2016/2025']);
    expect(presets.at(3)).toEqual({
      id: '2020/2029',
      kind: 'decade',
      n: 2020,
      window: { from: '2020', to: '2029' },
    });
    expect(presets.at(-1)?.id).toBe('1960/1969');
  });
});

describe('a window of the brush', () => {
  it('is moved at an end or as a whole, within its axis and never empty', () => {
    expect(movedWindow([24, 60], 'from', 12, 120)).toEqual([36, 60]);
    expect(movedWindow([24, 60], 'from', 48, 120)).toEqual([59, 60]);
    expect(movedWindow([24, 60], 'from', -48, 120)).toEqual([0, 60]);
    expect(movedWindow([24, 60], 'until', 120, 120)).toEqual([24, 120]);
    expect(movedWindow([24, 60], 'until', -60, 120)).toEqual([24, 25]);
    expect(movedWindow([24, 60], 'all', 90, 120)).toEqual([84, 120]);
    expect(movedWindow([24, 60], 'all', -30, 120)).toEqual([0, 36]);
  });
});
