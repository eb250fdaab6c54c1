/** What a date says, put on the calendar: against the publication date, the last date named, and the tense around it. */

import type { DateBasis, Edtf } from '../../model/edtf.ts';
import { addDays, writeDay } from '../../model/edtf-days.ts';
import { calendarMoment } from './calendar-moment.ts';
import type { Context } from './context.ts';
import type { CalendarMeaning, Meaning } from './meaning.ts';
import { dayOf, edtfOf, type Moment, timexOf, unitAround } from './moment.ts';
import { holidayMoment, nthMoment } from './nth-moment.ts';
import { shiftBase, shiftMoment } from './shift-moment.ts';
import { unitMoment } from './unit-moment.ts';
import { monthdayMoment, weekdayMoment } from './weekday-moment.ts';

/** A date in the two spellings of a mention. */
export interface Resolved {
  readonly timex: string;
  readonly type: 'DATE' | 'TIME' | 'DURATION' | 'SET';
  readonly edtf: Edtf | null;
  readonly basis: DateBasis;
  /** Set for dates: what "the next day" after it would count from. */
  readonly moment: Moment | null;
}

/** Resolves one meaning in its context. */
export function resolve(meaning: Meaning, context: Context): Resolved {
  switch (meaning.is) {
    case 'duration':
      return { timex: meaning.value, type: 'DURATION', edtf: null, basis: 'stated', moment: null };
    case 'set':
      return { timex: meaning.value, type: 'SET', edtf: null, basis: 'stated', moment: null };
    case 'reference':
      return reference(meaning, context);
    default: {
      if (meaning.is === 'shift' && meaning.orDuration !== undefined && context.tense !== 1 && !context.alone) {
        return { timex: meaning.orDuration, type: 'DURATION', edtf: null, basis: 'stated', moment: null };
      }
      if (meaning.is === 'shift' && meaning.count === null) {
        const value = meaning.back ? 'PAST_REF' : 'FUTURE_REF';
        return { timex: value, type: 'DATE', edtf: null, basis: 'resolved', moment: null };
      }
      const moment = momentOf(meaning, context) ?? { year: null };
      const stated = meaning.is === 'calendar' && typeof meaning.year === 'number';
      const timed = moment.time !== undefined;
      const exact = exactDay(meaning, context);
      return {
        timex: timexOf(moment),
        type: timed ? 'TIME' : 'DATE',
        edtf: exact ?? edtfOf(moment) ?? monthAbout(meaning, context),
        basis: stated || (meaning.is === 'calendar' && isWide(meaning)) ? 'stated' : 'resolved',
        moment: moment.year === null ? null : moment,
      };
    }
  }
}

const isWide = (meaning: CalendarMeaning): boolean => meaning.decade !== undefined || meaning.century !== undefined;

function reference(meaning: Meaning & { is: 'reference' }, context: Context): Resolved {
  const base = context.published;
  const about = meaning.about === undefined || base === null ? null : unitAround(base, meaning.about, 0);
  const edtf = about === null ? null : edtfOf(about);
  return {
    timex: meaning.value,
    type: 'DATE',
    edtf: edtf === null ? null : `${edtf}~`,
    basis: 'resolved',
    moment: null,
  };
}

/** Weeks counted from a day end on a day, though TIMEX3 names the week: "two weeks ago" is a day in EDTF. */
function exactDay(meaning: Meaning, context: Context): Edtf | null {
  if (meaning.is !== 'shift' || meaning.unit !== 'week' || meaning.count === null || meaning.count === 0) return null;
  const base = shiftBase(meaning, context, (named) => momentOf(named, context));
  const day = base === null ? null : dayOf(base);
  if (day === null) return null;
  const counted = addDays(writeDay(day), Math.round(meaning.count * 7) * (meaning.back ? -1 : 1));
  return /^-?\d{4}-/.test(counted) ? counted : null;
}

/** "yesterday" in a text of which only the month is known lies about that month. */
function monthAbout(meaning: Meaning, { published, narrative }: Context): Edtf | null {
  if (narrative || published === null || (meaning.is !== 'unit' && meaning.is !== 'weekday')) return null;
  if (meaning.is === 'unit' && (meaning.from === 'last' || Math.abs(meaning.by) > 1)) return null;
  const edtf = edtfOf(published);
  return edtf === null ? null : `${edtf}~`;
}

/** The moment of a date; null where nothing is known to count from. */
function momentOf(meaning: Meaning, context: Context): Moment | null {
  const inner = (named: Meaning): Moment | null => momentOf(named, context);
  switch (meaning.is) {
    case 'calendar':
      return calendarMoment(meaning, context);
    case 'unit':
      return unitMoment(meaning, context);
    case 'shift':
      return shiftMoment(meaning, shiftBase(meaning, context, inner));
    case 'weekday':
      return weekdayMoment(meaning, context);
    case 'monthday':
      return monthdayMoment(meaning, context);
    case 'nth':
      return nthMoment(meaning, inner(meaning.of));
    case 'holiday':
      return holidayMoment(meaning, context);
    case 'time': {
      const told = context.near ?? context.last;
      const base = context.narrative || (told !== null && dayOf(told) !== null) ? told : context.published;
      const day = base === null ? null : dayOf(base);
      return day === null ? { year: null, month: null, day: null, time: meaning.time } : { ...day, time: meaning.time };
    }
    default:
      return null;
  }
}
