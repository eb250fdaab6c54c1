/** When a thing began and whether one time lies before another, for dates as vague as they are. */

import { type Bounds, certainlyBefore, type Edtf, edtfBounds, isEdtf } from '../../model/edtf.ts';
import { compareDays, dayNumber, parseDay } from '../../model/edtf-days.ts';
import type { Evidence } from '../../model/evidence.ts';

/** A date with its bounds, as evidence and steps carry it. */
export interface Dated {
  readonly date: Edtf | null;
  readonly bounds: Bounds | null;
}

/** True where something is known of the time. */
export function isDated({ bounds }: Dated): boolean {
  return bounds !== null && (bounds[0] !== null || bounds[1] !== null);
}

/**
 * When evidence was reported: the publication of its document; where that is not known, and of a fact, the day it was recorded. What it
 * tells without a date was so by then.
 */
export function reportedOn({ published, recordedAt }: Evidence): readonly [string, string] {
  const day = recordedAt.slice(0, 10);
  return [published?.bounds[0] ?? day, published?.bounds[1] ?? day];
}

/** The days on which it may have begun: of an interval the left end, of any other date the whole of it. */
export function beginning({ date, bounds }: Dated): Bounds {
  const known = bounds ?? [null, null];
  const slash = date?.indexOf('/') ?? -1;
  if (date === null || slash < 0) return known;
  const left = date.slice(0, slash);
  if (left === '' || left === '../..') return [null, known[1]];
  return isEdtf(left) ? edtfBounds(left) : known;
}

/** True where two times may be the same. */
export function mayCoincide(a: Bounds, b: Bounds): boolean {
  return !certainlyBefore(a, b) && !certainlyBefore(b, a);
}

/** A function of days that keeps what it gave: the same few thousand days come over and over. */
function kept(of: (day: string) => number): (day: string) => number {
  const held = new Map<string, number>();
  return (day) => {
    let number = held.get(day);
    if (number === undefined) {
      if (held.size > 50_000) held.clear();
      held.set(day, (number = of(day)));
    }
    return number;
  };
}

const numberOf = kept((day) => dayNumber(parseDay(day)!));

/** The first and the last day of a time as numbers (since 1970); an open side is infinite. Two times may be one where neither ends before the other begins. */
export function daysOf([from, to]: Bounds): readonly [number, number] {
  return [
    from === null ? Number.NEGATIVE_INFINITY : numberOf(from),
    to === null ? Number.POSITIVE_INFINITY : numberOf(to),
  ];
}

const instantOf = kept(Date.parse);

/** Orders times by their earliest day, then by their latest; an open beginning comes first, an open end last. */
export function compareTimes(a: Bounds, b: Bounds): number {
  return compareEnds(a[0], b[0], -1) || compareEnds(a[1], b[1], 1);
}

function compareEnds(a: string | null, b: string | null, open: 1 | -1): number {
  if (a === b) return 0;
  if (a === null) return open;
  if (b === null) return -open;
  return compareDays(a, b);
}

/** How many days a time leaves open, as something to sort by; an open end is wider than any closed time. */
export function vagueness([from, to]: Bounds): number {
  if (from === null || to === null) return Number.POSITIVE_INFINITY;
  return instantOf(to) - instantOf(from);
}
