/** What the compiled page is made of: only what may reach a browser, and little of it. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { allNames, computedIn, numbersOf, sourcesOfPage } from '../../scripts/messages/numbers.ts';
import { firstAreas } from '../../src/web/i18n/areas.ts';

interface Chunk {
  readonly file: string;
  readonly entry: boolean;
  readonly imports: readonly string[];
  readonly modules: readonly string[];
}

const dist = fileURLToPath(new URL('../../dist/', import.meta.url));
const chunks = JSON.parse(readFileSync(`${dist}web-modules.json`, 'utf8')) as readonly Chunk[];
const kilobytes = (files: readonly string[]): number =>
  files.reduce((sum, file) => sum + gzipSync(readFileSync(`${dist}web/${file}`), { level: 9 }).length, 0) / 1000;

/** The chunks of a language's words: they come apart, and only those of the language in use. */
const words = (language: string, part = ''): readonly string[] =>
  chunks
    .filter(({ modules }) => modules.some((id) => id.startsWith(`virtual:messages/${language}/${part}`)))
    .map(({ file }) => file);

/** The first page's script with all it imports at once, and its words. */
function firstRoute(language: string): readonly string[] {
  const byFile = new Map(chunks.map((chunk) => [chunk.file, chunk]));
  const files = new Set(chunks.filter((chunk) => chunk.entry).map((chunk) => chunk.file));
  for (const file of files) for (const next of byFile.get(file)?.imports ?? []) if (byFile.has(next)) files.add(next);
  return [...files, ...words(language, 'first')];
}

describe('the compiled page', () => {
  it('holds no code of the reader, the ledger, the gazetteer, the desk or the adapters', () => {
    const modules = chunks.flatMap((chunk) => chunk.modules);
    expect(modules.some((id) => id.startsWith('src/web/'))).toBe(true);
    const foreign = modules.filter((id) => /^src\/(read|text|ledger|adapters|gazetteer|desk|server|cli)\//.test(id));
    expect(foreign).toEqual([]);
    expect(modules.filter((id) => id.startsWith('data/') && id !== 'data/codebook/codebook.json')).toEqual([]);
  });

  it('is at most 90 kB of script for the first page and 260 in all, in any one language, compressed', () => {
    const ofWords = new Set(['en', 'ru', 'zh'].flatMap((language) => words(language)));
    const others = kilobytes(chunks.map((chunk) => chunk.file).filter((file) => !ofWords.has(file)));
    for (const language of ['en', 'ru', 'zh']) {
      const first = kilobytes(firstRoute(language));
      const all = others + kilobytes(words(language));
      console.log(`${language}: first page ${first.toFixed(1)} kB, all ${all.toFixed(1)} kB`);
      expect(first, language).toBeLessThanOrEqual(90);
      // Decision 0044 says what is reached, and how.
      expect(all, language).toBeLessThanOrEqual(260);
    }
  });

  it('asks for messages by number, and comes in few scripts', () => {
    const names = [...numbersOf(allNames(), computedIn(sourcesOfPage())).keys()];
    expect(names.length).toBeGreaterThan(1000);
    const scripts = chunks.map(({ file }) => readFileSync(`${dist}web/${file}`, 'utf8')).join('\n');
    expect(names.filter((name) => scripts.includes(`\`${name}\``))).toEqual([]);
    // The start and four sets, two files of words a language, a worker; the set that others share has its name in one more.
    expect(chunks.length).toBeLessThanOrEqual(13);
  });

  it('has the words of the first page with its first words', () => {
    const modules = chunks.filter(({ file }) => firstRoute('en').includes(file)).flatMap((chunk) => chunk.modules);
    const asked = modules
      .filter((id) => id.startsWith('src/web/'))
      .flatMap((id) => {
        const source = readFileSync(fileURLToPath(new URL(`../../${id}`, import.meta.url)), 'utf8').replace(
          /\/\*[\s\S]*?\*\//g,
          '',
        );
        return [...source.matchAll(/(?:\bt(?:Parts)?\(|\bof=)['"`](\w+)\./g)].map((found) => `${found[1]} in ${id}`);
      });
    expect(asked.length).toBeGreaterThan(20);
    expect(asked.filter((each) => !firstAreas.includes(each.split(' ')[0] ?? ''))).toEqual([]);
  });

  it('names no address outside', () => {
    for (const { file } of chunks) {
      const addresses = readFileSync(`${dist}web/${file}`, 'utf8').match(/https?:\/\/[\w.-]+/g) ?? [];
      // The names of XML namespaces and of the compiler's pages on its errors are never asked for.
      expect(
        addresses.filter((a) => !/^https?:\/\/(www\.w3\.org|svelte\.dev|gexf\.net)$/.test(a)),
        file,
      ).toEqual([]);
    }
  });
});
