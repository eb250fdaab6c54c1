/** Every state of the gallery can be shown: none fails, and each says in words what it is. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startGallery } from '../gallery/server.ts';
import { states } from '../gallery/states.ts';
import { openBrowser, screen } from './chromium.ts';

let browser: Browser;
let gallery: Awaited<ReturnType<typeof startGallery>>;
beforeAll(async () => {
  [browser, gallery] = await Promise.all([openBrowser(), startGallery(0)]);
});
afterAll(async () => {
  await browser.close();
  await gallery.server.close();
});

it('shows every state without an error, each with a title or what went wrong', async () => {
  const page = await browser.newPage(screen);
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(`${page.url()}: ${error.message}`));
  const bare: string[] = [];
  for (const [i, { name }] of states.entries()) {
    await page.goto(`${gallery.url}frame.html?state=${i}&language=ru&theme=dark`, { waitUntil: 'commit' });
    const said = page.locator('h1, [role="alert"]').first();
    await said.waitFor({ state: 'attached' }).catch(() => bare.push(name));
  }
  expect(bare).toEqual([]);
  expect(errors).toEqual([]);
});
