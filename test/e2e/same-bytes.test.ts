/** The scenarios that ship give the same bytes in Node and in a browser. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { expect, test } from 'vitest';
import { openBrowser } from './chromium.ts';
import { fingerprints } from './scenario-program.ts';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

function shippedFiles(): readonly unknown[] {
  const folder = here('../../data/scenarios/');
  const names = readdirSync(folder).filter((name) => name.endsWith('.json'));
  return names.sort().map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as unknown);
}

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

test('every number of the shipped scenarios and of 1,500 draws is the same in Node and in Chromium', async () => {
  const files = shippedFiles();
  const browser = await openBrowser();
  try {
    const page = await browser.newPage();
    const there = await page.evaluate(`${await script()}\namurEngine.fingerprints(${JSON.stringify(files)})`);
    expect(there).toHaveLength(6);
    expect(there).toEqual(fingerprints(files));
  } finally {
    await browser.close();
  }
});
