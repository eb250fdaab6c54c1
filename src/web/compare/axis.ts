/** The one axis of a comparison: calendar years, or years since something that each of the columns has a day for. */

import type { CompareColumn, Mark } from '../../app/compare/compare-view.ts';
import type { Bounds } from '../../model/edtf.ts';
import { parseDay } from '../../model/edtf-days.ts';
import { isHaltedOrEnded } from '../../model/stages.ts';
import { isLimit } from '../../model/tie-types.ts';
import { roundYears } from '../time/round-years.ts';
import type { CompareOptions } from './options.ts';

/** From which year the years of a column are counted. */
export interface Zero {
  /** Null on the calendar, and where the column has no such day. */
  readonly year: number | null;
  /** The last year that it may be, where its date is vague. */
  readonly until: number | null;
}

/** A column on the axis. */
export interface Strip {
  readonly column: CompareColumn;
  readonly zero: Zero;
  /** What is taken off a calendar year; null where the column cannot be aligned. */
  readonly offset: number | null;
  readonly bars: readonly { readonly at: number; readonly acts: number; readonly unreviewed: number }[];
  readonly marks: readonly { readonly at: number; readonly until: number; readonly mark: Mark }[];
}

export interface Axis {
  readonly strips: readonly Strip[];
  readonly from: number;
  readonly to: number;
  /** The most acts of any year of any column: all bars have one scale. */
  readonly most: number;
  readonly relative: boolean;
}

const yearOf = (day: string | null): number | null => (day === null ? null : (parseDay(day)?.year ?? null));

/** The year that a column counts from. */
export function zeroOf(column: CompareColumn, align: CompareOptions['align'], chosen: string | null): Zero {
  if (align === 'calendar') return { year: null, until: null };
  if (align === 'chosen') return { year: yearOf(chosen), until: yearOf(chosen) };
  const moment = column[align];
  return { year: yearOf(moment?.bounds[0] ?? null), until: yearOf(moment?.bounds[1] ?? null) };
}

/** Marks worth a sign of their own: what ended or was suspended, restrictions. */
const isSigned = ({ stage, type }: Mark): boolean => isHaltedOrEnded(stage) || isLimit(type);

/** The axis of some columns. On the calendar it is that of the window (its first and last day), where there is one. */
export function axisOf(
  columns: readonly CompareColumn[],
  { align, zeros }: CompareOptions,
  window: Bounds | null = null,
): Axis {
  const ends = align === 'calendar' && window !== null ? window.map(yearOf) : [null, null];
  const [first = null, last = null] = ends;
  const held = (year: number): number =>
    Math.min(last ?? Number.POSITIVE_INFINITY, Math.max(first ?? Number.NEGATIVE_INFINITY, year));
  const strips = columns.map((column, i): Strip => {
    const zero = zeroOf(column, align, zeros[i] ?? null);
    const offset = align === 'calendar' ? 0 : zero.year;
    if (offset === null) return { column, zero, offset, bars: [], marks: [] };
    return {
      column,
      zero,
      offset,
      bars: column.years.map(({ year, ...counts }) => ({ at: year - offset, ...counts })),
      marks: column.marks.filter(isSigned).flatMap((mark) => {
        const [from, to] = [yearOf(mark.bounds[0]), yearOf(mark.bounds[1])];
        return from === null || to === null ? [] : [{ at: held(from) - offset, until: held(to) - offset, mark }];
      }),
    };
  });
  const years = strips.flatMap(({ bars, marks }) => [
    ...bars.map(({ at }) => at),
    ...marks.flatMap(({ at, until }) => [at, until]),
  ]);
  return {
    strips,
    from: first ?? (years.length === 0 ? (last ?? 0) : Math.min(...years)),
    to: last ?? (years.length === 0 ? (first ?? 0) : Math.max(...years)),
    most: Math.max(1, ...strips.flatMap(({ bars }) => bars.map(({ acts }) => acts))),
    relative: align !== 'calendar',
  };
}

/** What a strip has at a year of the axis; null where it cannot be aligned. */
export function actsAt(strip: Strip, year: number): number | null {
  return strip.offset === null ? null : (strip.bars.find(({ at }) => at === year)?.acts ?? 0);
}

/** The years that are labelled, about eight at round distances. */
export const ticksOf = ({ from, to }: Pick<Axis, 'from' | 'to'>): readonly number[] => roundYears(from, to, 8);
