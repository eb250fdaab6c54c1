/** How many ties stood or happened in each year: what the strip above the time brush shows. */

/** The ties that a window of this year alone would show. */
export interface TiesOfYear {
  readonly year: number;
  readonly certain: number;
  readonly possible: number;
}

export interface TiesByYear {
  /** Every year from the first with a tie to the last one asked for. */
  readonly years: readonly TiesOfYear[];
}

/** Years in order with none left out up to `last`. */
export function tiesOfYears(counted: readonly TiesOfYear[], last: number): TiesByYear {
  const byYear = new Map(counted.map((each) => [each.year, each]));
  const first = counted[0]?.year ?? last + 1;
  const years = Array.from(
    { length: last - first + 1 },
    (_, i) => byYear.get(first + i) ?? { year: first + i, certain: 0, possible: 0 },
  );
  return { years };
}
