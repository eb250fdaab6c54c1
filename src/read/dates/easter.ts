/** Easter and the feasts that move with it. */
import { dayNumber } from '../../model/edtf-days.ts';

/** The day number of Western Easter (Gauss, in the form of Meeus, Jones and Butcher). */
export function westernEaster(year: number): number {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const e = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - d - (c % 4)) % 7;
  const f = d + e - 7 * Math.floor((a + 11 * d + 22 * e) / 451) + 114;
  return dayNumber({ year, month: Math.floor(f / 31), day: (f % 31) + 1 });
}

/** The day number of Orthodox Easter, in the Gregorian calendar of the years 1900 to 2099. */
export function orthodoxEaster(year: number): number {
  const d = (19 * (year % 19) + 15) % 30;
  const e = (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7;
  const f = d + e + 114;
  return dayNumber({ year, month: Math.floor(f / 31), day: (f % 31) + 1 }) + 13;
}
