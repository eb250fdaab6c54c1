/**
 * In what two columns differ for sure. A difference is stated only where it holds whatever vague dates and unknown parts turn out to be;
 * where that is not so it is open. Counts are of what this ledger holds, and say so.
 */

import type { Bounds } from '../../model/edtf.ts';
import { compareDays, dayNumber, parseDay } from '../../model/edtf-days.ts';
import { isLimit } from '../../model/tie-types.ts';
import type { CompareColumn, MeasuredValue } from './compare-view.ts';

/** What is compared. */
export type DifferenceOf =
  | 'first'
  | 'signed'
  | 'ties'
  | 'partners'
  | 'facts'
  | 'restrictions'
  | 'reactions'
  | 'conflicts'
  | MeasuredValue['measure'];

export interface Difference {
  readonly of: DifferenceOf;
  /** The ids of the two, the one first that began earlier or has more. */
  readonly more: string;
  readonly less: string;
  /** Of moments: least and most whole years between them. Of counts: the two counts. Of measures: the ends that lie nearest. */
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
  const apart = (p: Bounds, q: Bounds, more: string, less: string): Outcome => {
    const [least, most] = [yearsBetween(p[1]!, q[0]!), yearsBetween(p[0] ?? p[1]!, q[1] ?? q[0]!)];
    return { of, more, less, values: [least, most] };
  };
  if (earlier(x.bounds, y.bounds)) return apart(x.bounds, y.bounds, a.id, b.id);
  if (earlier(y.bounds, x.bounds)) return apart(y.bounds, x.bounds, b.id, a.id);
  const same =
    x.bounds[0] === x.bounds[1] && y.bounds[0] === y.bounds[1] && numberOf(x.bounds[0]!) === numberOf(y.bounds[0]!);
  return same ? null : 'open';
}

function ofCounts(
  of: DifferenceOf,
  a: CompareColumn,
  b: CompareColumn,
  count: (column: CompareColumn) => number,
): Outcome {
  const [x, y] = [count(a), count(b)];
  if (x === y) return null;
  return x > y ? { of, more: a.id, less: b.id, values: [x, y] } : { of, more: b.id, less: a.id, values: [y, x] };
}

/** Which of two values is certainly the greater: where all that the one may be lies above all that the other may be. */
function ofMeasures(measure: MeasuredValue['measure'], a: CompareColumn, b: CompareColumn): Outcome {
  const [x, y] = [a, b].map(({ measures }) => measures.find((each) => each.measure === measure)?.interval ?? null);
  if (!x || !y) return null;
  if (x[0] > y[1]) return { of: measure, more: a.id, less: b.id, values: [x[0], y[1]] };
  if (y[0] > x[1]) return { of: measure, more: b.id, less: a.id, values: [y[0], x[1]] };
  return 'open';
}

const restrictions = ({ types }: CompareColumn): number =>
  types.filter(({ type }) => isLimit(type)).reduce((sum, { ties }) => sum + ties, 0);

/** In what the two differ. A count is left out where not all of a side was looked at. */
function between(a: CompareColumn, b: CompareColumn): readonly (readonly [DifferenceOf, Outcome])[] {
  const whole = a.looked === a.ties && b.looked === b.ties;
  const counts: readonly (readonly [DifferenceOf, (column: CompareColumn) => number, boolean])[] = [
    ['ties', ({ ties }) => ties, a.kind !== 'tie'],
    ['partners', ({ partnerCount }) => partnerCount, a.kind === 'unit' && whole],
    ['facts', (column) => column.counts.facts, whole],
    ['restrictions', restrictions, a.kind !== 'tie' && whole],
    ['reactions', ({ reactions }) => reactions.length, a.kind === 'case'],
    ['conflicts', ({ conflicts }) => conflicts.length, whole],
  ];
  const measures: readonly MeasuredValue['measure'][] = ['centre-pull', 'lopsidedness'];
  return [
    ['first', ofMoments('first', a, b)],
    ['signed', ofMoments('signed', a, b)],
    ...counts.flatMap(([of, count, asked]) => (asked ? [[of, ofCounts(of, a, b, count)] as const] : [])),
    ...measures.map((measure) => [measure, ofMeasures(measure, a, b)] as const),
  ];
}

/** In what each column differs from the first, sure ones and those that are open. */
export function differencesOf(columns: readonly CompareColumn[]): Differences {
  const [first, ...others] = columns;
  const found = others.flatMap((other) => between(first!, other).map(([of, each]) => ({ of, each, other })));
  return {
    sure: found.flatMap(({ each }) => (each === null || each === 'open' ? [] : [each])),
    open: found.flatMap(({ of, each, other }): OpenDifference[] =>
      each === 'open' ? [{ of, ids: [first!.id, other.id] }] : [],
    ),
  };
}
