/**
 * Orders that do not depend on the machine: text by its UTF-16 units (never by a locale), days by the calendar, unknown
 * values last. Lists combine them until no two different things are equal.
 */
import { compareDays } from '../model/edtf-days.ts';

export type Compare<T> = (a: T, b: T) => number;

/** By UTF-16 units. */
export function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Latest first; an unknown day stands last. */
export function latestFirst(a: string | null, b: string | null): number {
  if (a === null || b === null) return (a === null ? 1 : 0) - (b === null ? 1 : 0);
  return compareDays(b, a);
}

/** Earliest first; an unknown day stands last. */
export function earliestFirst(a: string | null, b: string | null): number {
  if (a === null || b === null) return (a === null ? 1 : 0) - (b === null ? 1 : 0);
  return compareDays(a, b);
}

/** The first of several orders that tells two things apart. */
export function inOrder<T>(...orders: readonly Compare<T>[]): Compare<T> {
  return (a, b) => {
    for (const order of orders) {
      const result = order(a, b);
      if (result !== 0) return result;
    }
    return 0;
  };
}
