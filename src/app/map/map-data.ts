/** What the map draws under a filter. */

import { answeredAt } from '../as-of.ts';
import type { Desk, TieFilter } from '../ports.ts';
import { tieQuery } from '../ties/tie-query.ts';
import { leansOf } from './leans.ts';
import type { MapView } from './map-types.ts';
import { mapView } from './map-view.ts';

/** Which ties, and whether to tell how lopsided each drawn pair is. */
export interface MapFilter extends TieFilter {
  readonly lean?: boolean;
}

/** Ties rolled up to pairs of units. */
export async function mapData(
  desk: Pick<Desk, 'ledger' | 'gazetteer' | 'now'>,
  { lean = false, ...filter }: MapFilter = {},
): Promise<MapView> {
  const query = tieQuery(desk.gazetteer, desk.now(), filter);
  const { lists } = desk.ledger;
  const [groups, totals, units, knownAt] = await Promise.all([
    lists.pairs(query),
    lists.totals(query),
    lists.units(query),
    answeredAt(desk, query.knownAt),
  ]);
  const view = mapView(desk.gazetteer, { groups, totals, units }, { ...query, knownAt });
  return lean ? withLean(desk, view, filter) : view;
}

/** With the balance of each drawn pair of first-level units of today. */
async function withLean(
  desk: Pick<Desk, 'ledger' | 'gazetteer' | 'now'>,
  view: MapView,
  { knownAt }: TieFilter,
): Promise<MapView> {
  const pairs = view.arcs.flatMap(({ pair, a, b }) => (a.level === 'region' && b.level === 'region' ? [pair] : []));
  const leans = await leansOf(desk, pairs, { validAt: view.validAt, ...(knownAt === undefined ? {} : { knownAt }) });
  return {
    ...view,
    arcs: view.arcs.map((arc) => {
      const own = leans.get(arc.pair);
      return own === undefined ? arc : { ...arc, lean: own };
    }),
  };
}
