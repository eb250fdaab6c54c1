/** Ties along the time axis: each with its steps, and the stretches of days on which it stood in one state. */
import type { Gazetteer } from '../../gazetteer/gazetteer.ts';
import type { TieHistory, TieStretch } from '../../store/ports/tie-histories.ts';
import type { ShownStep } from '../../ties/stages/shown-dates.ts';
import type { StatedTie } from '../../ties/tie-summary.ts';
import type { TieRow } from '../ties/tie-row.ts';
import { toTieRow } from '../ties/tie-row.ts';
import { shownSteps } from './shown-steps.ts';

export type { TieStretch } from '../../store/ports/tie-histories.ts';

/** A tie with all that a time axis shows of it. */
export interface TieLane {
  readonly tie: TieRow;
  /** In time's order; of their evidence the first three pieces and the coded facts. */
  readonly steps: readonly ShownStep[];
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

/** A tie as a lane. */
export function tieLane(gazetteer: Gazetteer, { tie, state }: StatedTie, { steps, stretches }: TieHistory): TieLane {
  const { steps: shown, left } = shownSteps(steps);
  return { tie: toTieRow(gazetteer, tie, state), steps: shown, ...(left === 0 ? {} : { left }), stretches };
}
