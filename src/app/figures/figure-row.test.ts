import { describe, expect, it } from 'vitest';
import { observation } from '../../model/observation.ts';
import { toFigureRows } from './figure-row.ts';
import { figureMeans, figureText, newestFigures } from './figure-text.ts';

const product = (year: number, value: number, published?: string) => ({
  ...observation({
    indicator: 'product',
    region: 'CN-GD',
    counterpart: null,
    year,
    value,
    unit: '100 million CNY',
    source: { label: 'an office', address: null, ...(published === undefined ? {} : { published }) },
    note: null,
  }),
  recordedAt: '2026-01-01T00:00:00.000Z',
  by: 'amur',
});

describe('figures as rows', () => {
  const rows = toFigureRows([
    product(2019, 107_986.9, '2024'),
    product(2020, 110_760.9, '2021'),
    product(2020, 111_151.6, '2024'),
  ]);

  it('stand newest first, the one that is taken before what it revises, with why', () => {
    expect(rows.map(({ year, value, taken, because }) => [year, value, taken, because])).toEqual([
      [2020, 111_151.6, true, 'published last'],
      [2020, 110_760.9, false, null],
      [2019, 107_986.9, true, null],
    ]);
    expect(rows[0]?.source).toMatchObject({ label: 'an office', address: null, published: '2024', title: null });
  });

  it('are one of each thing where only the newest are wanted', () => {
    expect(newestFigures(rows).map(({ year, value }) => [year, value])).toEqual([[2020, 111_151.6]]);
  });

  it('are read as numbers with their unit', () => {
    expect(figureText(rows[0]!)).toBe('111,151.6 × 100 million CNY');
    expect(figureText({ value: 997.6, unit: 'thousand persons' })).toBe('997.6 thousand persons');
    expect(figureText({ value: 12.5, unit: 'percent' })).toBe('12.5 %');
    expect(figureText({ value: 0.125, unit: '1' })).toBe('0.125');
    expect(figureMeans('population')).toBe('inhabitants');
    expect(figureMeans('exports/HS27')).toBe('exports of goods, HS27');
  });
});
