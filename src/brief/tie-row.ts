/** Ties as rows of the table, in a total order. */
import type { Gazetteer } from '../gazetteer/gazetteer.ts';
import { compareDays } from '../model/edtf-days.ts';
import type { StageStep, Tie, TieState } from '../model/tie.ts';
import { byText, inOrder, latestFirst } from './order.ts';
import { partyView } from './party-view.ts';
import type { TieRow } from './views.ts';

/** The first and the last day on which the dated steps may have happened. */
function span(steps: readonly StageStep[]): { readonly first: string | null; readonly last: string | null } {
  let first: string | null = null;
  let last: string | null = null;
  for (const { bounds } of steps) {
    const from = bounds[0] ?? bounds[1];
    const to = bounds[1] ?? bounds[0];
    if (from !== null && (first === null || compareDays(from, first) < 0)) first = from;
    if (to !== null && (last === null || compareDays(to, last) > 0)) last = to;
  }
  return { first, last };
}

/** One tie as a row; `state` is its state on the day asked for. */
export function tieRow(gazetteer: Gazetteer, tie: Tie, state: TieState | null): TieRow {
  return {
    id: tie.id,
    type: tie.type,
    standing: tie.standing,
    parties: tie.parties.map((party) => partyView(gazetteer, party)),
    pairs: tie.pairs,
    body: tie.body,
    ...(tie.apart === undefined ? {} : { apart: tie.apart }),
    state,
    ...span(tie.steps),
    reviewed: tie.reviewed,
    counts: tie.counts,
  };
}

/** Newest activity first; then by pair, type and id, so that no two ties are equal. */
export const tieOrder = inOrder<TieRow>(
  (a, b) => latestFirst(a.last, b.last),
  (a, b) => byText(a.pairs.join(), b.pairs.join()),
  (a, b) => byText(a.type, b.type),
  (a, b) => byText(a.id, b.id),
);
