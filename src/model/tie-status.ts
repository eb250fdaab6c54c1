/** What is shown of where a tie stands on a day: its stage, since when, and how old the last news of it is. */

import type { Edtf } from './edtf.ts';
import { isHaltedOrEnded, isPlanned, type Stage } from './stages.ts';
import type { TieState } from './tie.ts';
import { isLimit, isStanding, type TieType } from './tie-types.ts';

/** The parts of a status line, in the order in which they are said: `in force since 2009 · last news 2022`. */
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
  /** Nothing was reported since it came to the stage, and the year of the last news is over. */
  readonly nothingSince: boolean;
}

/** The status of a tie with a state on a day. */
export function tieStatus(
  { type, lastNews }: { readonly type: TieType; readonly lastNews: Edtf },
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
    nothingSince,
  };
}

/** The first year that a date names, as a number; of a decade or a century its first. */
function yearOf(date: Edtf): number {
  const year = /-?\d[\dX]{3}/.exec(date)?.[0] ?? '';
  return Number(year.replaceAll('X', '0'));
}
