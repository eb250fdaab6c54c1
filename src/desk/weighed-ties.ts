/** The reviewed ties of a day, and what of them counts then: made once for all measures until something is written. */
import { mayStandAt } from '../ledger/state-at.ts';
import { type CountedTie, countedTies } from '../measure/influence/tie-counts.ts';
import { unitOf } from '../model/place.ts';
import type { AsOf, Tie } from '../model/tie.ts';
import type { Desk } from './ports.ts';

/** Reviewed ties that may stand on a day, by id, and what measures count of them. */
export interface WeighedTies {
  readonly ties: readonly Tie[];
  readonly counted: readonly CountedTie[];
}

/** How many days of one state of the ledger are kept. */
const keptDays = 8;

/** By day of the same ties known the same (`TieHistories.reviewed`). */
const held = new WeakMap<readonly Tie[], Map<string, WeighedTies>>();

/** The reviewed ties as of a day, with what counts of them. */
export async function weighedTies({ ledger }: Pick<Desk, 'ledger'>, { validAt, knownAt }: AsOf): Promise<WeighedTies> {
  const all = await ledger.histories.reviewed(knownAt);
  let days = held.get(all);
  if (days === undefined) held.set(all, (days = new Map()));
  let found = days.get(validAt);
  if (found === undefined) {
    const ties = all.filter((tie) => mayStandAt(tie, validAt, 'reviewed'));
    found = { ties, counted: countedTies(ties, validAt) };
    if (days.size >= keptDays) days.delete([...days.keys()][0]!);
    days.set(validAt, found);
  }
  return found;
}

/** Those that join any of some units. */
export function ofUnits({ ties, counted }: WeighedTies, units: readonly string[]): WeighedTies {
  const own = ties.filter(({ parties }) => parties.some((party) => units.includes(unitOf(party))));
  const ids = new Set(own.map(({ id }) => id));
  return { ties: own, counted: counted.filter(({ id }) => ids.has(id)) };
}
