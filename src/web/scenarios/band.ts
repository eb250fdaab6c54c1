/** What a chart draws of a quantity: a middle run over the years, and what holds the middle 50 and 90 % of the draws. */

/** The draws of a quantity, year by year; values at the same place of each list are of one year. */
export interface Spread {
  readonly low: ArrayLike<number>;
  readonly lower: ArrayLike<number>;
  readonly median: ArrayLike<number>;
  readonly upper: ArrayLike<number>;
  readonly high: ArrayLike<number>;
}

/** One quantity of one run of a scenario, as a chart is given it. */
export interface Drawn {
  readonly key: string;
  /** What it is, as the legend and the table say it. */
  readonly label: string;
  /** `now` for what is looked at, `base` for what it is compared with, `other` for a second quantity in one chart. */
  readonly tone: 'now' | 'base' | 'other';
  readonly years: readonly number[];
  readonly mid: ArrayLike<number>;
  /** Missing until enough draws have come. */
  readonly spread: Spread | null;
}

/** All values that a chart must have room for. */
export function* valuesOf(drawn: readonly Drawn[]): Generator<number> {
  for (const { mid, spread } of drawn) {
    yield* Array.from(mid);
    if (spread) {
      yield* Array.from(spread.low);
      yield* Array.from(spread.high);
    }
  }
}

/** The place of a year in the lists of a run; -1 outside. */
export const placeOf = ({ years }: Pick<Drawn, 'years'>, year: number): number => years.indexOf(year);
