import '../i18n/in-english.ts';
import { describe, expect, it } from 'vitest';
import type { Measurement } from '../../measure/measurement.ts';
import { coverageText, leanText, rangeText, restsOnLittle, rounded, yearsOf } from './numbers.ts';
import { partnersCsv } from './partner-csv.ts';
import { type Candidate, standingsOf } from './partner-order.ts';

const measurement = (value: number | null, gravity: number): Measurement => ({
  measure: 'fit',
  version: '1',
  value,
  unit: '1',
  interval: [0, 1],
  coverage: 0.5,
  formula: '',
  reference: '',
  terms: [
    { symbol: 'G', means: 'gravity', unit: '1', value: gravity, from: [] },
    { symbol: 'Y', means: 'product', unit: 'USD', value: 1e12, from: [] },
  ],
  notes: [],
});
const candidate = (unit: string, value: number | null, gravity: number): Candidate => ({
  unit,
  fit: { of: unit, measurement: measurement(value, gravity) },
  lopsidedness: { of: unit, measurement: measurement(null, 0) },
});

describe('candidate partners', () => {
  it('stand under what their fit rests on; where it says nothing, by a known part, never by an amount of money', () => {
    const standings = standingsOf([
      candidate('A', 0.7, 0.1),
      candidate('B', 0.2, 0.9),
      candidate('C', 0, 0.3),
      candidate('D', 0, 0.8),
      candidate('E', null, 0.4),
    ]);
    expect(standings.map(({ key, candidates }) => [key, candidates.map(({ unit }) => unit).join(' ')])).toEqual([
      ['ranked', 'A B'],
      ['zero', 'D C'],
      ['little', 'E'],
    ]);
    expect(standingsOf([candidate('A', 1, 1)]).map(({ key }) => key)).toEqual(['ranked']);
  });
});

describe('the table for others', () => {
  it('has what is not known as an empty cell, never as a nothing', () => {
    const [head, row] = partnersCsv('CN-GD', '2019-12-31', [candidate('RU-SA', 0, 0.5)], () => 'Sakha Republic')
      .trim()
      .split(/\r?\n/);
    expect(head).toMatch(/^region,partner,name,valid_at,fit,fit_low,fit_high,fit_known/);
    expect(row).toBe('CN-GD,RU-SA,Sakha Republic,2019-12-31,0,0,1,0.5,1,,0,1,0.5,1');
  });
});

describe('a measure in words', () => {
  it('tells a value from a range, and nothing from not known', () => {
    expect(rangeText({ value: 0.5, interval: [0.25, 0.75] }, [0, 1])).toBe('0.25 to 0.75');
    expect(rangeText({ value: null, interval: [-1, 1] }, [-1, 1])).toBe('anything');
    expect(rangeText({ value: 0.5, interval: [0.5, 0.5] }, [0, 1])).toBe('nothing left open');
    expect(rangeText({ value: 0, interval: [0, 0] }, [0, 1])).toBe('whatever the rest is');
    expect(rounded('from 0.116666666667 to 0.8')).toBe('from 0.12 to 0.8');
    expect(rangeText({ value: null, interval: null }, [0, 1])).toBe('open');
    expect(coverageText({ coverage: 0.5 })).toBe('50 % of its parts known');
    expect([restsOnLittle({ coverage: 0.5, value: 0.3 }), restsOnLittle({ coverage: 0.75, value: 0.3 })]).toEqual([
      true,
      false,
    ]);
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
