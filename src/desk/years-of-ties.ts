/** How many ties of a filter stood in each year, up to the present one. */

import type { TieSummary } from '../ledger/tie-summary.ts';
import { type TiesByYear, tiesByYear } from '../ledger/ties-by-year.ts';
import type { Desk, TieFilter } from './ports.ts';
import { tieQuery } from './tie-query.ts';

/** All ties of one state of the ledger are the same list until something is written (`TieLists`). */
const counted = new WeakMap<readonly TieSummary[], TiesByYear>();

/** The years of a filter; its day and its window count for nothing. */
export async function yearsOfTies(
  desk: Pick<Desk, 'ledger' | 'gazetteer' | 'now'>,
  { validAt: _day, within: _window, ...filter }: TieFilter = {},
): Promise<TiesByYear> {
  const query = tieQuery(desk.gazetteer, desk.now(), filter);
  const known = await desk.ledger.lists.known(query);
  let found = counted.get(known);
  if (found === undefined) {
    found = tiesByYear(known, Number(query.validAt.slice(0, 4)));
    counted.set(known, found);
  }
  return found;
}
