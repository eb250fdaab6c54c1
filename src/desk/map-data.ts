/** What the map draws under a filter. */

import type { MapView } from '../brief/map-types.ts';
import { mapView } from '../brief/map-view.ts';
import { statedOn } from '../ledger/tie-lists-port.ts';
import type { TieSummary } from '../ledger/tie-summary.ts';
import { answeredAt } from './as-of.ts';
import { leansOf } from './leans.ts';
import type { Desk, TieFilter } from './ports.ts';
import { tieQuery } from './tie-query.ts';

/** How many days of one state of the ledger are kept. */
const keptDays = 40;

/** The whole map by day and window: the same ties known the same are the same list until something is written (`TieLists`). */
const drawn = new WeakMap<readonly TieSummary[], Map<string, MapView>>();

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
  const known = await desk.ledger.lists.known(query);
  const knownAt = await answeredAt(desk, query.knownAt);
  const days = drawn.get(known) ?? new Map<string, MapView>();
  drawn.set(known, days);
  const asked = [query.validAt, ...(query.within ?? [])].join();
  const held = days.get(asked);
  if (held) return told(desk, { ...held, knownAt }, lean, filter);
  const view = mapView(desk.gazetteer, statedOn(known, query.validAt, query.within), { ...query, knownAt });
  if (days.size >= keptDays) days.clear();
  days.set(asked, view);
  return told(desk, view, lean, filter);
}

/** With the balance of each drawn pair of first-level units of today, where that is asked for. */
async function told(
  desk: Pick<Desk, 'ledger' | 'gazetteer' | 'now'>,
  view: MapView,
  lean: boolean,
  { knownAt }: TieFilter,
): Promise<MapView> {
  if (!lean) return view;
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
