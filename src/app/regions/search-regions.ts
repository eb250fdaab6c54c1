/** A search for first-level units, as rows with the number of their ties. */

import type { WhenFilter } from '../as-of.ts';
import type { Ports } from '../ports.ts';
import { findRegions } from './find-regions.ts';
import { toRegionRows } from './list-regions.ts';
import type { RegionRow } from './region-row.ts';

/** The units that fit best, as rows. */
export async function searchRegions(
  ports: Pick<Ports, 'ledger' | 'gazetteer' | 'now'>,
  query: string,
  limit = 20,
  when: WhenFilter = {},
): Promise<readonly RegionRow[]> {
  return toRegionRows(ports, findRegions(ports.gazetteer, query, limit), when);
}
