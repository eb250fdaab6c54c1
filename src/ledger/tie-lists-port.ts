/** The port of lists: many ties at once, for any day and as known at any instant, without their steps and evidence. */
import type { Bounds } from '../model/edtf.ts';
import type { AsOf, TieState } from '../model/tie.ts';
import { numberedState, stateNumberOn } from './dated-states.ts';
import { numberOf } from './moments.ts';
import type { TieChange } from './tie-changes.ts';
import type { TieSummary } from './tie-summary.ts';
import { type Certainty, stoodWithin } from './within-window.ts';

/** Which ties, and as of when. */
export interface TieQuery extends AsOf {
  /** `reviewed` leaves out ties that only unreviewed claims bear. */
  readonly include: 'all' | 'reviewed';
  readonly types?: readonly string[];
  /** Only ties that join this unit, or this pair (`A~B`). */
  readonly unit?: string;
  readonly pair?: string;
  /** Only ties that coded facts of this case bear. */
  readonly case?: string;
  /** Only ties that stood or happened on some day of these, an open side null; `statedOn` tells which, the lists do not. */
  readonly within?: Bounds;
}

/** A tie with its state on the day that was asked about. */
export interface StatedTie {
  readonly tie: TieSummary;
  readonly state: TieState;
  /** Where a window was asked for: whether it certainly stood within it. */
  readonly within?: Certainty;
}

export interface TieLists {
  /** The ties of a filter as known then, whatever their state; in no order. Asked again, the list is the same one until something is written. */
  known(query: Omit<TieQuery, 'validAt'>): Promise<readonly TieSummary[]>;
  /**
   * What became of the ties of a filter between an instant of knowledge and a later one (`knownAt`), as they stood on a day; in
   * no order.
   */
  changes(query: TieQuery, since: string): Promise<readonly TieChange[]>;
  /** All ties that rest on other numbers of claims and facts, as known at an instant, than at one before, those new since among them; in no order. */
  withOtherEvidence(since: string, knownAt?: string): Promise<readonly TieSummary[]>;
}

/** The ties that had begun on a day, with their states; of a window, those that stood or happened within it. */
export function statedOn(ties: readonly TieSummary[], day: string, window?: Bounds): readonly StatedTie[] {
  const number = numberOf(day);
  const stated: StatedTie[] = [];
  for (const tie of ties) {
    const state = numberedState(stateNumberOn(tie.states, number));
    if (state === null) continue;
    if (window === undefined) {
      stated.push({ tie, state });
      continue;
    }
    const within = stoodWithin(tie, window);
    if (within !== null) stated.push({ tie, state, within });
  }
  return stated;
}

/** Whether a tie is one of those asked for, the case aside, which a tie does not tell. */
export function isAsked(
  tie: Pick<TieSummary, 'type' | 'reviewed' | 'units' | 'pairs'>,
  { include, types, unit, pair }: Omit<TieQuery, 'validAt' | 'knownAt' | 'case' | 'within'>,
): boolean {
  return (
    (include === 'all' || tie.reviewed) &&
    (types === undefined || types.includes(tie.type)) &&
    (unit === undefined || tie.units.includes(unit)) &&
    (pair === undefined || tie.pairs.includes(pair))
  );
}
