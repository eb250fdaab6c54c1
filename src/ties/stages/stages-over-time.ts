/** The states of a tie over all days at once, as a row of runs. */
import type { Tie, TieState } from '../../model/tie.ts';
import { type DatedStates, numberedState, stateNumber, stateNumberOn } from '../../model/tie-states.ts';
import { type DatedTie, datedTie, stateOn } from './stage-on-day.ts';
import { numberOf } from './step-days.ts';

export { type DatedStates, numberedState, stateNumber, stateNumberOn };

/** Earlier than any day that a text gives. */
const beforeAll = -5_000_000;

/** The states of a tie; on any day the same as `stateAt`. */
export function datedStates(tie: Tie): DatedStates {
  return statesOf(datedTie(tie));
}

/** Measures ask the same ties for one day after the other. */
const statesByTie = new WeakMap<Tie, DatedStates>();

function memoized(tie: Tie): DatedStates {
  let states = statesByTie.get(tie);
  if (states === undefined) statesByTie.set(tie, (states = datedStates(tie)));
  return states;
}

/** The same as `stateAt`, for ties that are asked for many days. */
export function stateAmongMany(tie: Tie, day: string): TieState | null {
  return numberedState(stateNumberOn(memoized(tie), numberOf(day)));
}

/** Days (since 1970) on which the state may be another than the day before; in no order. */
export function turnsOfState(tie: Tie): readonly number[] {
  return memoized(tie).days;
}

/** The same of whether it is certainly in force, awake or dormant. */
export function turnsOfForce(tie: Tie): readonly number[] {
  return turningDays(datedTie(tie));
}

function statesOf(dated: DatedTie): DatedStates {
  const days: number[] = [];
  const states: number[] = [];
  let before = 0;
  for (const day of turningDays(dated)) {
    const state = stateNumber(stateOn(dated, day));
    if (state === before) continue;
    days.push(day);
    states.push(state);
    before = state;
  }
  return { days, states };
}

/** Every day on which the state may be another than the day before. */
function turningDays({ moments, acts }: DatedTie): readonly number[] {
  const days = new Set<number>([beforeAll]);
  const note = (day: number): void => {
    if (Number.isFinite(day)) days.add(day);
  };
  for (const { from, to, awakeFrom, awakeTo } of moments) {
    for (const day of [from, to]) {
      note(day);
      note(day + 1);
    }
    note(awakeFrom + 1);
    note(awakeTo + 1);
  }
  for (const [from, to] of [...acts.latest, ...acts.earliest]) {
    note(from);
    note(to + 1);
  }
  return [...days].sort((a, b) => a - b);
}
