import { describe, expect, it } from 'vitest';
import { writeDate, writeNumber } from './numbers-and-dates.ts';

describe('numbers and dates', () => {
  it('stand as the language writes them', () => {
    expect(writeNumber(1234567.5, 'en')).toBe('1,234,567.5');
    expect(writeNumber(1234567.5, 'ru')).toBe('1\u00a0234\u00a0567,5');
    expect(writeNumber(0.25, 'ru', { style: 'percent' })).toBe('25\u00a0%');
    expect(writeDate('2019-06-07T12:00:00Z', 'en', { dateStyle: 'long' })).toBe('7 June 2019');
    expect(writeDate('2019-06-07T12:00:00Z', 'zh', { dateStyle: 'long' })).toBe('2019年6月7日');
  });

  it('stand as given where they are no date', () => {
    expect(writeDate('soon', 'en', { dateStyle: 'long' })).toBe('soon');
  });
});
