/** The scenarios that ship give the same bytes in Node and in a browser. */
import { expect, test } from 'vitest';
import { inBrowser, script, shippedFiles } from '../../bench/scenario/engines.ts';
import { fingerprints } from '../../bench/scenario/program.ts';
import { openBrowser } from './chromium.ts';

test('every number of the shipped scenarios and of 1,500 draws is the same in Node and in Chromium', async () => {
  const browser = await openBrowser();
  try {
    const there = await inBrowser(await script(), browser);
    expect(there).toHaveLength(6);
    expect(there).toEqual(fingerprints(shippedFiles()));
  } finally {
    await browser.close();
  }
});
