/** The scenario model gives the same bytes in Node and in a browser. */
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { expect, test } from 'vitest';
import { openBrowser } from './chromium.ts';
import { fingerprints } from './scenario-program.ts';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** The program as one script that sets `amurEngine`. */
async function script(): Promise<string> {
  const made = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      minify: false,
      lib: { entry: here('scenario-program.ts'), formats: ['iife'], name: 'amurEngine' },
    },
  });
  const [{ output }] = made as unknown as readonly [{ readonly output: readonly { readonly code: string }[] }];
  return output[0]!.code;
}

test('every number of a run and of 1,500 draws is the same in Node and in Chromium', async () => {
  const browser = await openBrowser();
  try {
    const page = await browser.newPage();
    const there = await page.evaluate(`${await script()}\namurEngine.fingerprints()`);
    expect(there).toHaveLength(4);
    expect(there).toEqual(fingerprints());
  } finally {
    await browser.close();
  }
});
