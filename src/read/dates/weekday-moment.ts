/** Weekdays, and days of a month that is not named: "Monday", "the 19th", "19日". */
import { dayNumber, daysInMonth, weekdayOf } from '../../model/edtf-days.ts';
import { baseOf, type Context } from './context.ts';
import type { Meaning } from './meaning.ts';
import { dayOf, type Moment, middleOf, momentOfDay, shiftMonth, withTime } from './moment.ts';

/** A weekday: in news the past one unless the sentence looks ahead; the day of publication counts. */
export function weekdayMoment(meaning: Meaning & { is: 'weekday' }, context: Context): Moment | null {
  const base = context.narrative ? (context.frame ?? context.published) : context.published;
  const day = base === null ? null : dayOf(base);
  if (day === null) {
    return { year: null, weekday: meaning.weekday, ...(meaning.time === undefined ? {} : { time: meaning.time }) };
  }
  const today = dayNumber(day);
  const since = (weekdayOf(day) - meaning.weekday + 7) % 7;
  const past = today - since;
  const coming = since === 0 ? today : past + 7;
  let found: number;
  if (meaning.by === -1) found = since === 0 ? today - 7 : past;
  else if (meaning.by === 1) found = since === 0 ? today + 7 : coming;
  else if (meaning.by === 0) found = context.tense === -1 ? past : coming;
  else found = context.tense === 1 ? coming : past;
  return withTime(momentOfDay(found), meaning.time);
}

/** "the 19th": the nearest day of that number, in the month of the last date where the text goes on from it. */
export function monthdayMoment(meaning: Meaning & { is: 'monthday' }, context: Context): Moment | null {
  const published = context.published === null ? null : middleOf(context.published);
  const last = context.last === null ? null : middleOf(context.last);
  const follows = last !== null && (published === null || context.narrative || Math.abs(published - last) < 45);
  const base = follows && context.last?.month != null ? context.last : baseOf(context);
  if (base === null || base.year === null || base.month == null) return { year: null, month: null, day: meaning.day };
  const from = middleOf(base) ?? 0;
  let best: Moment | null = null;
  let distance = Number.POSITIVE_INFINITY;
  for (const by of [-1, 0, 1]) {
    const month = shiftMonth(base, by);
    if (month === null || month.year === null || month.month == null) continue;
    if (meaning.day > daysInMonth(month.year, month.month)) continue;
    const day = { year: month.year, month: month.month, day: meaning.day };
    if (meaning.weekday !== undefined && weekdayOf(day) !== meaning.weekday) continue;
    const ahead = dayNumber(day) - from;
    // "Arrived on the 20th" in a paper of the 10th was last month.
    const isToCome = context.tense === -1 && context.published?.day != null && dayNumber(day) > (published ?? 0);
    // The same month is likelier than a nearer day of another.
    const cost =
      Math.abs(ahead) + (by === 0 ? 0 : 12) + (context.tense === 1 && ahead < 0 ? 12 : 0) + (isToCome ? 60 : 0);
    if (cost < distance) [best, distance] = [day, cost];
  }
  return withTime(best ?? { year: base.year, month: base.month }, meaning.time);
}
