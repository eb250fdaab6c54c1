/** A day with the hour written beside it is one date: "17 June, 14:05", "at 3 p.m. on Friday", "6月14日14时30分". */
import type { Meaning } from './meaning.ts';
import type { DateFound } from './narrative.ts';

/** What may stand between a day and its hour, and between an hour and its day. */
const dayToHour = /^\s*[,，|]?\s*(?:at |в |T)?$/;
const hourToDay = /^\s*(?:[,，|]\s*|on |of )?$/;
const longestGap = 6;

type Dated = Meaning & { is: 'calendar' | 'unit' | 'weekday' | 'monthday' | 'holiday' };

/** True for a date that names a day. */
function isDay(meaning: Meaning): meaning is Dated {
  switch (meaning.is) {
    case 'calendar':
      return meaning.day !== undefined;
    case 'unit':
      return meaning.unit === 'day' || meaning.weekday !== undefined;
    case 'weekday':
    case 'monthday':
    case 'holiday':
      return true;
    default:
      return false;
  }
}

const isClock = (time: string | undefined): boolean => time?.includes(':') === true;

/** Joins each day with the time of day beside it. */
export function joinClocks(text: string, found: readonly DateFound[]): DateFound[] {
  const joined: DateFound[] = [];
  for (const next of found) {
    const last = joined.at(-1);
    const both = last === undefined ? null : together(text, last, next);
    if (both === null) joined.push(next);
    else joined[joined.length - 1] = both;
  }
  return joined;
}

function together(text: string, first: DateFound, second: DateFound): DateFound | null {
  const hourFirst = first.meaning.is === 'time';
  const [day, hour] = hourFirst ? [second, first] : [first, second];
  if (hour.meaning.is !== 'time' || second.start - first.end > longestGap) return null;
  if (!isDay(day.meaning) || isClock(day.meaning.time)) return null;
  const gap = text.slice(first.end, second.start);
  if (!(hourFirst ? hourToDay : dayToHour).test(gap)) return null;
  return { start: first.start, end: second.end, meaning: { ...day.meaning, time: hour.meaning.time } };
}
