/** A tie as lists and the map show it: without its steps and the ids of its evidence. */
import { compareDays } from '../model/edtf-days.ts';
import type { StageStep, Tie } from '../model/tie.ts';

export interface TieSummary
  extends Pick<Tie, 'id' | 'type' | 'standing' | 'parties' | 'pairs' | 'body' | 'reviewed' | 'counts'> {
  readonly apart?: string;
  /** The first-level units and countries of its parties, each once, sorted. */
  readonly units: readonly string[];
  /** The first and the last day on which the dated steps may have happened. */
  readonly first: string | null;
  readonly last: string | null;
}

/** The first and the last day on which the dated steps may have happened. */
export function datedSpan(steps: readonly StageStep[]): Pick<TieSummary, 'first' | 'last'> {
  let first: string | null = null;
  let last: string | null = null;
  for (const { bounds } of steps) {
    const from = bounds[0] ?? bounds[1];
    const to = bounds[1] ?? bounds[0];
    if (from !== null && (first === null || compareDays(from, first) < 0)) first = from;
    if (to !== null && (last === null || compareDays(to, last) > 0)) last = to;
  }
  return { first, last };
}
