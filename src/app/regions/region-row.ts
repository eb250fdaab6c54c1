/** First-level units as rows. */
import type { Region } from '../../model/place.ts';
import { toNames } from '../ties/party-view.ts';
import type { RegionRow } from '../views.ts';

/** One unit; `ties` is how many ties it has as of the day asked for. */
export function regionRow(region: Region, ties: number): RegionRow {
  return {
    code: region.region,
    country: region.country,
    kind: region.kind,
    level: region.level,
    names: toNames(region.names),
    lat: region.lat,
    lon: region.lon,
    neighbours: region.neighbours,
    disputed: region.worldviews.length > 0,
    worldviews: region.worldviews,
    ties,
  };
}
