/** The reviewed ties of a day, and what of them counts then. */

import { type CountedTie, countedTies } from '../../measure/tie-counts.ts';
import type { AsOf, Tie } from '../../model/tie.ts';
import { mayStandAt } from '../../ties/stages/stage-on-day.ts';
import type { Ports } from '../ports.ts';

/** Reviewed ties that may stand on a day, by id, and what measures count of them. */
export interface WeighedTies {
  readonly ties: readonly Tie[];
  readonly counted: readonly CountedTie[];
}

/** The reviewed ties as of a day, with what counts of them; those that join any of some units, where units are given. */
export async function weighedTies(
  { ledger }: Pick<Ports, 'ledger'>,
  { validAt, knownAt }: AsOf,
  units: readonly string[] = [],
): Promise<WeighedTies> {
  return weighedOn(await ledger.histories.reviewed(knownAt, units.length === 0 ? undefined : units), validAt);
}

/** What counts of them is found when it is asked for: a network takes the ties alone. */
function weighedOn(all: readonly Tie[], day: string): WeighedTies {
  const ties = all.filter((tie) => mayStandAt(tie, day));
  let counted: readonly CountedTie[] | undefined;
  return {
    ties,
    get counted() {
      counted ??= countedTies(ties, day);
      return counted;
    },
  };
}
