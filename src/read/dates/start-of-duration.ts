/** When something began that has lasted for a named time: "for 25 years", "25-летие", "25周年" against the publication date. */

import { type Edtf, edtfBounds, isEdtf } from '../../model/edtf.ts';
import { addDays, addMonths, parseDay } from '../../model/edtf-days.ts';

const perUnit: Readonly<Record<string, number>> = { Y: 1, DE: 10, CE: 100 };

/**
 * The beginning of a TIMEX3 duration that ends with the publication date, as fine as its unit: `P25Y` before 2019-06-17
 * is 1994, `P3M` is 2019-03, `P10D` is 2019-06-07. Null where the duration or the date is too vague.
 */
export function startOfDuration(duration: string, published: Edtf): Edtf | null {
  const found = /^P(\d+(?:\.\d+)?)(Y|DE|CE|M|W|D)$/.exec(duration);
  if (found === null || !isEdtf(published)) return null;
  const [from, to] = edtfBounds(published);
  if (from === null || to === null || from.slice(0, 4) !== to.slice(0, 4)) return null;
  const [count, unit] = [Number(found[1]), found[2] ?? ''];
  const years = perUnit[unit];
  if (years !== undefined) {
    if (!Number.isInteger(count)) return addMonths(from, -Math.round(count * years * 12)).slice(0, 7);
    const year = Number(from.slice(0, 4)) - count * years;
    return year < 0 ? null : String(year).padStart(4, '0');
  }
  if (from.slice(0, 7) !== to.slice(0, 7)) return null;
  if (unit === 'M') return addMonths(from, -Math.round(count)).slice(0, 7);
  if (from !== to || parseDay(from) === null) return null;
  return addDays(from, -Math.round(count * (unit === 'W' ? 7 : 1)));
}
