/** What is shown of where a tie stands on a day: its stage, since when, and how old the last news of it is. */

import { type Edtf, edtfBounds } from './edtf.ts';
import { addMonths, compareDays } from './edtf-days.ts';
import { isHaltedOrEnded, isPlanned, type Stage } from './stages.ts';
import type { Tie, TieState } from './tie.ts';
import { isLimit, isStanding } from './tie-types.ts';

/** The parts of a status line, in the order in which they are said: `in force since 2009 · confirmed 2022`. */
export interface TieStatus {
  readonly stage: Stage;
  /** Not every reading of its vague dates gives the stage. */
  readonly possible: boolean;
  /** When it came to the stage, or took place; null where no date is told. */
  readonly since: Edtf | null;
  /** `since` is the day that something is planned for, and was still to come at the last news. */
  readonly ahead: boolean;
  /** The last news of what may have changed meanwhile, and of what has no date; null of what is over or took place on a day that is known. */
  readonly lastNews: Edtf | null;
  /**
   * Of what is in force, when it was last confirmed, unless that is as it came to the stage: and whether that is too long ago for it to
   * be taken as so today.
   */
  readonly confirmed: { readonly date: Edtf; readonly longAgo: boolean } | null;
  /** Nothing was reported since it came to the stage, and the year of the last news is over. */
  readonly nothingSince: boolean;
}

/** So many years after its last confirmation what is in force is said to be unconfirmed. */
export const confirmedYears = 5;

/** The day since which a confirmation is recent, on a day: `2026-12-03` gives `2021-12-03`. */
export const confirmedSince = (day: string): string => addMonths(day, -12 * confirmedYears);

/** The status of a tie with a state on a day. */
export function tieStatus(
  { type, lastNews, confirmed = null }: Pick<Tie, 'type' | 'lastNews'> & Partial<Pick<Tie, 'confirmed'>>,
  { stage, certainty, since }: TieState,
  validAt: string,
): TieStatus {
  const planned = isPlanned(stage);
  const lasts = planned || ((isStanding(type) || isLimit(type)) && !isHaltedOrEnded(stage));
  const ahead = planned && since !== null && yearOf(since) >= yearOf(lastNews) && since > lastNews;
  const nothingSince =
    lasts &&
    yearOf(validAt) > yearOf(lastNews) &&
    (since === null ? planned : ahead || yearOf(since) >= yearOf(lastNews));
  return {
    ...{ stage, possible: certainty === 'possible', since, ahead },
    lastNews: since === null || (lasts && !nothingSince) ? lastNews : null,
    confirmed: lasts && !planned && confirmed !== null ? confirmation(confirmed, since, validAt) : null,
    nothingSince,
  };
}

function confirmation(date: Edtf, since: Edtf | null, validAt: string): TieStatus['confirmed'] {
  const [first, last] = edtfBounds(date);
  // Of a day in the past what was confirmed later says nothing that was known then.
  if (compareDays(first ?? validAt, validAt) > 0) return null;
  const longAgo = compareDays(last ?? validAt, confirmedSince(validAt)) < 0;
  return longAgo || since === null || yearOf(date) > yearOf(since) ? { date, longAgo } : null;
}

/** The first year that a date names, as a number; of a decade or a century its first. */
function yearOf(date: Edtf): number {
  const year = /-?\d[\dX]{3}/.exec(date)?.[0] ?? '';
  return Number(year.replaceAll('X', '0'));
}
