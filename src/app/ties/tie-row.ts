/** Ties as rows of the table, in a total order. */
import type { Gazetteer } from '../../gazetteer/gazetteer.ts';
import type { TieState } from '../../model/tie.ts';
import type { Certainty, TieSummary } from '../../ties/tie-summary.ts';
import { byText, inOrder, latestFirst } from '../order.ts';
import type { TieRow } from '../views.ts';
import { toPartyView } from './party-view.ts';

/** What a row tells of a tie. */
export type RowOfTie = Omit<TieSummary, 'units'>;

/** One tie as a row; `state` is its state on the day asked for, `within` how certainly it stood within the window asked for. */
export function tieRow(gazetteer: Gazetteer, tie: RowOfTie, state: TieState | null, within?: Certainty): TieRow {
  return {
    id: tie.id,
    type: tie.type,
    standing: tie.standing,
    parties: tie.parties.map((party) => toPartyView(gazetteer, party)),
    pairs: tie.pairs,
    body: tie.body,
    ...(tie.apart === undefined ? {} : { apart: tie.apart }),
    state,
    ...(within === undefined ? {} : { within }),
    first: tie.first,
    last: tie.last,
    reviewed: tie.reviewed,
    counts: tie.counts,
  };
}

type Ordered = Pick<TieSummary, 'last' | 'pairs' | 'type' | 'id'>;

/** Most ties have one pair, which is told apart without writing a new text each time. */
const joined = (pairs: readonly string[]): string => (pairs.length === 1 ? pairs[0]! : pairs.join());

/** Newest activity first; then by pair, type and id, so that no two ties are equal. */
export const tieOrder = inOrder<Ordered>(
  (a, b) => latestFirst(a.last, b.last),
  (a, b) => byText(joined(a.pairs), joined(b.pairs)),
  (a, b) => byText(a.type, b.type),
  (a, b) => byText(a.id, b.id),
);
