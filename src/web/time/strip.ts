/** The strip of the time brush as a path: a column a year, as high as its ties. */
import type { Schema } from '../rest/client.ts';

type TiesOfYear = Schema<'TiesByYear'>['years'][number];

import { roundYears } from './round-years.ts';
import type { YearAxis } from './time-window.ts';

/** The axis of a strip: from the decade of the first tie, so that decades are whole, to this year. */
export function axisOfYears(years: readonly Pick<TiesOfYear, 'year'>[], thisYear: number): YearAxis {
  const first = Math.min(years[0]?.year ?? thisYear - 9, thisYear - 9);
  return { first: Math.floor(first / 10) * 10, last: thisYear };
}

/**
 * Two outlines in units of one year by one height: of the ties that certainly stood, and of all that may have. A year with any tie
 * is never flat.
 */
export function stripPaths(
  years: readonly TiesOfYear[],
  axis: YearAxis,
  height: number,
): { readonly certain: string; readonly all: string } {
  const most = years.reduce((so, { certain, possible }) => Math.max(so, certain + possible), 1);
  const high = (n: number): number => (n === 0 ? 0 : Math.max(1, Math.round((n / most) * height * 10) / 10));
  const outline = (count: (of: TiesOfYear) => number): string => {
    let path = `M0 ${height}`;
    for (const of of years) {
      if (of.year < axis.first) continue;
      path += `H${of.year - axis.first}V${Math.round((height - high(count(of))) * 10) / 10}h1`;
      path += `V${height}`;
    }
    return `${path}Z`;
  };
  return { certain: outline(({ certain }) => certain), all: outline(({ certain, possible }) => certain + possible) };
}

/** The years at which the axis is labelled: the beginnings of decades, fewer where there are many. */
export const labelledYears = ({ first, last }: YearAxis, most: number): readonly number[] =>
  roundYears(first, last, Math.min(most, (last - first) / 10));
