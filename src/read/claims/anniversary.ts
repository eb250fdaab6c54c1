/** When a standing tie began, told by its age: 结为友好城市40周年, 三十年来: the publication date less so many years. */
import { type Edtf, edtfBounds } from '../../model/edtf.ts';
import type { DateMention } from '../../model/reading.ts';
import { startOfDuration } from '../dates/start-of-duration.ts';
import type { Act } from './acts.ts';
import type { ActDate } from './date-of-act.ts';
import { startingIn } from './sorted-spans.ts';

const age = /(?:周年|週年|年来|年來|年的)$/u;
const reached = /(?:已|近|逾|超过|有|长达|達|达)$/u;
/** The mention may hold the word itself: 近四十年. */
const nearly = /^(?:近|逾|约|超过)/u;

/** The date by the age named in the clause of an act; null where none is named or the text has no date of its own. */
export function dateByAge(
  text: string,
  act: Act,
  durations: readonly DateMention[],
  published: Edtf | null,
): ActDate | null {
  if (!published) return null;
  for (const d of startingIn(durations, act.clause)) {
    if (!/^P\d+(?:Y|DE)$/u.test(d.timex)) continue;
    const says =
      age.test(text.slice(d.start, d.end + 2)) ||
      age.test(text.slice(d.start, d.end)) ||
      nearly.test(text.slice(d.start, d.end)) ||
      reached.test(text.slice(Math.max(0, d.start - 2), d.start));
    const edtf = says ? startOfDuration(d.timex, published) : null;
    if (edtf) return { edtf, bounds: edtfBounds(edtf), basis: 'inferred', at: { start: d.start, end: d.end } };
  }
  return null;
}
