/** Dates as the commands print them: ISO days, months and years as they are, all that is vaguer in words. */
import { dateWords } from '../app/brief/date-words.ts';

/** `2019-06-17`, `2019`; `autumn 2026` for `2026-23`, `about June 2019` for `2019-06~`. */
export function dateText(date: string | null, none = 'no date'): string {
  if (date === null) return none;
  return /^\d{4}(?:-(?:0\d|1[0-2])(?:-\d\d)?)?$/.test(date) ? date : dateWords(date, 'en');
}
