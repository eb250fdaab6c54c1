/** How soon the page answers on a machine four times slower: from its address to being of use, from a key or a click to the picture. */
import type { Page } from 'playwright-core';
import { atMost, type Figure } from '../ledger/figure.ts';
import { quantile } from '../quantile.ts';
import { listed, opened, throttle, type WebMeasure } from './web-bench.ts';

const slower = 4;

/** The first heading is there and no task of more than 50 ms follows within half a second: the end of the last one. */
async function interactive(page: Page, url: string): Promise<number> {
  await page.addInitScript(() => {
    const own = window as unknown as { lastTask: number };
    own.lastTask = 0;
    new PerformanceObserver((list) => {
      for (const task of list.getEntries()) own.lastTask = Math.max(own.lastTask, task.startTime + task.duration);
    }).observe({ type: 'longtask', buffered: true });
  });
  await throttle(page, slower);
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

/** Start, the table of ties and the review queue, with the processor held back. */
export const latency: WebMeasure = async ({ bench, rounds }) => {
  const ready: number[] = [];
  const typed: number[] = [];
  const clicked: number[] = [];
  for (let i = 0; i < rounds; i++) {
    const start = await opened(bench, '/method');
    ready.push(await interactive(start.page, `${bench.url}/`));
    await start.close();
    const ties = await opened(bench, '/ties');
    await ties.page.locator('tbody tr').first().waitFor();
    await throttle(ties.page, slower);
    const box = ties.page.getByRole('searchbox').or(ties.page.getByRole('textbox')).last();
    await box.focus();
    typed.push(await slowestInput(ties.page, () => ties.page.keyboard.type('harbin', { delay: 120 })));
    await ties.close();
    const review = await opened(bench, '/review');
    await review.page.locator('section.hand article').waitFor();
    await review.page.waitForTimeout(500);
    await throttle(review.page, slower);
    clicked.push(
      await slowestInput(review.page, async () => {
        for (let n = 0; n < 6; n++) await review.page.locator('ol .row').nth(n).click();
      }),
    );
    await review.close();
  }
  const figure = (goal: number, values: readonly number[], what: string): Figure =>
    atMost(goal, quantile(values), 'ms', `${what}, ${slower} × slower, median of ${listed(values)}`);
  return {
    interactive: figure(800, ready, 'the first page is of use'),
    typing: figure(100, typed, 'the slowest key in the search of ties'),
    clicking: figure(100, clicked, 'the slowest click on a claim of the queue'),
  };
};
