/** The table of ties: those of a filter, as of a day of validity and a day of knowledge. */

import { InvalidInput } from '../../model/errors.ts';
import { type TieSort, usualSort } from '../../model/tie-sort.ts';
import type { TieQuery } from '../../store/ports/ledger.ts';
import { answeredAt } from '../as-of.ts';
import type { Desk, TieFilter } from '../ports.ts';
import type { TieRow, TiesView } from '../views.ts';
import { tieQuery } from './tie-query.ts';
import { tieRow } from './tie-row.ts';
import { partyRanks, wordsSought } from './tie-table.ts';

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

/** All rows of a query that is checked already, newest activity first. */
export async function tieRows({ ledger, gazetteer }: Ports, query: TieQuery): Promise<readonly TieRow[]> {
  const { ties } = await ledger.lists.page(query);
  return ties.map(({ tie, state, within }) => tieRow(gazetteer, tie, state, within));
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
  const { gazetteer, ledger } = desk;
  const query = tieQuery(gazetteer, desk.now(), filter);
  const byParties = sort.column === 'parties';
  const names = byParties || find.trim() !== '' ? await ledger.lists.names(query.knownAt) : null;
  const { total, ties } = await ledger.lists.page(query, {
    ...{ limit, after, sort },
    ...(names === null ? {} : { words: wordsSought(gazetteer, names, find) }),
    ...(names === null || !byParties ? {} : { ranks: partyRanks(gazetteer, names) }),
  });
  return {
    items: ties.map(({ tie, state, within }) => tieRow(gazetteer, tie, state, within)),
    total,
    next: after + limit < total ? after + limit : null,
    validAt: query.validAt,
    knownAt: await answeredAt(desk, query.knownAt),
  };
}
