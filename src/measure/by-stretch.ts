/**
 * What is so of a thing on a day and changes on few days: worked out once for each stretch between them, since a measure asks tens of
 * thousands of ties for forty years, and the next one for other days.
 */
import { numberOf } from '../ties/stages/step-days.ts';

interface Stretches<T> {
  /** The days (since 1970) on which a new stretch begins, in order; before the first there is one, too. */
  readonly turns: readonly number[];
  /** By stretch, as far as it was asked for. */
  readonly values: (T | undefined)[];
}

/**
 * Gives the value of things on a day, where it is the same on all days from one of the `turns` of a thing (in any order, also some
 * on which nothing changes) to the next. A thing never changes; its value is the same object on all days of a stretch.
 */
export function byStretch<Of extends object, T extends object | boolean | null>(
  turns: (of: Of) => Iterable<number>,
  valueOn: (of: Of, day: string) => T,
): (day: string) => (of: Of) => T {
  const held = new WeakMap<Of, Stretches<T>>();
  return (day) => {
    const number = numberOf(day);
    return (of) => {
      let own = held.get(of);
      if (own === undefined) {
        const days = [...new Set(turns(of))].filter(Number.isFinite).sort((a, b) => a - b);
        held.set(of, (own = { turns: days, values: [] }));
      }
      const stretch = countUpTo(own.turns, number);
      const known = own.values[stretch];
      return known === undefined ? (own.values[stretch] = valueOn(of, day)) : known;
    };
  };
}

/** How many numbers, in order, are not more than one. */
function countUpTo(numbers: readonly number[], most: number): number {
  let [low, high] = [0, numbers.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (numbers[middle]! <= most) low = middle + 1;
    else high = middle;
  }
  return low;
}
