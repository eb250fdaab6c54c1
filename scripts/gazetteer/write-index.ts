/** Places and names to the bytes of the gazetteer. */
import type { Characters } from '../../src/gazetteer/characters.ts';
import { buildNameIndex, entryOf, nameForms } from '../../src/gazetteer/name-index.ts';
import { join1, join2, stop1, stop2 } from '../../src/gazetteer/name-key.ts';
import type { GazetteerDetail } from '../../src/gazetteer/open.ts';
import { levels, noUnit } from '../../src/gazetteer/place-table.ts';
import { writeSections } from '../../src/gazetteer/sections.ts';
import { tokenWindow, windowSize } from '../../src/gazetteer/tokens.ts';
import { encodeUtf8 } from '../../src/gazetteer/utf8.ts';
import type { DraftPlace } from './draft-place.ts';

const bucketBits = 18;

interface KeyDraft {
  readonly first: number;
  readonly second: number;
  continues: boolean;
  /** Place row and form, to the weight it sorts by. */
  readonly entries: Map<number, number>;
}

/** Every name of every place under the key of its tokens, and its beginnings. */
function collectKeys(places: readonly DraftPlace[], characters: Characters) {
  const keys = new Map<bigint, KeyDraft>();
  const at = (first: number, second: number): KeyDraft => {
    const id = (BigInt(first >>> 0) << 32n) | BigInt(second >>> 0);
    let key = keys.get(id);
    if (!key) {
      key = { first, second, continues: false, entries: new Map() };
      keys.set(id, key);
    }
    return key;
  };
  places.forEach((place, row) => {
    const weight = place.weight ?? place.population;
    for (const { name, form, minor } of place.names) {
      const tokens = tokenWindow(name, characters);
      let count = 0;
      while (count < windowSize - 4 && tokens.has(count)) count++;
      if (count === 0 || tokens.has(count)) continue;
      let first = 0;
      let second = 0;
      let key: KeyDraft | null = null;
      for (let n = 0; n < count; n++) {
        if (key) key.continues = true;
        first = join1(first, tokens.hash1[n] ?? 0);
        second = join2(second, tokens.hash2[n] ?? 0);
        key = at(first, second);
      }
      if (form === 'abbreviation' && name.endsWith('.') && count === 1 && key) {
        key.continues = true;
        key = at(join1(first, stop1), join2(second, stop2));
      }
      if (!key) continue;
      const formIndex = nameForms.indexOf(form);
      // One entry a place and name: the plainest form.
      const known = [0, 1, 2, 3].find((other) => key.entries.has(entryOf(row, other)));
      if (known !== undefined && known <= formIndex) continue;
      if (known !== undefined) key.entries.delete(entryOf(row, known));
      const shade = (minor ? 1e-3 : 1) * (form === 'adjective' ? 1e-2 : 1);
      key.entries.set(entryOf(row, formIndex), weight * shade);
    }
  });
  return keys;
}

/** The file's bytes. Units come first, as `units` counts them; towns after them are sorted by GeoNames id. */
export function gazetteerBytes(
  places: readonly DraftPlace[],
  characters: Characters,
  simplified: Uint16Array,
  detail: Omit<GazetteerDetail, 'bucketBits'>,
): Uint8Array {
  const keys = [...collectKeys(places, characters).values()].map(({ first, second, continues, entries }) => ({
    first,
    second,
    continues,
    entries: [...entries].sort((a, b) => b[1] - a[1] || a[0] - b[0]).map(([entry]) => entry),
  }));
  const index = buildNameIndex(keys, bucketBits);
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
