/** What the map draws under a filter. */
import { mapView } from '../brief/map-view.ts';
import type { MapView } from '../brief/views.ts';
import { tieRows } from './list-ties.ts';
import type { Desk, TieFilter } from './ports.ts';
import { tieQuery } from './tie-query.ts';

/** Ties rolled up to pairs of units, with the rows behind them. */
export async function mapData(
  desk: Pick<Desk, 'ledger' | 'gazetteer' | 'now'>,
  filter: TieFilter = {},
): Promise<MapView> {
  const query = tieQuery(desk.gazetteer, desk.now(), filter);
  return mapView(desk.gazetteer, await tieRows(desk, query), query);
}
