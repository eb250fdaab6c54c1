/** When a sign turns, over many draws: how many turn at all, in which years, and in which middle years. */

/** The draws whose sign turns, by year. */
export interface TurnYears {
  readonly total: number;
  readonly turned: number;
  readonly counts: readonly { readonly year: number; readonly draws: number }[];
  /** The times by which 5, 50 and 95 % of those that turn have turned; null where none does. */
  readonly middle: readonly [number, number, number] | null;
}

/** Gathers the time at which each draw first turns, NaN for one that never does within the years. `when` has 5, 25, 50, 75 and 95 %. */
export function turnYears(times: ArrayLike<number>, when: ArrayLike<number>): TurnYears {
  const turned = Array.from(times).filter((time) => !Number.isNaN(time));
  const counts = new Map<number, number>();
  for (const time of turned) counts.set(Math.floor(time), (counts.get(Math.floor(time)) ?? 0) + 1);
  return {
    total: times.length,
    turned: turned.length,
    counts: [...counts].map(([year, draws]) => ({ year, draws })).sort((a, b) => a.year - b.year),
    middle: turned.length === 0 ? null : [when[0] ?? Number.NaN, when[2] ?? Number.NaN, when[4] ?? Number.NaN],
  };
}

/** A time as the year it lies in; a span of them as one year where they are in one. */
export function yearsText(from: number, to: number): string {
  const [a, b] = [Math.floor(from), Math.floor(to)];
  return a === b ? String(a) : `${a}–${b}`;
}
