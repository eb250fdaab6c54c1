/** Dates that count units from another date: "three days ago", "two years later", "a week from Monday". */
import { dayNumber } from '../../model/edtf-days.ts';
import type { Context } from './context.ts';
import { anchored } from './context.ts';
import type { Meaning } from './meaning.ts';
import { dayOf, type Moment, momentOfDay, shiftMonth, unitAround, withTime } from './moment.ts';

type Shift = Meaning & { is: 'shift' };

/** What a shift counts from; `momentOf` resolves a date that it names itself. */
export function shiftBase(
  { from }: Shift,
  context: Context,
  momentOf: (meaning: Meaning) => Moment | null,
): Moment | null {
  return typeof from === 'string' ? anchored(from, context) : momentOf(from);
}

/** The moment so many units from a base. */
export function shiftMoment(meaning: Shift, base: Moment | null): Moment | null {
  const { count, unit, back } = meaning;
  if (base === null || base.year === null || count === null) return null;
  const by = back ? -count : count;
  if (unit === 'hour' || unit === 'minute' || unit === 'second') {
    const day = dayOf(base);
    return day === null
      ? null
      : { ...momentOfDay(dayNumber(day) + Math.trunc(unit === 'hour' ? by / 24 : 0)), time: 'XX' };
  }
  if (meaning.keeps === true && unit === 'year' && Number.isInteger(by)) {
    const { year, month, part } = base;
    if (part !== undefined) return { year: year + by, part };
    return month === undefined || base.day !== undefined ? { year: year + by } : { year: year + by, month };
  }
  if (unit === 'quarter') return shiftMonth(base, Math.round(by * 3)) ?? { year: base.year };
  if (unit === 'half') return shiftMonth(base, Math.round(by * 6)) ?? { year: base.year };
  if (!Number.isInteger(by)) {
    const months = unit === 'year' ? by * 12 : unit === 'decade' ? by * 120 : unit === 'century' ? by * 1200 : null;
    if (months !== null) return shiftMonth(base, Math.round(months)) ?? { year: base.year + Math.round(months / 12) };
    const days = unit === 'month' ? by * 30 : unit === 'week' ? by * 7 : by;
    const day = dayOf(base);
    return day === null ? null : momentOfDay(dayNumber(day) + Math.round(days));
  }
  if (unit === 'decade') return { year: base.year + by * 10 };
  if (unit === 'century') return { year: base.year + by * 100 };
  const moved = unitAround(base, unit === 'season' ? 'year' : unit, by);
  if (moved === null && (unit === 'day' || unit === 'week')) {
    return { year: base.year, month: base.month ?? null, day: null };
  }
  if (moved === null && unit === 'month') return { year: base.year, month: null };
  return withTime(moved, meaning.time);
}
