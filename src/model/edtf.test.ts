import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  certainlyBefore,
  certainlyBy,
  certainlyWithin,
  edtfBounds,
  isEdtf,
  parseEdtf,
  possiblyBy,
  possiblyWithin,
} from './edtf.ts';
import {
  addDays,
  addMonths,
  compareDays,
  dayNumber,
  fromDayNumber,
  parseDay,
  weekdayOf,
  writeDay,
} from './edtf-days.ts';
import { InvalidInput } from './errors.ts';

describe('bounds of EDTF dates', () => {
  test.each([
    ['2019', '2019-01-01', '2019-12-31'],
    ['2019-06', '2019-06-01', '2019-06-30'],
    ['2020-02', '2020-02-01', '2020-02-29'],
    ['1900-02', '1900-02-01', '1900-02-28'],
    ['2019-06-17', '2019-06-17', '2019-06-17'],
    ['2019-06-17T10:20:30Z', '2019-06-17', '2019-06-17'],
    ['2019-06-17T10:20:30.5+08:00', '2019-06-17', '2019-06-17'],
    ['2019-06~', '2019-06-01', '2019-06-30'],
    ['2019?', '2019-01-01', '2019-12-31'],
    ['2019-06-17%', '2019-06-17', '2019-06-17'],
    ['2004-06~-11', '2004-06-11', '2004-06-11'],
    ['197X', '1970-01-01', '1979-12-31'],
    ['19XX', '1900-01-01', '1999-12-31'],
    ['2024-03-1X', '2024-03-10', '2024-03-19'],
    ['2024-03-0X', '2024-03-01', '2024-03-09'],
    ['2024-02-2X', '2024-02-20', '2024-02-29'],
    ['2023-02-XX', '2023-02-01', '2023-02-28'],
    ['2023-XX', '2023-01-01', '2023-12-31'],
    ['2023-1X', '2023-10-01', '2023-12-31'],
    ['156X-12-25', '1560-12-25', '1569-12-25'],
    ['2019-21', '2019-03-01', '2019-05-31'],
    ['2019-22', '2019-06-01', '2019-08-31'],
    ['2019-23', '2019-09-01', '2019-11-30'],
    ['2019-24', '2019-01-01', '2020-02-29'],
    ['2019-33', '2019-01-01', '2019-03-31'],
    ['2019-36', '2019-10-01', '2019-12-31'],
    ['2019-41', '2019-07-01', '2019-12-31'],
    ['1970/1989', '1970-01-01', '1989-12-31'],
    ['197X/198X', '1970-01-01', '1989-12-31'],
    ['2019-06-14/2019-06-15', '2019-06-14', '2019-06-15'],
    ['../1991', null, '1991-12-31'],
    ['/1991', null, '1991-12-31'],
    ['1991/..', '1991-01-01', null],
    ['1991/', '1991-01-01', null],
    ['-0498', '-0498-01-01', '-0498-12-31'],
    ['0000', '0000-01-01', '0000-12-31'],
    ['[1667,1668,1670..1672]', '1667-01-01', '1672-12-31'],
    ['{1960,1961-12}', '1960-01-01', '1961-12-31'],
    ['[..1984]', null, '1984-12-31'],
  ])('%s is %s to %s', (edtf, from, to) => {
    expect(edtfBounds(edtf)).toEqual([from, to]);
  });

  test.each([
    '',
    '19',
    '197',
    '2019-13',
    '2019-00',
    '2019-06-31',
    '2023-02-29',
    '2019-22-01',
    '1991/1989',
    '/',
    '1/2/3',
    'June 2019',
    '2019-6',
    '2019 ',
    '[]',
    '[2019',
    'X'.repeat(300),
    '2019-42',
  ])('%j is refused with a hint', (text) => {
    expect(isEdtf(text)).toBe(false);
    expect(() => edtfBounds(text)).toThrow(InvalidInput);
    try {
      edtfBounds(text);
    } catch (error) {
      expect((error as InvalidInput).hint).toContain('2019-06-17');
    }
  });

  test('says precision and qualifiers', () => {
    expect(parseEdtf('2019-06~')).toMatchObject({
      kind: 'date',
      precision: 'month',
      approximate: true,
      uncertain: false,
    });
    expect(parseEdtf('197X?')).toMatchObject({ precision: 'decade', uncertain: true, approximate: false });
    expect(parseEdtf('2019-22')).toMatchObject({ precision: 'season' });
    expect(parseEdtf('1991/..')).toMatchObject({ kind: 'interval', precision: 'year' });
  });
});

