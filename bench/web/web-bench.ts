/** What the files that measure the page are given. */
import type { Page } from 'playwright-core';
import type { Watched, Workbench } from '../../test/e2e/workbench.ts';
import type { Figure } from '../ledger/figure.ts';

export interface WebBench {
  /** The program with its built-in ties and texts, and a browser before it. */
  readonly bench: Workbench;
  /** How often each thing is done; medians are taken. */
  readonly rounds: number;
}

export type WebMeasure = (given: WebBench) => Promise<Readonly<Record<string, Figure>>>;

/** What runs this file marks the functions in it by name; in the page nobody knows that mark. */
const unmarked = 'globalThis.__name = (named) => named';

/** Opens a page in which functions of these files can run. */
export async function opened(bench: Workbench, path: string): Promise<Watched> {
  const watched = await bench.open(path);
  await watched.page.addInitScript(unmarked);
  await watched.page.evaluate(unmarked);
  return watched;
}

/** Makes the processor of a page so many times slower. */
export async function throttle(page: Page, times: number): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: times });
}

/** Several values in a few words. */
export const listed = (values: readonly number[]): string => values.map((each) => each.toFixed(1)).join(', ');
