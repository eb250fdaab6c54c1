/** What is known where a date stands, and what relative dates count from there. */
import type { Language } from '../../model/languages.ts';
import type { Anchor, Field } from './meaning.ts';
import type { Moment } from './moment.ts';
import type { Tense } from './tense.ts';

/** What is known where a date stands. */
export interface Context {
  readonly lang: Language;
  readonly published: Moment | null;
  /** True where the text tells of other times than its own: months and days then count from the last date named. */
  readonly narrative: boolean;
  /** The last date the text named. */
  readonly last: Moment | null;
  /** What undated months and days of an account belong to. */
  readonly frame: Moment | null;
  /** A date with its year close before, that an undated month or day goes on from. */
  readonly beside: Moment | null;
  /** True where that date stands in another sentence: the publication date settles the year before it. */
  readonly apart: boolean;
  /** The last date named in the same sentence. */
  readonly near: Moment | null;
  readonly tense: Tense;
  /** True where the text is nothing but this date. */
  readonly alone: boolean;
}

/** The date that undated months and days of this text count from. */
export function baseOf(context: Context): Moment | null {
  if (!context.narrative && context.beside !== null && context.tense !== 1) return context.beside;
  return context.narrative ? (context.frame ?? context.published) : context.published;
}

/** The anchor of a relative expression. */
export function anchored(from: Anchor, context: Context): Moment | null {
  if (from === 'last') return context.near ?? context.last ?? context.published;
  return context.narrative ? (context.last ?? context.published) : context.published;
}

/** The year of a field: as stated, or so many from its anchor; null where that is unknown. */
export function fieldYear(field: Field | undefined, context: Context): number | null | undefined {
  if (field === undefined || typeof field === 'number') return field;
  // "This year", 今年 and «в этом году» are the year of the text, whatever it tells of.
  const base = field.from === 'published' ? (context.published ?? context.last) : anchored(field.from, context);
  return base?.year == null ? null : base.year + field.by;
}
