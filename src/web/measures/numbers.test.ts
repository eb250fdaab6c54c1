import '../i18n/in-english.ts';
import { describe, expect, it } from 'vitest';
import { coverageText, rangeText, rounded } from './numbers.ts';

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
});
