/** In which direction influence ran over the years, and when it turned. */

/** A lopsidedness of a year: its value and what it may be. */
export interface YearOfInfluence {
  readonly year: number;
  readonly value: number | null;
  readonly interval: readonly [number, number];
}

/** 1 where i has more, −1 where j has, 0 where the numbers do not say. */
export type Direction = 1 | -1 | 0;

/** A change of direction between two years in which it is sure. */
export interface Turn {
  readonly from: Direction;
  readonly to: Direction;
  /** The last year that is sure of the old direction and the first that is sure of the new one. */
  readonly after: number;
  readonly by: number;
  /** The first year between them whose value, if not its interval, has the new sign; null where no year has a value. */
  readonly valueTurned: number | null;
}

/** The direction of a year; sure where the whole interval has one sign. */
export function directionOf({ interval: [low, high] }: YearOfInfluence): Direction {
  return low > 0 ? 1 : high < 0 ? -1 : 0;
}

/** The turns of a series, oldest first; years without a sure direction lie between. */
export function turnsOf(series: readonly YearOfInfluence[]): readonly Turn[] {
  const years = [...series].sort((a, b) => a.year - b.year);
  const turns: Turn[] = [];
  let last: YearOfInfluence | null = null;
  for (const year of years) {
    const direction = directionOf(year);
    if (direction === 0) continue;
    if (last !== null && directionOf(last) !== direction) {
      const after = last.year;
      const turned = years.find(
        (each) =>
          each.year > after && each.year <= year.year && each.value !== null && Math.sign(each.value) === direction,
      );
      turns.push({ from: directionOf(last), to: direction, after, by: year.year, valueTurned: turned?.year ?? null });
    }
    last = year;
  }
  return turns;
}
