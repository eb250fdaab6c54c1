import '../i18n/in-english.ts';
import { describe, expect, it } from 'vitest';
import { coverageText, leanText, rangeText, rounded, yearsOf } from './numbers.ts';

describe('a measure in words', () => {
  it('tells a value from a range, and nothing from not known', () => {
    expect(rangeText({ value: 0.5, interval: [0.25, 0.75] }, [0, 1])).toBe('0.25 to 0.75');
    expect(rangeText({ value: null, interval: [-1, 1] }, [-1, 1])).toBe('anything');
    expect(rangeText({ value: 0.5, interval: [0.5, 0.5] }, [0, 1])).toBe('nothing left open');
    expect(rangeText({ value: 0, interval: [0, 0] }, [0, 1])).toBe('whatever the rest is');
    expect(rounded('from 0.116666666667 to 0.8')).toBe('from 0.12 to 0.8');
    expect(rangeText({ value: null, interval: null }, [0, 1])).toBe('open');
    expect(coverageText({ coverage: 0.5 })).toBe('50 % of its parts known');
  });

  it('says who leans on whom only as surely as the interval does', () => {
    const lean = (value: number | null, interval: readonly [number, number] | null): string =>
      leanText({ value, interval }, 'Heilongjiang', 'Amur Oblast');
    expect(lean(0.5, [0.2, 0.7])).toBe('Amur Oblast leans on Heilongjiang');
    expect(lean(-0.5, [-0.7, -0.1])).toBe('Heilongjiang leans on Amur Oblast');
    expect(lean(0.5, [-0.2, 0.7])).toBe('Amur Oblast may lean on Heilongjiang');
    expect(lean(null, [-1, 1])).toBe('Too little is known to say who leans on whom');
    expect(lean(0, [0, 0])).toBe('In balance');
  });

  it('reads the years of a direction out of its parts', () => {
    expect(
      yearsOf([
        { symbol: 'A_1986', value: null, says: '-1 to 0.846153846154' },
        { symbol: 'A_1987', value: 0.25, says: '1e-7 to 0.5' },
        { symbol: 'other', value: 1 },
      ]),
    ).toEqual([
      { year: 1986, value: null, low: -1, high: 0.846153846154 },
      { year: 1987, value: 0.25, low: 1e-7, high: 0.5 },
    ]);
  });
});
