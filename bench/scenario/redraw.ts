/** How soon a scenario's page shows what a slider does: in a real Chromium, from the event to the frame that shows it. */
import type { Page } from 'playwright-core';
import { Workbench } from '../../test/e2e/workbench.ts';
import { atMost, type Figure, told } from '../ledger/figure.ts';
import { quantile } from '../quantile.ts';
import { listed, opened } from '../web/web-bench.ts';

interface Redrawn {
  /** Milliseconds to the frame with the new middle run, with new bands of the first draws, with all draws. */
  readonly line: number;
  readonly bands: number;
  readonly all: number;
}

/** Moves the slider to a value and waits for what follows. */
async function moved(page: Page, value: number): Promise<Redrawn> {
  // What runs the benchmark wraps named functions in a helper of its own, which the page has not.
  await page.evaluate('globalThis.__name ??= (f) => f');
  return page.evaluate(async (to) => {
    const slider = document.querySelector<HTMLInputElement>('#p-uptake')!;
    const line = document.querySelector('[data-line="now-netStock"]')!;
    const band = document.querySelector('[data-band="now-netStock"]')!;
    const holder = document.querySelector<HTMLElement>('[data-busy]')!;
    const frame = (): Promise<void> => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    const changed = (element: Element): Promise<number> =>
      new Promise((resolve) => {
        const watcher = new MutationObserver(async () => {
          watcher.disconnect();
          await frame();
          resolve(performance.now());
        });
        watcher.observe(element, { attributes: true, attributeFilter: ['d'] });
      });
    const whole = new Promise<number>((resolve) => {
      const watcher = new MutationObserver(async () => {
        if (holder.dataset.busy !== 'false') return;
        watcher.disconnect();
        await frame();
        resolve(performance.now());
      });
      watcher.observe(holder, { attributes: true, attributeFilter: ['data-busy'] });
    });
    const waits = [changed(line), changed(band), whole];
    const from = performance.now();
    slider.value = String(to);
    slider.dispatchEvent(new Event('input', { bubbles: true }));
    const [a, b, c] = await Promise.all(waits);
    return { line: a! - from, bands: b! - from, all: c! - from };
  }, value);
}

/** The figures; `rounds` moves of the slider, medians are taken. */
export async function redraw(rounds = 5): Promise<Readonly<Record<string, Figure>>> {
  const bench = new Workbench();
  await bench.start();
  try {
    const { page, close } = await opened(bench, '/scenarios/china-russia');
    await page.locator('[data-busy="false"]').waitFor();
    // The first move compiles what the others use.
    await moved(page, 0.4);
    const runs: Redrawn[] = [];
    for (let i = 0; i < rounds; i++) runs.push(await moved(page, 0.25 + ((i * 0.17) % 0.5)));
    await close();
    const how = `slider of a parameter of China–Russia, from the event to the painted frame, median of`;
    const [line, bands, all] = (['line', 'bands', 'all'] as const).map((part) => runs.map((run) => run[part]));
    return {
      'redraw-line': atMost(100, quantile(line!), 'ms', `middle run, all charts; ${how} ${listed(line!)}`),
      'redraw-bands': atMost(100, quantile(bands!), 'ms', `bands of the first 200 draws; ${how} ${listed(bands!)}`),
      'redraw-all-draws': told(
        quantile(all!),
        'ms',
        `bands of 2,000 draws, after the 120 ms that a hand must rest; ${how} ${listed(all!)}`,
      ),
    };
  } finally {
    await bench.stop();
  }
}
