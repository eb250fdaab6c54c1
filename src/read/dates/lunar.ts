/** The Chinese calendar from 1990 to 2030: its new year, and days that texts name by lunar month and day (正月初一, 八月十五). */
import { dayNumber } from '../../model/edtf-days.ts';

const firstYear = 1990;
const firstNewYear = dayNumber({ year: firstYear, month: 1, day: 27 });

/**
 * A year in 17 bits: the length of the leap month (1: 30 days), those of months 1 to 12, and which month the leap month
 * follows. The months begin at the new moons of Beijing time.
 */
const years = [
  0x04af5, 0x04970, 0x064b0, 0x074a3, 0x0ea50, 0x06b58, 0x05ac0, 0x0ab60, 0x096d5, 0x092e0, 0x0c960, 0x0d954, 0x0d4a0,
  0x0da50, 0x07552, 0x056a0, 0x0abb7, 0x025d0, 0x092d0, 0x0cab5, 0x0a950, 0x0b4a0, 0x0baa4, 0x0ad50, 0x055d9, 0x04ba0,
  0x0a5b0, 0x15176, 0x052b0, 0x0a930, 0x07954, 0x06aa0, 0x0ad50, 0x05b52, 0x04b60, 0x0a6e6, 0x0a4e0, 0x0d260, 0x0ea65,
  0x0d530, 0x05aa0,
];

/** The lengths of the months of a year in their order, the leap month in its place. */
function monthsOf(code: number): { readonly number: number; readonly leap: boolean; readonly length: number }[] {
  const leapAfter = code & 0xf;
  const months = [];
  for (let number = 1; number <= 12; number++) {
    months.push({ number, leap: false, length: (code & (0x10000 >> number)) === 0 ? 29 : 30 });
    if (number === leapAfter) months.push({ number, leap: true, length: (code & 0x10000) === 0 ? 29 : 30 });
  }
  return months;
}

const lengthOf = (code: number): number => monthsOf(code).reduce((sum, { length }) => sum + length, 0);

/** The day numbers of the new years. */
const newYears: number[] = [firstNewYear];
for (const code of years) newYears.push((newYears.at(-1) ?? firstNewYear) + lengthOf(code));

/** The day number of a day of the lunar year that begins in the given year; null outside the table. */
export function lunarDay(year: number, month: number, day: number): number | null {
  const code = years[year - firstYear];
  const newYear = newYears[year - firstYear];
  if (code === undefined || newYear === undefined) return null;
  let start = newYear;
  for (const { number, leap, length } of monthsOf(code)) {
    // 腊月三十 is the last day of the year, which has only 29 in some.
    if (number === month && !leap) return start + Math.min(day, length) - 1;
    start += length;
  }
  return null;
}

/** The day of Pure Brightness (清明), a solar term; good for 1950 to 2050. */
export function pureBrightness(year: number): number {
  const ofCentury = year % 100;
  const day = Math.floor(ofCentury * 0.2422 + (year < 2000 ? 5.59 : 4.81)) - Math.floor(ofCentury / 4);
  return dayNumber({ year, month: 4, day });
}
