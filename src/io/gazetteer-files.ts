/** Reads the built gazetteer and the shapes of regions from the package's data folder. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliDecompressSync } from 'node:zlib';
import { type OpenedGazetteer, openGazetteer } from '../gazetteer/open.ts';
import { Unavailable } from '../model/errors.ts';

/** The package's data/gazetteer, from src/ as from the bundle in dist/. */
export function gazetteerFolder(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  for (;;) {
    const candidate = join(folder, 'data', 'gazetteer');
    if (existsSync(join(candidate, 'gazetteer.bin.br'))) return candidate;
    const parent = dirname(folder);
    if (parent === folder) {
      throw new Unavailable('The gazetteer (data/gazetteer/gazetteer.bin.br) is not in the package.', {
        hint: 'Install Amur again, or build it with: npx tsx scripts/build-gazetteer.ts',
      });
    }
    folder = parent;
  }
}

let opened: OpenedGazetteer | null = null;

/** The gazetteer that ships with Amur; one for the whole process, since nothing changes it. */
export function loadGazetteer(): OpenedGazetteer {
  if (opened !== null) return opened;
  const packed = readFileSync(join(gazetteerFolder(), 'gazetteer.bin.br'));
  opened = openGazetteer(brotliDecompressSync(packed));
  return opened;
}
