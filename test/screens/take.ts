/** Takes the screens: one program with a fixed clock, one page, each address once, light and dark. */
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import type { Workbench } from '../e2e/workbench.ts';
import { pagesOf } from './pages.ts';

/** One screen: its name and its PNG, 1280 × 720. */
export interface Screen {
  readonly name: string;
  readonly png: Buffer;
}

/** The day that the page takes for today; that of the program stands in `fixed-clock.mjs`. */
const today = '2026-11-02T09:10:00Z';

/** Starts the program with the fixed clock. */
export async function startStill(bench: Workbench): Promise<void> {
  const own = process.env.NODE_OPTIONS;
  const clock = pathToFileURL(new URL('./fixed-clock.mjs', import.meta.url).pathname).href;
  process.env.NODE_OPTIONS = [own, `--import=${clock}`].filter(Boolean).join(' ');
  try {
    await bench.startFirst();
  } finally {
    if (own === undefined) delete process.env.NODE_OPTIONS;
    else process.env.NODE_OPTIONS = own;
  }
}

/** Nothing is fetched or worked out any more (“Fetching the ties…”), fonts are there, and some frames have passed. */
async function still(page: Page, until?: string): Promise<void> {
  if (until !== undefined) await page.locator(until).first().waitFor();
  await page.waitForLoadState('networkidle');
  await page.waitForFunction(
    () => ![...document.querySelectorAll('main p[aria-live]')].some((each) => each.textContent?.trim().endsWith('…')),
  );
  await page.evaluate(async () => {
    await document.fonts.ready;
    for (let i = 0; i < 3; i++) await new Promise((resolve) => requestAnimationFrame(resolve));
  });
}

/** All screens, or those named, handed over one by one. */
export async function takeScreens(
  bench: Workbench,
  take: (screen: Screen) => Promise<void>,
  only: readonly string[] = [],
): Promise<void> {
  const { page, close } = await bench.open('/method', { colorScheme: 'light', locale: 'en-GB' });
  try {
    await page.clock.setFixedTime(today);
    for (const { name, path, until } of await pagesOf(bench.url)) {
      if (only.length > 0 && !only.includes(name)) continue;
      await page.emulateMedia({ colorScheme: 'light' });
      await page.goto(bench.url + path);
      await page.locator('h1').first().waitFor({ state: 'attached' });
      await still(page, until);
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        await still(page);
        const png = await page.screenshot({ animations: 'disabled', caret: 'hide' });
        await take({ name: `${name}-${colorScheme}`, png });
      }
    }
  } finally {
    await close();
  }
}
