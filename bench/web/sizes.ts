/** How much has to come before anything is seen: scripts, and the outlines of all regions. */
import { readFileSync } from 'node:fs';
import { get } from 'node:http';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { atMost } from '../ledger/figure.ts';
import type { WebMeasure } from './web-bench.ts';

interface Chunk {
  readonly file: string;
  readonly entry: boolean;
  readonly imports: readonly string[];
  readonly modules: readonly string[];
}

const dist = fileURLToPath(new URL('../../dist/', import.meta.url));

/** Scripts as compiled (test/e2e/bundle.test.ts holds them to the same bounds), the geometry as the server sends it. */
export const sizes: WebMeasure = async ({ bench }) => {
  const chunks = JSON.parse(readFileSync(`${dist}web-modules.json`, 'utf8')) as readonly Chunk[];
  const kilobytes = (files: readonly string[]): number =>
    files.reduce((sum, file) => sum + gzipSync(readFileSync(`${dist}web/${file}`), { level: 9 }).length, 0) / 1000;
  const byFile = new Map(chunks.map((chunk) => [chunk.file, chunk]));
  const first = new Set(chunks.filter(({ entry }) => entry).map(({ file }) => file));
  for (const file of first) for (const next of byFile.get(file)?.imports ?? []) if (byFile.has(next)) first.add(next);
  // The words of a language come as two chunks; only those of the language in use are fetched.
  const words = (beginning: string): readonly string[] =>
    chunks
      .filter(({ modules }) => modules.some((id) => id.startsWith(`virtual:messages/${beginning}`)))
      .map(({ file }) => file);
  const ofOthers = new Set([...words('en'), ...words('zh')]);
  const geometry = await sentBytes(`${bench.url}/api/v1/geometry`);
  return {
    firstRouteScript: atMost(
      90,
      kilobytes([...first, ...words('ru/first')]),
      'kB gz',
      `${first.size} files that the first page imports, with its words in Russian`,
    ),
    wholeScript: atMost(
      260,
      kilobytes(chunks.map(({ file }) => file).filter((file) => !ofOthers.has(file))),
      'kB gz',
      `${chunks.length - ofOthers.size} files, all words in Russian, the longest`,
    ),
    geometry: atMost(150, geometry / 1000, 'kB br', 'outlines of all regions, as sent'),
  };
};

/** The bytes of an answer as they come over the wire; fetch would unpack them. */
function sentBytes(url: string): Promise<number> {
  return new Promise((resolve, reject) => {
    get(url, { headers: { 'accept-encoding': 'br' } }, (answer) => {
      let bytes = 0;
      answer.on('data', (chunk: Buffer) => {
        bytes += chunk.length;
      });
      answer.on('end', () => resolve(bytes));
    }).on('error', reject);
  });
}
