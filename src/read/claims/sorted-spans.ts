/** Look-ups among spans in order of start, so that no stage goes through a whole document for one sentence. */
import type { Span } from '../../model/code-points.ts';

/** The number of the first item that starts at or after an index. */
export function firstFrom(items: readonly Span[], index: number): number {
  let lo = 0;
  let hi = items.length;
  while (lo < hi) {
    const mid = (lo + hi) >> 1;
    if (items[mid]!.start < index) lo = mid + 1;
    else hi = mid;
  }
  return lo;
}

/** The items that start within a span, in order. */
export function startingIn<T extends Span>(items: readonly T[], span: Span): T[] {
  const from = firstFrom(items, span.start);
  let to = from;
  while (to < items.length && items[to]!.start < span.end) to++;
  return items.slice(from, to);
}

/** The items in order of start, for stages that do not keep it. */
export function inOrder<T extends Span>(items: readonly T[]): readonly T[] {
  for (let i = 1; i < items.length; i++)
    if (items[i]!.start < items[i - 1]!.start) return items.toSorted((a, b) => a.start - b.start || b.end - a.end);
  return items;
}
