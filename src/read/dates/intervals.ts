/** Two dates that a text joins into one span of time: "from July 6 to 9", "с 28 апреля по 4 мая", "9月23日至25日". */

import { type DateBasis, type Edtf, edtfBounds } from '../../model/edtf.ts';
import { compareDays } from '../../model/edtf-days.ts';
import type { DateMention } from '../../model/reading.ts';

/** An interval with the words that give it (offsets in the unit of the mentions). */
export interface DateInterval {
  readonly start: number;
  readonly end: number;
  readonly edtf: Edtf;
  readonly basis: DateBasis;
}

const joining = /^[\s,(]*(?:[-–—－~～/]|to|through|thru|until|till|по|до|至|到)\s*(?:the\s*)?$/i;
const joiningAnd = /^\s*(?:and|и)\s*$/i;
const between = /(?:between|между)\s*$/i;
const single = /^-?[\dX]{4}(?:-\d\d){0,2}~?$/;

/** The intervals whose two ends the text gives, in order. `dates` count UTF-16 units of the text. */
export function dateIntervals(text: string, dates: readonly DateMention[]): readonly DateInterval[] {
  return dates.flatMap((first, i) => {
    const second = dates[i + 1];
    if (second === undefined || first.edtf === null || second.edtf === null) return [];
    if (!single.test(first.edtf) || !single.test(second.edtf) || second.start - first.end > 12) return [];
    const gap = text.slice(first.end, second.start);
    const joined =
      joining.test(gap) ||
      (joiningAnd.test(gap) && between.test(text.slice(Math.max(0, first.start - 12), first.start)));
    const [from, to] = [edtfBounds(first.edtf)[0], edtfBounds(second.edtf)[1]];
    if (!joined || from === null || to === null || compareDays(from, to) > 0) return [];
    const basis = first.basis === second.basis ? first.basis : 'resolved';
    return [{ start: first.start, end: second.end, edtf: `${first.edtf}/${second.edtf}`, basis }];
  });
}
