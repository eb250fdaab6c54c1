/** The table of ties: those of a filter, as of a day of validity and a day of knowledge. */
import { statedOrder, tieRow } from '../brief/tie-row.ts';
import { type TieSort, usualSort } from '../brief/tie-sort.ts';
import { holding, sortedPage } from '../brief/tie-table.ts';
import type { TieRow, TiesView } from '../brief/views.ts';
import type { TieQuery } from '../ledger/port.ts';
import { type StatedTie, statedOn } from '../ledger/tie-lists-port.ts';
import { InvalidInput } from '../model/errors.ts';
import { answeredAt } from './as-of.ts';
import type { Desk, TieFilter } from './ports.ts';
import { tieQuery } from './tie-query.ts';

type Ports = Pick<Desk, 'ledger' | 'gazetteer'>;

const longestPage = 2000;

/** A page of the table. */
export interface TiePage {
  /** 1 to 2000, default 200. */
  readonly limit?: number;
  /** How many rows to leave out: `next` of the page before. */
  readonly after?: number;
  readonly sort?: TieSort;
  /** Words that a row must hold. */
  readonly find?: string;
}

/** The ties of a query that is checked already; one that had not begun on the day is left out. In no order. */
export async function statedTies({ ledger }: Pick<Desk, 'ledger'>, query: TieQuery): Promise<readonly StatedTie[]> {
  return statedOn(await ledger.lists.known(query), query.validAt, query.within);
}

/** All rows of a query that is checked already, newest activity first. */
export async function tieRows(desk: Ports, query: TieQuery): Promise<readonly TieRow[]> {
  const ties = [...(await statedTies(desk, query))].sort(statedOrder);
  return ties.map(({ tie, state, within }) => tieRow(desk.gazetteer, tie, state, within));
}

/** The rows of a filter, newest activity first. */
export async function listTies(
  desk: Pick<Desk, 'ledger' | 'gazetteer' | 'now'>,
  filter: TieFilter = {},
): Promise<readonly TieRow[]> {
  return tieRows(desk, tieQuery(desk.gazetteer, desk.now(), filter));
}

/** A page of the table under a filter. */
export async function pageOfTies(
  desk: Pick<Desk, 'ledger' | 'gazetteer' | 'now'>,
  filter: TieFilter = {},
  { limit = 200, after = 0, sort = usualSort, find = '' }: TiePage = {},
): Promise<TiesView> {
  if (!Number.isInteger(limit) || limit < 1 || limit > longestPage) {
    throw new InvalidInput(`A page holds 1 to ${longestPage} ties, not ${limit}`);
  }
  const query = tieQuery(desk.gazetteer, desk.now(), filter);
  const found = holding(desk.gazetteer, await statedTies(desk, query), find);
  const page = sortedPage(desk.gazetteer, found, sort, after, limit);
  return {
    items: page.map(({ tie, state, within }) => tieRow(desk.gazetteer, tie, state, within)),
    total: found.length,
    next: after + limit < found.length ? after + limit : null,
    validAt: query.validAt,
    knownAt: await answeredAt(desk, query.knownAt),
  };
}
