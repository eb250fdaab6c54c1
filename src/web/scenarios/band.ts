/** What a chart draws of a quantity: a middle run over the years, and what holds the middle 50 and 90 % of the draws. */

/** The draws of a quantity, year by year; values at the same place of each list are of one year. */
export interface Spread {
  readonly low: ArrayLike<number>;
  readonly lower: ArrayLike<number>;
  readonly upper: ArrayLike<number>;
  readonly high: ArrayLike<number>;
}

/** One quantity of a run, as a chart is given it. */
export interface Drawn {
  readonly key: string;
  /** What it is, as the legend says it. */
  readonly label: string;
  /** `now` for what is looked at, `other` for a second quantity in one chart. */
  readonly tone: 'now' | 'other';
  readonly years: readonly number[];
  readonly mid: ArrayLike<number>;
  /** Null of a run alone. */
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
