/** Dates as people read them, as vague as they are: `2019-06~` is “about June 2019”. */
import { dateWords } from '../app/brief/date-words.ts';
import { writeDate } from './i18n/numbers-and-dates.ts';
import { spoken } from './i18n/t.ts';

/** An EDTF date in words, as a brief has it. What cannot be put in words stands as written. */
export const dateText = (edtf: string | null): string => dateWords(edtf, spoken());

/** First and last activity in a table: the years, or one of them. */
export function spanText(first: string | null, last: string | null): string {
  const [a, b] = [first?.slice(0, 4), last?.slice(0, 4)];
  if (!a && !b) return '';
  if (!a || !b || a === b) return a ?? b ?? '';
  return `${a}–${b}`;
}

/** An instant as day and minute in the reader's own time. */
export const instantText = (iso: string): string =>
  writeDate(iso, spoken(), { dateStyle: 'medium', timeStyle: 'short' });
