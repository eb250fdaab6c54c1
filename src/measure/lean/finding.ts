/** What the figures on one region and one country say first: the share at the first point that was measured, and at the last. */
import type { Dependence, ShareOf } from './dependence.ts';
import { ofTheYear, withinItsYear } from './lean.ts';

/** `China's share of Primorye's trade: 15.6 % in 1997, over 70 % in 2025`, in any language; `last` is null where one point is all. */
export interface Finding {
  readonly of: ShareOf;
  readonly first: Dependence;
  readonly last: Dependence | null;
  /** How many years were measured, parts of a year counted as one. */
  readonly years: number;
}

/** One of each year: the whole year where that is known, else the span of most months; oldest first. */
export function oneOfEachYear(dependences: readonly Dependence[], of: ShareOf): readonly Dependence[] {
  const own = dependences.filter((each) => each.of === of && withinItsYear(each));
  return [...new Set(own.map(({ year }) => year))]
    .sort((a, b) => a - b)
    .map((year) => ofTheYear(own.filter((each) => each.year === year))!);
}

/** Of shares of trade; where none is known, of exports or else of imports. Of one region and one country. */
export function findingOf(dependences: readonly Dependence[]): Finding | null {
  for (const of of ['trade', 'exports', 'imports'] as const) {
    const years = oneOfEachYear(dependences, of);
    const first = years[0];
    if (first !== undefined) return { of, first, last: years.length > 1 ? years.at(-1)! : null, years: years.length };
  }
  return null;
}
