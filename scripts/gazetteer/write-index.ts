/** Places and names to the bytes of the gazetteer. */
import type { Characters } from '../../src/gazetteer/characters.ts';
import { indexNames } from '../../src/gazetteer/list-names.ts';
import type { GazetteerDetail } from '../../src/gazetteer/open.ts';
import { levels, noUnit } from '../../src/gazetteer/place-table.ts';
import { writeSections } from '../../src/gazetteer/sections.ts';
import { encodeUtf8 } from '../../src/gazetteer/utf8.ts';
import type { DraftPlace } from './draft-place.ts';

const bucketBits = 18;

/** The file's bytes. Units come first, as `units` counts them; towns after them are sorted by GeoNames id. */
export function gazetteerBytes(
  places: readonly DraftPlace[],
  characters: Characters,
  simplified: Uint16Array,
  detail: Omit<GazetteerDetail, 'bucketBits'>,
): Uint8Array {
  const rows = places.map((place) => ({ names: place.names, weight: place.weight ?? place.population }));
  const index = indexNames(rows, characters, bucketBits);
  const countryAt = new Map(detail.countries.map((code, i) => [code, i]));
  const regionAt = new Map(detail.regions.map((code, i) => [code, i]));
  const n = places.length;
  const column = {
    level: new Uint8Array(n),
    country: new Uint16Array(n),
    region: new Uint16Array(n),
    lat: new Int32Array(n),
    lon: new Int32Array(n),
    population: new Uint32Array(n),
    geonames: new Uint32Array(n),
    nameStart: new Uint32Array(n + 1),
  };
  const names: number[] = [];
  places.forEach((place, row) => {
    column.level[row] = levels.indexOf(place.level);
    column.country[row] = place.country === null ? noUnit : (countryAt.get(place.country) ?? noUnit);
    column.region[row] = place.region === null ? noUnit : (regionAt.get(place.region) ?? noUnit);
    column.lat[row] = Math.round(place.lat * 1e5);
    column.lon[row] = Math.round(place.lon * 1e5);
    column.population[row] = Math.min(place.population, 0xffffffff);
    column.geonames[row] = place.geonames;
    column.nameStart[row] = names.length;
    const fields = [place.en, place.ru, place.zh, place.local];
    while (fields.length > 1 && fields.at(-1) === '') fields.pop();
    encodeUtf8(fields.join('\0'), names);
  });
  column.nameStart[n] = names.length;
  const text: number[] = [];
  encodeUtf8(JSON.stringify({ ...detail, bucketBits }), text);
  const { buckets, rest, second, values, lists } = index;
  return writeSections({
    detail: Uint8Array.from(text),
    ...column,
    names: Uint8Array.from(names),
    buckets,
    rest,
    second,
    values,
    lists,
    simplified,
  });
}
