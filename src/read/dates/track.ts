/**
 * Where an account stands in time as it goes on: the last date it named, and the frame that its undated months and days
 * belong to. A year mentioned in passing ("declassified in 2005", "since 1610") does not move the frame.
 */
import type { Meaning } from './meaning.ts';
import type { Moment } from './moment.ts';

export interface Track {
  /** The last date named: what "the next day" and "two years later" count from. */
  last: Moment | null;
  /** What a month or day without a year belongs to. */
  frame: Moment | null;
}

/** A track at the beginning of a text; `year` is what is known before any date was named. */
export function startTrack(year: Moment | null): Track {
  return { last: year, frame: year };
}

/** Moves the track past a date. */
export function follow(track: Track, moment: Moment, meaning: Meaning, at: { leads: boolean; since: boolean }): void {
  if (moment.year === null) return;
  const stated = meaning.is === 'calendar' && typeof meaning.year === 'number';
  const distance = track.frame?.year == null ? 0 : moment.year - track.frame.year;
  const fine =
    (moment.month !== undefined && moment.month !== null) || moment.week !== undefined || moment.part !== undefined;
  const aside = stated && (at.since || Math.abs(distance) > 8 || (!fine && !at.leads && distance !== 0));
  if (aside && !(at.leads && !at.since)) return;
  track.last = moment;
  if (!looksBack(meaning)) track.frame = moment;
}

/** "a year earlier", "the previous month": a glance back, after which the account goes on. */
const looksBack = (meaning: Meaning): boolean =>
  (meaning.is === 'unit' && meaning.by < 0) || (meaning.is === 'shift' && meaning.back);

const background = /(?:\bsince|\bfrom|\bof|\bas in|\bс|\bсо|自)\s*$/i;

/** True where a word before the date says that it only dates the beginning of something ("since 513 BC"). */
export function isBackground(text: string, start: number): boolean {
  return background.test(text.slice(Math.max(0, start - 8), start));
}

const participle = /,\s+(?:[a-z]+(?:ed|en|lt|ilt)|held|born|made|which|who)\s+(?:\p{L}+\s+){0,3}$/iu;

/** True for a date between commas that only describes a thing ("the charter, adopted on 1 June 1959, was …"). */
export function isAside(text: string, start: number, end: number): boolean {
  return text[end] === ',' && participle.test(text.slice(Math.max(0, start - 48), start));
}

const joiner = /^\s*(?:,|and|or|to|through|until|и|или|по|до|至|到|和|与|及|、|[-–—~～])\s*$/;

/** True where nothing but a joining word stands between two dates: "between April and June", "с июня по август". */
export function isJoined(text: string, end: number, start: number): boolean {
  return start - end <= 10 && joiner.test(text.slice(end, start));
}

/** "two years ago", "last year", "в прошлом году": at the head of a sentence it says of which year its months and days are. */
export function isYearBack(meaning: Meaning): boolean {
  if (meaning.is === 'shift') return meaning.unit === 'year' && meaning.back && meaning.from === 'published';
  return meaning.is === 'unit' && meaning.unit === 'year' && meaning.by < 0 && meaning.from === 'published';
}

/** True for a calendar date without its year. */
export function isUndated(meaning: Meaning): boolean {
  return meaning.is === 'calendar' && meaning.year === undefined;
}

/** True where an undated month or day goes on from a dated one: in its sentence, or close after a day or month. */
export function isBeside(
  text: string,
  near: Moment,
  at: { published: Moment | null; sentence: number; nearAt: number; nearEnd: number; start: number },
): boolean {
  const fine = near.month !== undefined && near.month !== null;
  // A plan's last year ("2007–2009") is not when the meeting on 17 May was.
  const past = near.year !== null && (at.published?.year == null || near.year < at.published.year);
  if (at.nearAt >= at.sentence) return fine || past;
  return fine && at.start - at.nearEnd < 200 && !text.slice(at.nearEnd, at.start).includes('\n');
}
