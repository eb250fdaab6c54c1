/** What the map draws under a filter. */
import { mapView } from '../brief/map-view.ts';
import type { MapView } from '../brief/views.ts';
import { statedTies } from './list-ties.ts';
import type { Desk, TieFilter } from './ports.ts';
import { tieQuery } from './tie-query.ts';

/** Ties rolled up to pairs of units. */
export async function mapData(
  desk: Pick<Desk, 'ledger' | 'gazetteer' | 'now'>,
  filter: TieFilter = {},
): Promise<MapView> {
  const query = tieQuery(desk.gazetteer, desk.now(), filter);
  return mapView(desk.gazetteer, await statedTies(desk, query), query);
}
