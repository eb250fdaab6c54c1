/** All ties of a filter with the days on which they stood: what maps of many windows are made of. */
import type { MapTimes } from '../brief/map-times.ts';
import { packedTimes } from '../brief/packed-times.ts';
import type { TieSummary } from '../ledger/tie-summary.ts';
import type { Desk, TieFilter } from './ports.ts';
import { tieQuery } from './tie-query.ts';

/** The same ties known the same are the same list until something is written (`TieLists`). */
const packed = new WeakMap<readonly TieSummary[], MapTimes>();

/** The times of the ties of a filter; its day and window do not matter. */
export async function mapTimes(
  desk: Pick<Desk, 'ledger' | 'gazetteer' | 'now'>,
  filter: Omit<TieFilter, 'validAt' | 'within'> = {},
): Promise<MapTimes> {
  const { validAt: today, knownAt, ...query } = tieQuery(desk.gazetteer, desk.now(), filter);
  const known = await desk.ledger.lists.known({ ...query, knownAt });
  let held = packed.get(known);
  if (held === undefined) packed.set(known, (held = packedTimes(desk.gazetteer, known, { today, knownAt })));
  return { ...held, today, knownAt };
}
