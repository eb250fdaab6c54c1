/** What the compiled page is made of: only what may reach a browser, and not too much of it at first. */
import { describe, expect, it } from 'vitest';
import { firstRoute, kilobytes, scriptsOfPage, textOf } from './page-scripts.ts';

describe('the compiled page', () => {
  const scripts = scriptsOfPage();

  it('holds no code of the reader, the store, the gazetteer, what touches files, or the schemas', () => {
    const modules = scripts.flatMap((script) => script.modules);
    // The model runs in the page.
    expect(modules).toContain('src/foresight/air/advance.ts');
    const foreign = modules.filter((id) =>
      /^src\/(read|text|ties|store|io|gazetteer|server|cli)\/|^node_modules\/zod/.test(id),
    );
    expect(foreign).toEqual([]);
    const words = ['data/codebook/codebook.json', 'data/codebook/stage-words.json'];
    expect(modules.filter((id) => id.startsWith('data/') && !words.includes(id))).toEqual([]);
  });

  it.each(['en', 'ru', 'zh'])('is at most 150 kB of script for the first page in %s, compressed', (language) => {
    const first = firstRoute(language);
    const weight = kilobytes(first);
    console.log(`${language}: ${weight.toFixed(1)} kB in ${first.length} scripts`);
    // The entry, the start and the messages; without them this would measure nothing.
    expect(first.length).toBeGreaterThanOrEqual(3);
    expect(weight).toBeLessThanOrEqual(150);
  });

  it('fetches the messages of the language in use alone', () => {
    const withMessages = (language: string): readonly string[] =>
      scripts
        .filter(({ modules }) => modules.some((id) => id.startsWith(`src/web/i18n/${language}/`)))
        .map((s) => s.file);
    for (const language of ['en', 'ru', 'zh']) {
      const fetched = new Set(firstRoute(language).map(({ file }) => file));
      for (const other of ['en', 'ru', 'zh'])
        expect(
          withMessages(other).some((file) => fetched.has(file)),
          `${other} in ${language}`,
        ).toBe(other === language);
    }
  });

  it('names no address outside', () => {
    for (const script of scripts) {
      const addresses = textOf(script).match(/https?:\/\/[\w.-]+/g) ?? [];
      // The names of XML namespaces and of the compiler's pages on its errors are never asked for.
      expect(
        addresses.filter((a) => !/^https?:\/\/(www\.w3\.org|svelte\.dev|gexf\.net)$/.test(a)),
        script.file,
      ).toEqual([]);
    }
  });
});
