/** How many ties stood or happened in each year: what the strip above the time brush shows. */
import { dayNumber, fromDayNumber } from '../model/edtf-days.ts';
import { type Spelled, spellsOf } from './tie-spells.ts';

/** The ties that a window of this year alone would show. */
export interface TiesOfYear {
  readonly year: number;
  readonly certain: number;
  readonly possible: number;
}

export interface TiesByYear {
  /** Every year from the first with a tie to the last one asked for. */
  readonly years: readonly TiesOfYear[];
  /** Ties that may have stood at any time, since nothing of them is dated. */
  readonly undated: number;
}

/** No strip begins earlier. */
const earliestYear = 1;

const yearOf = (day: number): number => fromDayNumber(day).year;

/** Counts the ties of each year up to `last`; a tie counts once a year, as certain where it certainly stood in it. */
export function tiesByYear(ties: readonly Spelled[], last: number): TiesByYear {
  const size = last - earliestYear + 1;
  const counts = { certain: new Int32Array(size), possible: new Int32Array(size) };
  const [opening, closing] = [
    dayNumber({ year: earliestYear, month: 1, day: 1 }),
    dayNumber({ year: last, month: 12, day: 31 }),
  ];
  const levels = new Uint8Array(size);
  let undated = 0;
  let first = size;
  for (const tie of ties) {
    let [low, high] = [size, -1];
    for (const { from, to, how } of spellsOf(tie)) {
      if (from < opening || from > closing) continue;
      const [a, b] = [yearOf(from) - earliestYear, yearOf(Math.min(to, closing)) - earliestYear];
      const level = how === 'certain' || (how === 'whole' && a === b) ? 2 : 1;
      for (let year = a; year <= b; year++) levels[year] = Math.max(levels[year]!, level);
      low = Math.min(low, a);
      high = Math.max(high, b);
    }
    if (high < 0) {
      if (isOpen(tie)) undated++;
      continue;
    }
    first = Math.min(first, low);
    for (let year = low; year <= high; year++) {
      if (levels[year] === 2) counts.certain[year]!++;
      else if (levels[year] === 1) counts.possible[year]!++;
      levels[year] = 0;
    }
  }
  const years: TiesOfYear[] = [];
  for (let year = first; year < size; year++)
    years.push({ year: year + earliestYear, certain: counts.certain[year]!, possible: counts.possible[year]! });
  return { years, undated };
}

const isOpen = ({ first, last }: Spelled): boolean => first === null && last === null;
