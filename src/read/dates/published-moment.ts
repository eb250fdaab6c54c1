/** The publication date as something to count from. */

import { type Edtf, isEdtf, parseEdtf } from '../../model/edtf.ts';
import { parseDay } from '../../model/edtf-days.ts';
import type { Moment } from './moment.ts';

/** The day, month or year of an EDTF date; null where it is none or spans more than a year. */
export function publishedMoment(edtf: Edtf): Moment | null {
  if (!isEdtf(edtf)) return null;
  const [from, to] = parseEdtf(edtf).bounds;
  const first = from === null ? null : parseDay(from);
  const last = to === null ? null : parseDay(to);
  if (first === null || last === null || first.year !== last.year) return null;
  if (first.month !== last.month) return { year: first.year };
  return first.day === last.day ? first : { year: first.year, month: first.month };
}
