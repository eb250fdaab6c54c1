/** First-level units with the number of their ties. */

import { InvalidInput, NotFound } from '../../model/errors.ts';
import type { Region } from '../../model/place.ts';
import type { WhenFilter } from '../as-of.ts';
import { knownWhen } from '../as-of.ts';
import { toFigureRows } from '../figures/figure-row.ts';
import { newestFigures } from '../figures/figure-text.ts';
import { knownCountry, knownUnit } from '../places/named-place.ts';
import type { Ports } from '../ports.ts';
import { toTieQuery } from '../ties/tie-query.ts';
import { type RegionRow, toRegionRow } from './region-row.ts';

type Needed = Pick<Ports, 'ledger' | 'gazetteer' | 'now'>;

/** Rows for some units, in the order given. */
export async function toRegionRows(
  ports: Needed,
  regions: readonly Region[],
  when: WhenFilter,
): Promise<readonly RegionRow[]> {
  const query = toTieQuery(ports.gazetteer, ports.now(), when);
  // Of one unit only its own ties are looked at.
  const unit = regions.length === 1 ? { unit: regions[0]!.region } : {};
  const units = await ports.ledger.lists.units({ ...query, ...unit });
  const counts = new Map(units.map((each) => [each.unit, each.ties]));
  return regions.map((region) => toRegionRow(region, counts.get(region.region) ?? 0));
}

/** All units, or those of one country, sorted by code. */
export async function listRegions(
  ports: Needed,
  { country, ...when }: WhenFilter & { readonly country?: string } = {},
): Promise<readonly RegionRow[]> {
  const code = country === undefined ? undefined : knownCountry(ports.gazetteer, country);
  const regions = ports.gazetteer.regions.filter((region) => code === undefined || region.country === code);
  return toRegionRows(ports, regions, when);
}

/** The unit that words mean; what means none as it is written. */
function unitAsked(gazetteer: Needed['gazetteer'], written: string): string {
  try {
    return knownUnit(gazetteer, written);
  } catch (error) {
    if (error instanceof InvalidInput && error.candidates.length === 0) return written.trim().toUpperCase();
    throw error;
  }
}

/** One unit with its newest figures; a superseded code gives the unit it means today. */
export async function showRegion(ports: Needed, code: string, when: WhenFilter = {}): Promise<RegionRow> {
  const { gazetteer } = ports;
  const written = unitAsked(gazetteer, code);
  const region = gazetteer.region(written);
  if (region === null && gazetteer.country(written)) {
    throw new NotFound(`${written} is a country, not a region within one`, {
      hint: `"amur ties --region ${written}" and the page at /ties?r=${written} list its ties, "amur regions --country ${written}" its regions.`,
    });
  }
  if (region === null) {
    throw new NotFound(`The gazetteer holds no unit ${written.slice(0, 40)}`, {
      hint: 'Write an ISO 3166-2 code such as RU-SA; "amur regions NAME" finds the code of a name.',
    });
  }
  const knownAt = knownWhen(when);
  const [[row], figures] = await Promise.all([
    toRegionRows(ports, [region], when),
    ports.ledger.observations({ regions: [region.region], knownAt }),
  ]);
  const own = toFigureRows(figures).filter((figure) => figure.region === region.region);
  return { ...(row ?? toRegionRow(region, 0)), figures: newestFigures(own) };
}
