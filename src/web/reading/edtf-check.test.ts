import fc from 'fast-check';
import '../i18n/in-english.ts';
import { describe, expect, it } from 'vitest';
import { checkDate } from './edtf-check.ts';

/** The piece that is wrong, and what is said of it. */
function fault(typed: string): string {
  const check = checkDate(typed);
  return check.is === 'wrong' ? `${typed.slice(check.from, check.to)}: ${check.says}` : check.is;
}

describe('a date while it is typed', () => {
  it.each([
    ['2019-06-17', '17 June 2019', 'that day'],
    ['2019-06', 'June 2019', 'any day from 2019-06-01 to 2019-06-30'],
    ['2019-06~', 'about June 2019', 'any day from 2019-06-01 to 2019-06-30; about'],
    ['197X?', 'perhaps 1970s', 'any day from 1970-01-01 to 1979-12-31; not sure'],
    ['1970/1989', '1970 – 1989', 'any day from 1970-01-01 to 1989-12-31'],
    ['../1991', 'until 1991', 'any day up to 1991-12-31'],
  ])('%s means %s', (typed, words, days) => {
    expect(checkDate(typed)).toEqual({ is: 'date', words, days });
  });

  it.each([
    ['2019-13', '13: 13 is no month; 21 to 24 are seasons, 33 to 36 quarters'],
    ['2019-02-30', '30: February 2019 has no day 30'],
    ['2019-06-17/2019-13', '13: 13 is no month; 21 to 24 are seasons, 33 to 36 quarters'],
    ['1989/1970', '1970: The end lies before the beginning'],
    ['196', '196: A year has four digits; 197X is the 1970s'],
    ['2019-', '-: A month has two digits'],
    ['2019-06-', '-: A day has two digits'],
    ['2019 June', ' : “ ” has no place in a date'],
    ['1970/1980/1990', '/1990: A span has one slash: 1970/1989'],
  ])('%s is wrong at %s', (typed, says) => {
    expect(fault(typed)).toBe(says);
  });

  it.each([
    ['17.06.2019', '2019-06-17'],
    ['17 June 2019', '2019-06-17'],
    ['June 2019', '2019-06'],
    ['2019年6月17日', '2019-06-17'],
    ['1970s', '197X'],
    ['2019-6-7', '2019-06-07'],
    ['2019.6', '2019-06'],
  ])('%s is meant as %s', (typed, meant) => {
    expect(checkDate(typed)).toMatchObject({ is: 'wrong', meant });
  });

  it('says something of whatever is typed, within what was typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'0129-X?~/. 月T{'), maxLength: 14 }), (typed) => {
        const check = checkDate(typed);
        if (check.is !== 'wrong') return;
        expect(check.from).toBeGreaterThanOrEqual(0);
        expect(check.to).toBeGreaterThan(check.from);
        expect(check.to).toBeLessThanOrEqual(typed.length);
      }),
    );
  });
});
