/** How many ties of a filter stood in each year, up to the present one. */

import type { TiesByYear } from '../../ties/ties-by-year.ts';
import type { Desk, TieFilter } from '../ports.ts';
import { tieQuery } from './tie-query.ts';

/** The years of a filter; its day and its window count for nothing. */
export async function yearsOfTies(
  desk: Pick<Desk, 'ledger' | 'gazetteer' | 'now'>,
  { validAt: _day, within: _window, ...filter }: TieFilter = {},
): Promise<TiesByYear> {
  const query = tieQuery(desk.gazetteer, desk.now(), filter);
  return desk.ledger.lists.years(query, Number(query.validAt.slice(0, 4)));
}
