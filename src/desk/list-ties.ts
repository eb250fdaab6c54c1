/** The table of ties: those of a filter, as of a day of validity and a day of knowledge. */
import { tieOrder, tieRow } from '../brief/tie-row.ts';
import type { TieRow } from '../brief/views.ts';
import type { TieQuery } from '../ledger/port.ts';
import { stateAt } from '../ledger/state-at.ts';
import type { Desk, TieFilter } from './ports.ts';
import { tieQuery } from './tie-query.ts';

/** The rows of a query that is checked already; a tie that had not begun on the day is left out. */
export async function tieRows(desk: Pick<Desk, 'ledger' | 'gazetteer'>, query: TieQuery): Promise<readonly TieRow[]> {
  const ties = await desk.ledger.ties(query);
  return ties
    .map((tie) => tieRow(desk.gazetteer, tie, stateAt(tie, query.validAt)))
    .filter((row) => row.state !== null)
    .sort(tieOrder);
}

/** The rows of a filter, newest activity first. */
export async function listTies(
  desk: Pick<Desk, 'ledger' | 'gazetteer' | 'now'>,
  filter: TieFilter = {},
): Promise<readonly TieRow[]> {
  return tieRows(desk, tieQuery(desk.gazetteer, desk.now(), filter));
}
