/** Dates that name a unit by its distance: "last week", "this summer", "the next day". */
import { dayNumber } from '../../model/edtf-days.ts';
import type { Language } from '../../model/languages.ts';
import { anchored, type Context } from './context.ts';
import type { Meaning, Unit } from './meaning.ts';
import { type Moment, middleOf, momentOfDay, unitAround, withTime } from './moment.ts';

/**
 * Whether years count from the text's own: 今年 and «в прошлом году» do, the English "the year" and "last year" are often those of the
 * account.
 */
const yearsOfText: Readonly<Record<Language, boolean>> = { en: false, ru: true, zh: true };

/** The moment of a unit so far from its anchor. */
export function unitMoment(meaning: Meaning & { is: 'unit' }, context: Context): Moment | null {
  const ofText = meaning.from === 'published' && meaning.unit === 'year' && yearsOfText[context.lang];
  const base = (ofText ? context.published : null) ?? anchored(meaning.from, context);
  if (base === null) return unknown(meaning.unit, meaning.time, meaning.part);
  if (meaning.unit === 'season' && meaning.part !== undefined) return season(meaning.part, meaning.by, base);
  if (meaning.from === 'published' && context.narrative && (meaning.unit === 'day' || meaning.unit === 'week')) {
    return unknown(meaning.unit, meaning.time, undefined);
  }
  const moved = unitAround(base, meaning.unit, meaning.by);
  if (moved === null) {
    // The next day after a month or year: somewhere in it.
    if (base.year !== null && meaning.from === 'last' && (meaning.unit === 'day' || meaning.unit === 'month')) {
      return {
        year: base.year,
        month: base.month ?? null,
        ...(meaning.unit === 'day' ? { day: null } : {}),
        time: meaning.time,
      };
    }
    return unknown(meaning.unit, meaning.time, meaning.part);
  }
  if (meaning.weekday !== undefined && moved.week !== undefined) {
    return withTime(momentOfDay(moved.week + meaning.weekday - 1), meaning.time);
  }
  if (meaning.part !== undefined) return { year: moved.year, part: meaning.part };
  return withTime(moved, meaning.time);
}

function unknown(unit: Unit, time: string | undefined, part: Moment['part']): Moment {
  if (part !== undefined) return { year: null, part };
  if (unit === 'month') return { year: null, month: null };
  if (unit === 'day' || time !== undefined) return { year: null, month: null, day: null, time };
  return { year: null };
}

const seasonStart = { SP: 3, SU: 6, FA: 9, WI: 12 } as const;

/** The running or nearest (0), last ended (-1) or next (1) season of a name. */
function season(part: Moment['part'], by: number, base: Moment): Moment | null {
  if (base.year === null || part === undefined) return null;
  const first = seasonStart[part as keyof typeof seasonStart];
  const now = middleOf(base);
  if (first === undefined || now === null) return { year: base.year, part };
  const start = (year: number): number => dayNumber({ year, month: first, day: 1 });
  // The day after its last: seasons begin on the first of a month and last three.
  const end = (year: number): number =>
    dayNumber({ year: first > 9 ? year + 1 : year, month: ((first + 2) % 12) + 1, day: 1 });
  const years = [base.year - 2, base.year - 1, base.year, base.year + 1];
  const ended = years.filter((year) => end(year) <= now).at(-1) ?? base.year - 1;
  if (by < 0) return { year: ended, part };
  const coming = years.find((year) => start(year) > now) ?? base.year + 1;
  if (by > 0) return { year: coming, part };
  const running = years.find((year) => start(year) <= now && now < end(year));
  if (running !== undefined) return { year: running, part };
  return { year: part === 'WI' && base.month != null && base.month <= 4 ? base.year - 1 : base.year, part };
}
