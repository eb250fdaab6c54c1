/** How much of a tie falls to a pair of those that it joins, so that a body of twenty is not counted as a hundred ties. */

import { unitOf } from '../model/place.ts';
import type { Tie } from '../model/tie.ts';
import { membersOn } from '../ties/memberships.ts';
import { numberOf } from '../ties/stages/step-days.ts';

/** The units that a tie joins on a day, each once, sorted: of a body those who certainly belong to it then. */
export function unitsOn(tie: Tie, day: string): readonly string[] {
  return [...new Set(membersOn(tie, day).map(unitOf))].sort();
}

/** Days (since 1970) on which a tie may join other units than the day before; in no order. */
export function turnsOfUnits({ memberships }: Tie): readonly number[] {
  const days = new Set<string>();
  const note = (day: string | null): void => {
    if (day !== null) days.add(day);
  };
  let last: Tie['memberships'][number] | undefined;
  for (const each of memberships) {
    const { joined, left, suspended = [] } = each;
    // Mostly all came and went together.
    if (joined !== last?.joined || left !== last.left) {
      note(joined[1] ?? joined[0]);
      note(left[0] ?? left[1]);
    }
    for (const { since, until } of suspended) {
      note(since[0]);
      note(until[1]);
    }
    last = each;
  }
  return [...days].map(numberOf);
}

/**
 * `1 / (n − 1)` to each pair of the n units of a tie (Newman 2001, Physical Review E 64, 016132, on papers of many authors): a tie
 * of two is 1, and whoever belongs to a tie of many has 1 of it in all, his compatriots in it included.
 */
export function pairWeight(units: number): number {
  return units < 2 ? 0 : 1 / (units - 1);
}
