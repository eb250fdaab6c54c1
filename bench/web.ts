/**
 * How soon the page answers on a machine four times slower, in a headless Chromium without a graphics card: from its address to being
 * of use, from a key or a click to the picture; and when the map is painted on a machine as it is.
 *
 *   npm run bench:web -- [--json] [--rounds 5]
 */
import { parseArgs } from 'node:util';
import type { Page } from 'playwright-core';
import { mapPainted, type Watched, Workbench } from '../test/e2e/workbench.ts';
import { atMost, type Figure, table } from './ledger/figure.ts';
import { quantile } from './quantile.ts';

const slower = 4;

/** What runs this file marks the functions in it by name; in the page nobody knows that mark. */
const unmarked = 'globalThis.__name = (named) => named';

/** Opens a page in which functions of this file can run. */
async function opened(bench: Workbench, path: string): Promise<Watched> {
  const watched = await bench.open(path);
  await watched.page.addInitScript(unmarked);
  await watched.page.evaluate(unmarked);
  return watched;
}

async function throttle(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slower });
}

/** The first heading is there and no task of more than 50 ms follows within half a second: the end of the last one. */
async function interactive(page: Page, url: string): Promise<number> {
  await page.addInitScript(() => {
    const own = window as unknown as { lastTask: number };
    own.lastTask = 0;
    new PerformanceObserver((list) => {
      for (const task of list.getEntries()) own.lastTask = Math.max(own.lastTask, task.startTime + task.duration);
    }).observe({ type: 'longtask', buffered: true });
  });
  await throttle(page);
  await page.goto(url, { waitUntil: 'commit' });
  return page.evaluate(async () => {
    const own = window as unknown as { lastTask: number };
    const frame = (): Promise<unknown> => new Promise((resolve) => requestAnimationFrame(resolve));
    while (!document.querySelector('h1')) await frame();
    const there = performance.now();
    for (let quiet = performance.now(); performance.now() - quiet < 500; await frame())
      if (own.lastTask > quiet) quiet = performance.now();
    return Math.max(there, own.lastTask);
  });
}

/** The longest time from an input to the next picture, as the browser counts it (in steps of 8 ms). */
async function slowestInput(page: Page, act: () => Promise<void>): Promise<number> {
  await page.evaluate(() => {
    const own = window as unknown as { inputs: number[] };
    own.inputs = [];
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) own.inputs.push(entry.duration);
    }).observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit);
  });
  await act();
  await page.waitForTimeout(400);
  return page.evaluate(() => Math.max(16, ...(window as unknown as { inputs: number[] }).inputs));
}

/** One round of each, every one on a page of its own. */
const measures: Readonly<Record<string, (bench: Workbench) => Promise<number>>> = {
  async interactive(bench) {
    const { page, close } = await opened(bench, '/method');
    const took = await interactive(page, `${bench.url}/`);
    await close();
    return took;
  },
  async typing(bench) {
    const { page, close } = await opened(bench, '/ties');
    await page.locator('tbody tr').first().waitFor();
    await throttle(page);
    await page.getByRole('searchbox').or(page.getByRole('textbox')).last().focus();
    const took = await slowestInput(page, () => page.keyboard.type('harbin', { delay: 120 }));
    await close();
    return took;
  },
  async clicking(bench) {
    const { page, close } = await opened(bench, '/review');
    await page.locator('section.hand article').waitFor();
    await throttle(page);
    const took = await slowestInput(page, async () => {
      for (let n = 0; n < 6; n++) await page.locator('ol .row').nth(n).click();
    });
    await close();
    return took;
  },
  async map(bench) {
    const { page, close } = await opened(bench, '/map');
    await mapPainted(page);
    const took = await page.evaluate(() => performance.getEntriesByName('amur-map-painted')[0]?.startTime);
    await close();
    return took ?? Number.NaN;
  },
};

/** What each figure says, and its goal in milliseconds. */
const goals: Readonly<Record<string, readonly [number, string]>> = {
  interactive: [800, `the first page is of use, ${slower} × slower`],
  typing: [100, `the slowest key in the search of ties, ${slower} × slower`],
  clicking: [100, `the slowest click on a claim of the queue, ${slower} × slower`],
  map: [700, 'all regions are painted, from the address on'],
};

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { json: { type: 'boolean', default: false }, rounds: { type: 'string', default: '5' } },
  });
  const bench = new Workbench();
  await bench.start();
  try {
    const figures: Record<string, Figure> = {};
    for (const [name, measure] of Object.entries(measures)) {
      process.stderr.write(`${name} …\n`);
      const taken: number[] = [];
      for (let round = 0; round < Number(values.rounds); round++) taken.push(await measure(bench));
      const [goal, what] = goals[name]!;
      figures[name] = atMost(goal, quantile(taken), 'ms', `${what}, median of ${taken.map(Math.round).join(', ')}`);
    }
    console.log(values.json ? JSON.stringify(figures) : table(figures));
  } finally {
    await bench.stop();
  }
}

await main();
