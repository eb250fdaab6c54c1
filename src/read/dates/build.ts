/** What rules of all languages share when they build meanings. */
import type { CalendarMeaning, Meaning } from './meaning.ts';
import type { Match, Part, Rule } from './pattern.ts';

/** A calendar date from its fields; undefined ones are left out. */
export function calendarDate(
  fields: { readonly [K in keyof CalendarMeaning]?: CalendarMeaning[K] | undefined },
): CalendarMeaning {
  const date: { is: 'calendar' } & Record<string, unknown> = { is: 'calendar' };
  for (const [name, value] of Object.entries(fields)) if (value !== undefined) date[name] = value;
  return date;
}

/** A year written with two digits: up to 2049, from 1950. */
export function fullYear(value: number): number {
  return value >= 100 ? value : value < 50 ? 2000 + value : 1900 + value;
}

/** A year BC as astronomers count it. */
export function beforeChrist(value: number): number {
  return 1 - value;
}

/** One date over a named stretch of the match. */
export function part(from: number, to: number, meaning: Meaning): Part {
  return { from, to, meaning };
}

/** True where no space stands inside the match. */
export function isTight({ run, from, to }: Match): boolean {
  for (let i = from + 1; i < to; i++) if (run[i]?.glued !== true) return false;
  return true;
}

/** The end of the second of two tokens that a two-digit year continues: 2007-08 is 2008, 1999-02 is 2002. */
export function continuedYear(first: number, tail: number): number {
  const century = Math.floor(first / 100) * 100;
  return century + tail + (tail < first % 100 ? 100 : 0);
}

/** A rule, in one line. */
export function rule(pattern: string, read: Rule['read']): Rule {
  return { pattern, read };
}
