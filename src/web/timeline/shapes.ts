/** How a date is drawn as vague as it is: a day, a bar over all days it can mean, a true span; open, faded, doubtful. */
import type { Bounds, Edtf } from '../../model/edtf.ts';
import { numberOfDay } from './axis.ts';

/** A date on the time axis. */
export interface Shape {
  /** A day to the day; any of these days; all of these days; no date at all. */
  readonly kind: 'day' | 'vague' | 'span' | 'none';
  /** The first day; null where it is open. */
  readonly from: number | null;
  /** The day after the last; null where it is open. */
  readonly to: number | null;
  /** “About”: faded ends. */
  readonly about: boolean;
  /** “Perhaps”: dashed. */
  readonly doubtful: boolean;
}

/** The shape of a date with its bounds. */
export function shapeOf(date: Edtf | null, [first, last]: Bounds): Shape {
  const from = numberOfDay(first);
  const until = numberOfDay(last);
  const to = until === null ? null : until + 1;
  const written = date ?? '';
  const marks = { about: /[~%]/.test(written), doubtful: /[?%]/.test(written) };
  if (from === null && to === null) return { kind: 'none', from, to, ...marks };
  if (from !== null && from === until) return { kind: 'day', from, to, ...marks };
  const isSpan = /^[^/]*\d[^/]*\/(?:[^/]*\d|\.\.$)/.test(written);
  return { kind: isSpan ? 'span' : 'vague', from, to, ...marks };
}

/** Where the mark of a shape stands: in the middle of the days it may be, at the beginning of a span, at the known end of an open one. */
export function middleOf({ kind, from, to }: Pick<Shape, 'kind' | 'from' | 'to'>): number | null {
  if (kind === 'span' && from !== null) return from;
  if (from !== null && to !== null) return (from + to) / 2;
  return from ?? (to === null ? null : to - 1);
}
