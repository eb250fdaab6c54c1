/** Ties along the time axis: each with its steps, and the stretches of days on which it stood in one state. */
import type { Gazetteer } from '../gazetteer/gazetteer.ts';
import { numberedState, stateNumberOn } from '../ledger/dated-states.ts';
import { numberOf } from '../ledger/moments.ts';
import type { ToldStep } from '../ledger/tie-parts.ts';
import type { TieSummary } from '../ledger/tie-summary.ts';
import { fromDayNumber, writeDay } from '../model/edtf-days.ts';
import type { TieState } from '../model/tie.ts';
import { shownSteps } from './shown-steps.ts';
import { tieRow } from './tie-row.ts';
import type { TieRow } from './views.ts';

/** From a day on a tie stood in this state, until the next stretch begins; null for no state. */
export interface TieStretch {
  /** Null where it has no beginning. */
  readonly from: string | null;
  readonly state: TieState | null;
}

/** A tie with all that a time axis shows of it. */
export interface TieLane {
  readonly tie: TieRow;
  /** In time's order; of their evidence the first three pieces and the coded facts. */
  readonly steps: readonly ToldStep[];
  readonly stretches: readonly TieStretch[];
  /** How many more dates the tie has, where it has more than fit in a lane. */
  readonly left?: number;
}

/** The lanes of a filter. */
export interface TimelineView {
  /** Those with the newest activity, in this order. */
  readonly lanes: readonly TieLane[];
  /** How many ties there are under the filter; `lanes` may be some of them. */
  readonly total: number;
  readonly validAt: string;
  readonly knownAt: string;
}

/** Before this day (in the year 1 BC) lies no step: a stretch that begins earlier has no beginning. */
const earliest = -719_528;

/** A tie as a lane; `day` is the day for which its row tells the state. */
export function tieLane(gazetteer: Gazetteer, tie: TieSummary, steps: readonly ToldStep[], day: string): TieLane {
  const { days, states } = tie.states;
  const { steps: shown, left } = shownSteps(steps);
  return {
    tie: tieRow(gazetteer, tie, numberedState(stateNumberOn(tie.states, numberOf(day)))),
    steps: shown,
    ...(left === 0 ? {} : { left }),
    stretches: days.map((number, i) => ({
      from: number < earliest ? null : writeDay(fromDayNumber(number)),
      state: numberedState(states[i] ?? 0),
    })),
  };
}