describe('comparison of bounds', () => {
  const june = edtfBounds('2019-06');
  test('before, within, by', () => {
    expect(certainlyBefore(june, edtfBounds('2019-07'))).toBe(true);
    expect(certainlyBefore(june, edtfBounds('2019'))).toBe(false);
    expect(certainlyBefore(edtfBounds('1991/..'), edtfBounds('2050'))).toBe(false);
    expect(certainlyWithin(june, edtfBounds('2019'))).toBe(true);
    expect(certainlyWithin(edtfBounds('2019'), june)).toBe(false);
    expect(certainlyWithin(june, edtfBounds('2010/..'))).toBe(true);
    expect(certainlyWithin([null, null], june)).toBe(false);
    expect(possiblyWithin(june, '2019-06-30')).toBe(true);
    expect(possiblyWithin(june, '2019-07-01')).toBe(false);
    expect(possiblyWithin([null, '1991-12-31'], '1800-01-01')).toBe(true);
    expect(certainlyBy(june, '2019-06-30')).toBe(true);
    expect(certainlyBy(june, '2019-06-29')).toBe(false);
    expect(possiblyBy(june, '2019-06-01')).toBe(true);
    expect(possiblyBy(june, '2019-05-31')).toBe(false);
  });
});

describe('days', () => {
  test('arithmetic a person can check', () => {
    expect(addDays('2019-12-31', 1)).toBe('2020-01-01');
    expect(addDays('2020-03-01', -1)).toBe('2020-02-29');
    expect(addMonths('2019-01-31', 1)).toBe('2019-02-28');
    expect(addMonths('2019-01-15', -13)).toBe('2017-12-15');
    expect(weekdayOf({ year: 2019, month: 6, day: 17 })).toBe(1);
    expect(compareDays('-0498-01-01', '-0480-01-01')).toBeLessThan(0);
    expect(compareDays('-0498-01-01', '2019-01-01')).toBeLessThan(0);
    expect(() => addDays('2019-02-30', 1)).toThrow(InvalidInput);
  });

  const number = fc.integer({ min: -4_000_000, max: 2_900_000 });
  test('day numbers and days are one to one, and agree with Date.UTC', () => {
    fc.assert(
      fc.property(number, (n) => {
        const day = fromDayNumber(n);
        expect(dayNumber(day)).toBe(n);
        expect(parseDay(writeDay(day))).toEqual(day);
        const utc = new Date(n * 86_400_000);
        expect([day.year, day.month, day.day]).toEqual([utc.getUTCFullYear(), utc.getUTCMonth() + 1, utc.getUTCDate()]);
      }),
    );
  });

  test('bounds are ordered, real days, and hold the day they were made from', () => {
    fc.assert(
      fc.property(fc.integer({ min: -719_528, max: 2_900_000 }), fc.integer({ min: 0, max: 9 }), (n, form) => {
        const iso = writeDay(fromDayNumber(n));
        const year = iso.slice(0, 4);
        const edtf = [
          iso,
          iso.slice(0, 7),
          year,
          `${iso.slice(0, 3)}X`,
          `${iso.slice(0, 2)}XX`,
          `${iso.slice(0, 9)}X`,
          `${iso}~`,
          `${year}-XX-XX`,
          `${iso}/..`,
          `../${iso}`,
        ][form]!;
        const [from, to] = edtfBounds(edtf);
        if (from !== null && to !== null) expect(compareDays(from, to)).toBeLessThanOrEqual(0);
        for (const end of [from, to]) if (end !== null) expect(parseDay(end)).not.toBeNull();
        expect(possiblyWithin([from, to], iso)).toBe(true);
      }),
    );
  });

  test('no string breaks the parser', () => {
    const piece = fc.constantFrom(
      '1',
      '0',
      '9',
      'X',
      '-',
      '/',
      '.',
      '~',
      '?',
      '%',
      '[',
      ']',
      '{',
      '}',
      ',',
      'T',
      'Z',
      ':',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 24 }), (pieces) => {
        const text = pieces.join('');
        if (isEdtf(text)) {
          const [from, to] = edtfBounds(text);
          if (from !== null && to !== null) expect(compareDays(from, to)).toBeLessThanOrEqual(0);
        } else expect(() => parseEdtf(text)).toThrow(InvalidInput);
      }),
    );
  });
});
