/**
 * In what two columns differ for sure. A difference is stated only where it holds whatever vague dates and unknown parts turn out to be;
 * where that is not so it is open. How much is held of either is no difference between them: it tells of the reading and coding.
 */

import type { Bounds } from '../../model/edtf.ts';
import { compareDays, dayNumber, parseDay } from '../../model/edtf-days.ts';
import type { CompareColumn } from './compare-view.ts';

/** What is compared. */
export type DifferenceOf = 'first' | 'signed';

export interface Difference {
  readonly of: DifferenceOf;
  /** The ids of the two, the one first that began earlier. */
  readonly earlier: string;
  readonly later: string;
  /** Least and most whole years between them. */
  readonly values: readonly [number, number];
}

/** What cannot be said of two columns for sure. */
export interface OpenDifference {
  readonly of: DifferenceOf;
  readonly ids: readonly [string, string];
}

export interface Differences {
  readonly sure: readonly Difference[];
  readonly open: readonly OpenDifference[];
}

type Outcome = Difference | 'open' | null;

const numberOf = (day: string): number => dayNumber(parseDay(day)!);

/** Whole years from a day to a later one. */
export function yearsBetween(from: string, to: string): number {
  const [a, b] = [parseDay(from)!, parseDay(to)!];
  const before = b.month < a.month || (b.month === a.month && b.day < a.day);
  return b.year - a.year - (before ? 1 : 0);
}

/** Which of two moments was certainly earlier, and by how many whole years at least and at most. */
function ofMoments(of: 'first' | 'signed', a: CompareColumn, b: CompareColumn): Outcome {
  const [x, y] = [a[of], b[of]];
  if (x === null || y === null) return null;
  if (!x.reviewed || !y.reviewed) return 'open';
  const earlier = (p: Bounds, q: Bounds): boolean => p[1] !== null && q[0] !== null && compareDays(p[1], q[0]) < 0;
  const apart = (p: Bounds, q: Bounds, first: string, second: string): Outcome => {
    const [least, most] = [yearsBetween(p[1]!, q[0]!), yearsBetween(p[0] ?? p[1]!, q[1] ?? q[0]!)];
    return { of, earlier: first, later: second, values: [least, most] };
  };
  if (earlier(x.bounds, y.bounds)) return apart(x.bounds, y.bounds, a.id, b.id);
  if (earlier(y.bounds, x.bounds)) return apart(y.bounds, x.bounds, b.id, a.id);
  const same =
    x.bounds[0] === x.bounds[1] && y.bounds[0] === y.bounds[1] && numberOf(x.bounds[0]!) === numberOf(y.bounds[0]!);
  return same ? null : 'open';
}

/** In what each column differs from the first, sure ones and those that are open. */
export function differencesOf(columns: readonly CompareColumn[]): Differences {
  const [first, ...others] = columns;
  const found = others.flatMap((other) =>
    (['first', 'signed'] as const).map((of) => ({ of, each: ofMoments(of, first!, other), other })),
  );
  return {
    sure: found.flatMap(({ each }) => (each === null || each === 'open' ? [] : [each])),
    open: found.flatMap(({ of, each, other }): OpenDifference[] =>
      each === 'open' ? [{ of, ids: [first!.id, other.id] }] : [],
    ),
  };
}
