/** What the ledger's ties say of a unit and a year, counted: where no figures are held, these stand in, and are called so. */
import type { Tie } from '../model/tie.ts';
import { type CountedTie, tiesOnDay } from './tie-on-day.ts';

export type { CountedTie } from './tie-on-day.ts';

/** Reviewed ties that stand on a day, and acts that certainly fell into the two years before it, by id. */
export function countedTies(ties: readonly Tie[], day: string): readonly CountedTie[] {
  const onDay = tiesOnDay(day);
  const found: CountedTie[] = [];
  for (const tie of ties) {
    const { counted } = onDay(tie);
    if (counted !== null) found.push(counted);
  }
  return found.sort((a, b) => (a.id < b.id ? -1 : 1));
}
