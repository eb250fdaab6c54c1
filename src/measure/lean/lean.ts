/**
 * The lean of two counterparts across a border: how far A depends on B's country, how far B depends on A's, and the difference, year
 * by year. Of shares of trade alone, and of one year: a year in which one side was not measured is no year of a lean.
 */
import { edtfBounds } from '../../model/edtf.ts';
import { type Dependence, isUnfinished, oneShareOf, plain, sameToThePoint } from './dependence.ts';

/** 1: the first leans more; -1: the second; 0: as much; `unsure`: the sources of the year do not agree on which. */
export type Sign = 1 | -1 | 0 | 'unsure';

/** A year in which at least one side was measured. */
export interface LeanYear {
  readonly year: number;
  /** Of the whole year where that is known, else of the same months as the other side, else of the most months. */
  readonly first: Dependence | null;
  readonly second: Dependence | null;
  /** Null where a side is missing. */
  readonly lean: Lean | null;
}

/** The dependence of the first less that of the second, in [-1, 1]. */
export interface Lean {
  /** Null where sources differ on a side. */
  readonly value: number | null;
  readonly low: number;
  readonly high: number;
  readonly sign: Sign;
  /** Whether both sides are of the same months. */
  readonly sameSpan: boolean;
}

/** The years of two regions, each with what is known of its dependence on the other's country; oldest first. */
export function leanYears(first: readonly Dependence[], second: readonly Dependence[]): readonly LeanYear[] {
  const [a, b] = [yearsOf(first), yearsOf(second)];
  return [...new Set([...a.keys(), ...b.keys()])]
    .sort((x, y) => x - y)
    .map((year) => {
      const [one, other] = bestMatch(a.get(year) ?? [], b.get(year) ?? []);
      return { year, first: one, second: other, lean: one === null || other === null ? null : leanOf(one, other) };
    });
}

/** The difference of two dependences of one year. */
export function leanOf(first: Dependence, second: Dependence): Lean {
  const [a, b] = [oneShareOf(first), oneShareOf(second)];
  const [low, high] = [plain(first.low - second.high), plain(first.high - second.low)];
  return {
    value: a === null || b === null ? null : plain(a - b),
    low,
    high,
    sign: low > 0 ? 1 : high < 0 ? -1 : low === 0 && high === 0 ? 0 : 'unsure',
    sameSpan: first.span === second.span,
  };
}

/**
 * What stands for a year: the whole year, else the span of most months, else the later. A figure that was published before its year was
 * over is of the year so far, as are those of some of its months: all of them together, from the lowest to the highest.
 */
export function ofTheYear(spans: readonly Dependence[]): Dependence | null {
  const fullest = spans.toSorted((a, b) => daysOf(b) - daysOf(a) || (a.span! < b.span! ? 1 : -1))[0] ?? null;
  if (fullest === null || !isUnfinished(fullest)) return fullest;
  const [low, high] = [Math.min(...spans.map((each) => each.low)), Math.max(...spans.map((each) => each.high))];
  const rest = spans.filter((each) => each !== fullest).flatMap(({ readings }) => readings);
  return {
    ...fullest,
    low,
    high,
    differs: high - low > sameToThePoint,
    readings: [...fullest.readings, ...rest],
  };
}

/** Shares of trade by the year that they lie in; a span over the turn of a year lies in none. */
function yearsOf(dependences: readonly Dependence[]): ReadonlyMap<number, readonly Dependence[]> {
  const years = new Map<number, Dependence[]>();
  for (const each of dependences) {
    if (each.of !== 'trade' || !withinItsYear(each)) continue;
    years.set(each.year, [...(years.get(each.year) ?? []), each]);
  }
  return years;
}

function bestMatch(
  first: readonly Dependence[],
  second: readonly Dependence[],
): readonly [Dependence | null, Dependence | null] {
  const pairs = first.flatMap((a) => second.map((b) => [a, b] as const));
  if (pairs.length === 0) return [ofTheYear(first), ofTheYear(second)];
  const days = ([a, b]: readonly [Dependence, Dependence]): number => daysOf(a) + daysOf(b);
  const alike = ([a, b]: readonly [Dependence, Dependence]): number => Number(a.span === b.span);
  const whole = ([a, b]: readonly [Dependence, Dependence]): number =>
    Number(a.span === null) + Number(b.span === null);
  const [a, b] = pairs.toSorted(
    (x, y) =>
      alike(y) - alike(x) ||
      whole(y) - whole(x) ||
      days(y) - days(x) ||
      ((x[0].span ?? '') < (y[0].span ?? '') ? 1 : -1),
  )[0]!;
  return [isUnfinished(a) ? ofTheYear(first) : a, isUnfinished(b) ? ofTheYear(second) : b];
}

/** Whether the span lies within one calendar year. */
export function withinItsYear({ year, span }: Pick<Dependence, 'year' | 'span'>): boolean {
  return span === null || edtfBounds(span)[0]?.startsWith(String(year)) === true;
}

function daysOf({ year, span }: Dependence): number {
  const [from, to] = span === null ? [`${year}-01-01`, `${year}-12-31`] : edtfBounds(span);
  return from === null || to === null ? 0 : (Date.parse(to) - Date.parse(from)) / 86_400_000;
}
