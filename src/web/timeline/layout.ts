/** Where everything stands: lines one under the other, marks at their pixels, what lies under a point. */
import { type Axis, pixelOf } from './axis.ts';
import type { Group, Mark, Row } from './rows.ts';
import { middleOf, type Shape } from './shapes.ts';

/** The height of a lane. */
export const lineHeight = 24;

/** A line of the picture: a heading or a lane. */
export type Line = { readonly kind: 'heading'; readonly title: string } | { readonly kind: 'lane'; readonly row: Row };

/** Headings and lanes in order; a lone group without a title has no heading. */
export function layOutLines(groups: readonly Group[]): readonly Line[] {
  return groups.flatMap(({ title, rows }): Line[] => {
    if (rows.length === 0) return [];
    const lanes = rows.map((row): Line => ({ kind: 'lane', row }));
    return title === '' ? lanes : [{ kind: 'heading', title }, ...lanes];
  });
}

/** The lines that a window of some height shows when it is scrolled down by `top`. */
export function shownLines(count: number, top: number, height: number): readonly [number, number] {
  return [Math.max(0, Math.floor(top / lineHeight)), Math.min(count, Math.ceil((top + height) / lineHeight))];
}

/** A shape in pixels of the axis: its ends, and whether it goes on beyond them. */
export interface Placed {
  readonly left: number;
  readonly right: number;
  readonly middle: number;
  /** An open end, or one that lies beyond the screen. */
  readonly opensLeft: boolean;
  readonly opensRight: boolean;
}

/** Where a shape is; null where it has no date or lies off the axis. */
export function placed(axis: Axis, shape: Shape): Placed | null {
  const middle = middleOf(shape);
  if (middle === null) return null;
  const left = shape.from === null ? 0 : pixelOf(axis, shape.from);
  const right = shape.to === null ? axis.width : pixelOf(axis, shape.to);
  if (right < 0 || left > axis.width) return null;
  return {
    left: Math.max(0, left),
    right: Math.min(axis.width, right),
    middle: pixelOf(axis, middle),
    opensLeft: shape.from === null,
    opensRight: shape.to === null,
  };
}

/** The mark of a lane that lies under a place: the nearest within `reach`, else a bar that covers it. */
export function markAt(row: Row, axis: Axis, x: number, reach = 8): Mark | null {
  let best: Mark | null = null;
  let nearest = reach;
  let covering: Mark | null = null;
  for (const mark of row.marks) {
    const place = placed(axis, mark.shape);
    if (place === null) continue;
    const distance = Math.abs(place.middle - x);
    if (distance <= nearest) {
      nearest = distance;
      best = mark;
    } else if (x >= place.left && x <= place.right) covering ??= mark;
  }
  return best ?? covering;
}

/** The marks of a lane in the order of time; those without a date last. */
export function inTime(marks: readonly Mark[]): readonly Mark[] {
  const at = (mark: Mark): number => middleOf(mark.shape) ?? Number.POSITIVE_INFINITY;
  return [...marks].sort((a, b) => at(a) - at(b) || (a.id < b.id ? -1 : 1));
}
