/** What the page and its workers say to each other. */
import type { Band, TurnShare } from '../../foresight/air/bands.ts';
import type { Inputs } from '../../foresight/air/inputs.ts';
import type { InitialState, OutputName } from '../../foresight/air/outputs.ts';
import type { ParameterRanges } from '../../foresight/air/parameters.ts';
import type { Trajectory } from '../../foresight/air/simulate.ts';
import type { Outcome, Tornado } from '../../foresight/air/tornado.ts';

/** Everything that a run needs, with all changes laid in. */
export interface Runnable {
  readonly ranges: ParameterRanges;
  readonly inputs: Inputs;
  readonly initial: InitialState;
  readonly from: number;
  readonly until: number;
  readonly seed: number;
}

/** A question to a worker. */
export interface RunAsk {
  readonly run: Runnable;
  /** How many draws the bands are of. */
  readonly draws: number;
  /** The outcome that a tornado is wanted for. */
  readonly outcome: Outcome | null;
}

export type Bands = Readonly<Record<OutputName, Band>>;

/** What the draws say. */
export interface DrawnView {
  readonly count: number;
  readonly bands: Bands;
  readonly turns: readonly TurnShare[];
  /** The year in which each draw’s flow and stock first turn to the partner’s side and to the home side; NaN where they do not. */
  readonly times: Readonly<Record<TurnShare['turn'], Float64Array>>;
}

/** The answers, in this order; `refused` in place of the rest where the model does not take what it is given. */
export type RunAnswer =
  | { readonly is: 'middle'; readonly middle: Trajectory }
  | { readonly is: 'tornado'; readonly tornado: Tornado }
  | { readonly is: 'drawn'; readonly drawn: DrawnView }
  | { readonly is: 'refused'; readonly says: string }
  | { readonly is: 'done' };
