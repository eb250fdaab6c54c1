/** The reviewed ties of a day, and what of them counts then: made once for all measures until something is written. */
import { mayStandOn } from '../ledger/dated-states.ts';
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

/** The same ties by the units they join. */
const byUnit = new WeakMap<readonly Tie[], ReadonlyMap<string, readonly Tie[]>>();

/** The reviewed ties as of a day, with what counts of them; those that join any of some units, where units are given. */
export async function weighedTies(
  { ledger }: Pick<Desk, 'ledger'>,
  { validAt, knownAt }: AsOf,
  units: readonly string[] = [],
): Promise<WeighedTies> {
  const all = await ledger.histories.reviewed(knownAt);
  // Of few units it is quicker to weigh their ties than to choose from all, which are weighed for all that follow.
  if (units.length > 0) return weighedOn(tiesOf(all, units), validAt);
  let days = held.get(all);
  if (days === undefined) held.set(all, (days = new Map()));
  let found = days.get(validAt);
  if (found === undefined) {
    found = weighedOn(all, validAt);
    if (days.size >= keptDays) days.delete([...days.keys()][0]!);
    days.set(validAt, found);
  }
  return found;
}

/** What counts of them is found when it is asked for: a network takes the ties alone. */
function weighedOn(all: readonly Tie[], day: string): WeighedTies {
  const ties = all.filter((tie) => mayStandOn(tie, day));
  let counted: readonly CountedTie[] | undefined;
  return {
    ties,
    get counted() {
      counted ??= countedTies(ties, day);
      return counted;
    },
  };
}

/** Those of any of some units, in the order of all. */
function tiesOf(all: readonly Tie[], units: readonly string[]): readonly Tie[] {
  let lists = byUnit.get(all);
  if (lists === undefined) {
    const made = new Map<string, Tie[]>();
    for (const tie of all)
      for (const unit of new Set(tie.parties.map(unitOf))) {
        const list = made.get(unit);
        if (list) list.push(tie);
        else made.set(unit, [tie]);
      }
    byUnit.set(all, (lists = made));
  }
  const found = new Set(units.flatMap((unit) => lists.get(unit) ?? []));
  return units.length === 1 ? [...found] : [...found].sort((a, b) => (a.id < b.id ? -1 : 1));
}
