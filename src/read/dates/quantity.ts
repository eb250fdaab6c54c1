/** Counts of units as words give them: "two and a half years", "a few days", "half a century". */
import { durationOf, type Unit } from './meaning.ts';
import type { Match } from './pattern.ts';

/** So many units; null for a number that is not named. */
export interface Quantity {
  readonly count: number | null;
  readonly unit: Unit;
}

/** Its TIMEX3 duration. */
export function quantityValue({ count, unit }: Quantity): string {
  return durationOf(count, unit);
}

/** A decimal written in two pieces: the whole and the fraction. */
export function decimal(match: Match, whole: string, fraction: string): number | undefined {
  const [a, b] = [match.token(whole), match.token(fraction)];
  return a === undefined || b === undefined
    ? undefined
    : Number(`${a.value}.${String(b.value).padStart(b.end - b.start, '0')}`);
}
