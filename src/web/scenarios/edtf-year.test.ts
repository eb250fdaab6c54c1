import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayNumber, fromDayNumber, writeDay } from '../../model/edtf-days.ts';
import { dateOfYear, yearOfDate } from './edtf-year.ts';

describe('a date as a year with a fraction', () => {
  it('begins with its first day', () => {
    expect(yearOfDate('2028')).toBe(2028);
    expect(yearOfDate('2028-07')).toBe(2028.497);
    expect(yearOfDate('2027-07-02')).toBe(2027.499);
    expect(yearOfDate('203X')).toBe(2030);
    expect(yearOfDate('2028~')).toBe(2028);
    expect(yearOfDate('../2030')).toBeNull();
    expect(yearOfDate('soon')).toBeNull();
    expect(dateOfYear(2028)).toBe('2028');
    expect(dateOfYear(2028.497)).toBe('2028-07');
    expect(dateOfYear(2027.499)).toBe('2027-07-02');
  });

  it('gives every day back', () => {
    const first = dayNumber({ year: 1950, month: 1, day: 1 });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 60_000 }), (days) => {
        const iso = writeDay(fromDayNumber(first + days));
        const back = dateOfYear(yearOfDate(iso) ?? 0);
        expect(iso.startsWith(back)).toBe(true);
        expect(yearOfDate(back)).toBe(yearOfDate(iso));
      }),
    );
  });
});
