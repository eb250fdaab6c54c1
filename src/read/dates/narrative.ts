/** Whether a text is of its day or an account of the past: what its undated months and days count from. */
import type { Meaning } from './meaning.ts';
import type { Moment } from './moment.ts';

/** A date found, before it is resolved. */
export interface DateFound {
  readonly start: number;
  readonly end: number;
  readonly meaning: Meaning;
}

/** How many dates at the head of a text may show that it is of its day. */
const headDates = 5;

/**
 * True where the text is an account of the past. Of a text without a date of its own that is so unless it speaks of days of its week
 * ("on Friday", "yesterday") or opens with a day whose year it has not said: these tie it to a day that nobody knows, and not to a year it names in passing. Else it is so where most dates that carry their year lie in other years than its own, and
 * nothing at its head ties it to its day ("on Wednesday", "last week", this year's dates).
 */
export function isNarrative(found: readonly DateFound[], published: Moment | null): boolean {
  if (published?.year == null)
    return (
      !opensWithoutYear(found) && !found.some(({ meaning }) => meaning.is === 'weekday' || isOfItsDay(meaning, NaN))
    );
  let far = 0;
  let near = 0;
  let nearAtHead = false;
  found.forEach(({ meaning }, i) => {
    if (isOfItsDay(meaning, published.year ?? 0)) {
      near++;
      nearAtHead ||= i < headDates;
    } else if (
      meaning.is === 'calendar' &&
      typeof meaning.year === 'number' &&
      Math.abs(meaning.year - (published.year ?? 0)) > 1
    ) {
      far++;
    }
  });
  return far >= 4 && far > near * 2 && !nearAtHead;
}

/** News says no year with its first day ("10月17日电"); an account of the past does. */
function opensWithoutYear(found: readonly DateFound[]): boolean {
  for (const { meaning } of found) {
    if (meaning.is === 'monthday') return true;
    if (meaning.is !== 'calendar') continue;
    if (meaning.year !== undefined) return false;
    if (meaning.day !== undefined) return true;
  }
  return false;
}

function isOfItsDay(meaning: Meaning, year: number): boolean {
  switch (meaning.is) {
    case 'calendar':
      return meaning.year === year || (typeof meaning.year === 'object' && meaning.year.from === 'published');
    case 'weekday':
      return meaning.by !== 0;
    case 'unit':
      // "the year" of an account is as often the year it tells of.
      return (
        meaning.from === 'published' &&
        meaning.unit !== 'season' &&
        (meaning.by !== 0 || !/^(year|month|quarter)$/.test(meaning.unit))
      );
    case 'shift':
      return meaning.from === 'published' && meaning.orDuration === undefined;
    default:
      return false;
  }
}

/** The first year a text states: what undated months count from before any date was named. */
export function firstYear(found: readonly DateFound[]): Moment | null {
  for (const { meaning } of found) {
    if (meaning.is === 'calendar' && typeof meaning.year === 'number') return { year: meaning.year };
  }
  return null;
}
