/** A tie as lists and the map show it: without its steps and the ids of its evidence. */
import { compareDays } from '../model/edtf-days.ts';
import type { StageStep, Tie, TieState } from '../model/tie.ts';

export interface TieSummary
  extends Pick<
    Tie,
    'id' | 'type' | 'standing' | 'parties' | 'pairs' | 'body' | 'reviewed' | 'counts' | 'lastNews' | 'confirmed'
  > {
  readonly apart?: string;
  readonly alsoNamed?: readonly string[];
  readonly restrictedBy?: Tie['restrictedBy'];
  /** The first-level units and countries of its parties, each once, sorted. */
  readonly units: readonly string[];
  /** The first and the last day on which its steps may have happened, or, where they have no date, were reported. */
  readonly first: string | null;
  readonly last: string | null;
}

/**
 * Whether a tie stood or happened within some days: `certain` where it did by every reading of its dates, `possible` where it may have.
 * Never `certain` without being so; where only all dates read together would make it certain, it says `possible`.
 */
export type Certainty = TieState['certainty'];

/** A tie with its state on the day that was asked about; null where it had not begun. */
export interface StatedTie {
  readonly tie: TieSummary;
  readonly state: TieState | null;
  /** Where a window was asked for: whether it certainly stood within it. */
  readonly within?: Certainty;
}

/** The first and the last day on which the steps may have happened, or were reported where they have no date. */
export function datedSpan(steps: readonly StageStep[]): Pick<TieSummary, 'first' | 'last'> {
  let first: string | null = null;
  let last: string | null = null;
  for (const { bounds, reported = [null, null] } of steps) {
    const from = bounds[0] ?? bounds[1] ?? reported[0];
    const to = bounds[1] ?? bounds[0] ?? reported[1];
    if (from !== null && (first === null || compareDays(from, first) < 0)) first = from;
    if (to !== null && (last === null || compareDays(to, last) > 0)) last = to;
  }
  return { first, last };
}
