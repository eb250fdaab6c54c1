/** The states of a tie over all days at once: a row of runs, so that a list of many ties is told for any day at a glance. */
import type { Tie, TieState } from '../model/tie.ts';
import { type DatedStates, numberedState, stateNumber, stateNumberOn } from '../model/tie-states.ts';
import { numberOf } from './moments.ts';
import { type DatedTie, datedTie, mayStandAt, stateAt, stateOn } from './state-at.ts';

export { type DatedStates, numberedState, stateNumber, stateNumberOn };

/** Earlier than any day that a text gives. */
const beforeAll = -5_000_000;

/** The states of a tie; on any day the same as `stateAt`. */
export function datedStates(tie: Tie): DatedStates {
  return statesOf(datedTie(tie));
}

const told = new WeakMap<Tie, DatedStates>();

/** Keeps the states that a summary has told of a tie, for `stateToldOn`. */
export function withStates(tie: Tie, states: DatedStates): Tie {
  told.set(tie, states);
  return tie;
}

/** The same as `stateAt`, from the states that are told where they are: of thousands of ties forty years are asked for. */
export function stateToldOn(tie: Tie, day: string): TieState | null {
  const states = told.get(tie);
  return states === undefined ? stateAt(tie, day) : numberedState(stateNumberOn(states, numberOf(day)));
}

/** The same as `mayStandAt`, from the states that are told where they are. */
export function mayStandOn(tie: Tie, day: string): boolean {
  const states = told.get(tie);
  return states === undefined ? mayStandAt(tie, day) : stateNumberOn(states, numberOf(day)) !== 0;
}

/** Days (since 1970) on which the state may be another than the day before; in no order. */
export function turnsOfState(tie: Tie): readonly number[] {
  return told.get(tie)?.days ?? turningDays(datedTie(tie));
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
