/**
 * Second-level units that have an ISO 3166-2 code and names of their own: French departments, Italian and Spanish
 * provinces, British counties and boroughs. Natural Earth draws these where we join them to the first level.
 */
import type { DraftPlace } from './draft-place.ts';
import type { Codes } from './hand.ts';
import { namesOf } from './name-list.ts';
import { bareEn, bareRu, bareZh, isListable, plainLatin, scriptOf } from './name-variants.ts';
import type { NaturalEarthUnit } from './natural-earth.ts';
import type { Town } from './place-towns.ts';
import { polygonFinder } from './polygons.ts';

/** Districts, sorted by code. */
export function secondLevel(
  units: readonly NaturalEarthUnit[],
  codeOf: (unit: NaturalEarthUnit) => string | null,
  codes: Codes,
  towns: readonly Town[],
  simplify: (text: string) => string,
): readonly DraftPlace[] {
  const merged = new Set(codes.mergeByTowns);
  const firstLevel = new Set(units.map(codeOf));
  const counts = new Map<string, number>();
  for (const { properties } of units) counts.set(properties.iso_3166_2, (counts.get(properties.iso_3166_2) ?? 0) + 1);
  const own = units.filter((unit) => {
    const code = unit.properties.iso_3166_2;
    const region = codeOf(unit);
    if (region === null || region === code || region.slice(0, 2) !== code.slice(0, 2)) return false;
    return (
      !firstLevel.has(code) &&
      !code.includes('~') &&
      !(code in codes.recode) &&
      !merged.has(code.slice(0, 2)) &&
      counts.get(code) === 1
    );
  });
  const countries = new Set(own.map((unit) => unit.properties.iso_3166_2.slice(0, 2)));
  const people = new Map<NaturalEarthUnit, number>();
  const finders = new Map(
    [...countries].map((country) => [
      country,
      polygonFinder(
        own
          .filter((unit) => unit.properties.iso_3166_2.startsWith(country))
          .map((unit) => ({ of: unit, geometry: unit.geometry })),
      ),
    ]),
  );
  for (const town of towns) {
    const unit = town.kind === 'PPLX' ? null : finders.get(town.country)?.(town.lon, town.lat, 0);
    if (unit) people.set(unit, (people.get(unit) ?? 0) + town.population);
  }
  return own
    .map((unit): DraftPlace => {
      const {
        iso_3166_2: code,
        name,
        name_en,
        name_ru,
        name_zh,
        name_zht,
        gn_id,
        wikidataid,
        latitude,
        longitude,
      } = unit.properties;
      const listed = [name_en, name, name_ru, name_zh, name_zht]
        .filter((text): text is string => Boolean(text))
        .map(plainLatin);
      const bare = listed.flatMap((text) => {
        const script = scriptOf(text);
        const short = script === 'latin' ? bareEn(text) : script === 'cyrillic' ? bareRu(text) : bareZh(text);
        return short ? [short] : [];
      });
      const population = people.get(unit) ?? 0;
      return {
        id: code,
        level: 'district',
        en: name_en ?? name ?? code,
        ru: name_ru ?? '',
        zh: simplify(name_zh ?? ''),
        local: '',
        country: code.slice(0, 2),
        region: codeOf(unit),
        geonames: Math.max(gn_id, 0),
        lat: latitude,
        lon: longitude,
        population,
        weight: population * 0.8 + 1,
        names: namesOf([...new Set([...listed, ...bare])].filter((text) => scriptOf(text) && isListable(text))),
        detail: { id: code, ...(wikidataid ? { wikidata: wikidataid } : {}) },
      };
    })
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}
