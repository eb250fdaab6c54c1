/** The states of a tie over all days as a row of runs, and what they say of a day. */

import { tieStages } from './stages.ts';
import type { TieState } from './tie.ts';

/**
 * Runs in order: the day (since 1970) on which each begins, and its state as a number. Before the first there is none; the first
 * of a tie without a beginning starts earlier than any day that a text gives.
 */
export interface DatedStates {
  readonly days: readonly number[];
  readonly states: readonly number[];
}

/** A state as a number; 0 is none. */
export function stateNumber(state: TieState | null): number {
  return state === null ? 0 : 1 + tieStages.indexOf(state.stage) * 2 + Number(state.certainty === 'certain');
}

/** The state that a number means. */
export function numberedState(number: number): TieState | null {
  return held[number] ?? null;
}

const held: readonly (TieState | null)[] = [
  null,
  ...tieStages.flatMap((stage): TieState[] => [
    { stage, certainty: 'possible' },
    { stage, certainty: 'certain' },
  ]),
];

/** The number of the state on a day. */
export function stateNumberOn({ days, states }: DatedStates, day: number): number {
  let low = 0;
  let high = days.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (days[middle]! <= day) low = middle + 1;
    else high = middle;
  }
  return low === 0 ? 0 : states[low - 1]!;
}
