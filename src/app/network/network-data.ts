/** The network of the ties under a filter: of a unit, a country, a case, or of all. */

import { answeredAt } from '../as-of.ts';
import { leansOf } from '../map/leans.ts';
import type { Desk, TieFilter } from '../ports.ts';
import { placeOfUnit } from '../ties/party-view.ts';
import { knownUnit, tieQuery } from '../ties/tie-query.ts';
import type { NetworkAround, NetworkView } from './network-types.ts';
import { networkView, pairsShown } from './network-view.ts';

/** Which ties, what the network is around, and what is told of it. */
export interface NetworkFilter extends Omit<TieFilter, 'unit'> {
  /** A first-level unit (its partners and the ties among them), or a country (all its units and their partners). */
  readonly around?: string;
  /** Leave out ties that are ended, suspended or dormant on the day. */
  readonly inForce?: boolean;
  /** Tell how lopsided each pair is. */
  readonly lean?: boolean;
}

type Ports = Pick<Desk, 'ledger' | 'gazetteer' | 'now'>;

/** The network; throws InvalidInput for a unit that there is not. */
export async function networkData(
  desk: Ports,
  { around: written, inForce = false, lean = false, ...filter }: NetworkFilter = {},
): Promise<NetworkView> {
  const query = tieQuery(desk.gazetteer, desk.now(), filter);
  const around = aroundOf(desk, written);
  const { lists } = desk.ledger;
  const knownAt = await answeredAt(desk, query.knownAt);
  const groups = await lists.pairs(query, inForce);
  const chosen = pairsShown(desk.gazetteer, groups, around);
  const totals = await lists.totals(query, { pairs: chosen.pairs.map(({ pair }) => pair), inForce });
  const view = networkView(desk.gazetteer, groups, { chosen, totals }, { ...query, knownAt, around });
  return lean ? withLean(desk, view, filter) : view;
}

function aroundOf({ gazetteer }: Ports, written: string | undefined): NetworkAround {
  if (written === undefined) return { kind: 'all' };
  const code = knownUnit(gazetteer, written);
  return { kind: placeOfUnit(gazetteer, code)?.level === 'country' ? 'country' : 'unit', code };
}

/** The same with the balance of each pair of first-level units. */
async function withLean(desk: Ports, view: NetworkView, { knownAt }: TieFilter): Promise<NetworkView> {
  const regions = new Set(view.nodes.filter(({ level }) => level === 'region').map(({ code }) => code));
  const pairs = view.edges.flatMap(({ pair }) => (pair.split('~').every((unit) => regions.has(unit)) ? [pair] : []));
  const leans = await leansOf(desk, pairs, { validAt: view.validAt, ...(knownAt === undefined ? {} : { knownAt }) });
  return {
    ...view,
    edges: view.edges.map((edge) => {
      const lean = leans.get(edge.pair);
      return lean === undefined ? edge : { ...edge, lean };
    }),
  };
}
