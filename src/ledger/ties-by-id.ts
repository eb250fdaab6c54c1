/** One of many ties by its id: a list stays the same one until something is written, and is gone through once. */
import type { TieSummary } from './tie-summary.ts';

const held = new WeakMap<readonly TieSummary[], ReadonlyMap<string, TieSummary>>();

/** The ties of a list by id. */
export function tiesById(ties: readonly TieSummary[]): ReadonlyMap<string, TieSummary> {
  let index = held.get(ties);
  if (index === undefined) held.set(ties, (index = new Map(ties.map((tie) => [tie.id, tie]))));
  return index;
}
