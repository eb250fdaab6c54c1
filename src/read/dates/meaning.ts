/** What the words of a date say before anything is known of the day they were written on. */

export type Unit =
  | 'second'
  | 'minute'
  | 'hour'
  | 'day'
  | 'weekend'
  | 'week'
  | 'month'
  | 'quarter'
  | 'half'
  | 'season'
  | 'year'
  | 'decade'
  | 'century';

/** Against which date a relative expression counts: the publication date, or the last date the text named. */
export type Anchor = 'published' | 'last';

/** A number as stated, or so many units from an anchor ("next year": `{ from: 'published', by: 1 }`). */
export type Field = number | { readonly from: Anchor; readonly by: number };

/** A part of a year: a season, a quarter, a half. */
export type YearPart = 'SP' | 'SU' | 'FA' | 'WI' | 'Q1' | 'Q2' | 'Q3' | 'Q4' | 'H1' | 'H2';

export interface CalendarMeaning {
  readonly is: 'calendar';
  /** Astronomical: 1 BC is 0. Two-digit years are resolved by the rule that reads them. */
  readonly year?: Field;
  readonly month?: Field;
  readonly day?: number;
  /** 1 Monday to 7 Sunday; where a day is given too it only confirms it. */
  readonly weekday?: number;
  readonly part?: YearPart | undefined;
  /** First year of a decade or century, with how many digits are known (3 or 2). */
  readonly decade?: number;
  readonly century?: number;
  /** TIMEX3 time of day without the T: `MO`, `NI`, `10:30`. */
  readonly time?: string | undefined;
  /** True where the year was not written but must be the publication year's (the first Tuesday in October). */
  readonly thisYear?: boolean;
  /** -1 the last such month, 1 the next, 0 this year's. */
  readonly toward?: -1 | 0 | 1;
}

export type Meaning =
  | CalendarMeaning
  /** "yesterday", "last week", "the following year", "this quarter". */
  | {
      readonly is: 'unit';
      readonly unit: Unit;
      readonly by: number;
      readonly from: Anchor;
      readonly time?: string | undefined;
      readonly part?: YearPart | undefined;
      readonly weekday?: number;
    }
  /** "three days ago", "two years later", "in six months". `count` null: an unnamed number ("days later"). */
  | {
      readonly is: 'shift';
      readonly unit: Unit;
      readonly count: number | null;
      readonly back: boolean;
      readonly from: Anchor | Meaning;
      readonly time?: string | undefined;
      /** True where a month or part of a year keeps its place in the year meant ("the same quarter a year earlier"). */
      readonly keeps?: boolean;
      /** The duration it is unless the sentence looks ahead ("in two years"). */
      readonly orDuration?: string;
    }
  /** A weekday alone; `by` counts weeks where the words say so ("last Monday" -1 = the one before today). */
  | {
      readonly is: 'weekday';
      readonly weekday: number;
      readonly by: -1 | 0 | 1 | null;
      readonly time?: string | undefined;
    }
  /** "Tuesday the 19th", "the 19th": the nearest such day. */
  | { readonly is: 'monthday'; readonly day: number; readonly weekday?: number; readonly time?: string | undefined }
  /** The nth weekday or day (-1: the last) of a month or year, or after a day. */
  | {
      readonly is: 'nth';
      readonly n: number;
      readonly unit: 'weekday' | 'day' | 'week' | 'month';
      readonly weekday?: number;
      readonly of: Meaning;
      readonly after?: boolean;
    }
  | {
      readonly is: 'holiday';
      readonly name: string;
      readonly year?: Field | undefined;
      readonly time?: string | undefined;
    }
  | {
      readonly is: 'reference';
      readonly value: 'PRESENT_REF' | 'PAST_REF' | 'FUTURE_REF';
      /** Set where the word bounds a date all the same: 日前, "на днях" the month, "недавно" the year. */
      readonly about?: 'month' | 'year';
    }
  | { readonly is: 'duration'; readonly value: string }
  | { readonly is: 'set'; readonly value: string }
  /** A time of day alone: of the last date named in its sentence, else of the publication date. */
  | { readonly is: 'time'; readonly time: string };

/** The TIMEX3 letters of a unit. */
export const unitLetters: Readonly<Record<Unit, string>> = {
  second: 'S',
  minute: 'M',
  hour: 'H',
  day: 'D',
  weekend: 'WE',
  week: 'W',
  month: 'M',
  quarter: 'Q',
  half: 'H',
  season: 'SE',
  year: 'Y',
  decade: 'DE',
  century: 'CE',
};

const clock = new Set<Unit>(['second', 'minute', 'hour']);

/** A TIMEX3 duration: `P3M`, `PT24H`, `PXD` for an unnamed number. */
export function durationOf(count: number | null, unit: Unit): string {
  return `P${clock.has(unit) ? 'T' : ''}${count === null ? 'X' : count}${unitLetters[unit]}`;
}
