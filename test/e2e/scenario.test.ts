/** The scenario lab as an analyst uses it: what is moved is drawn, and the file that is saved gives the same figures elsewhere. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { violations } from './violations.ts';
import { Workbench } from './workbench.ts';

const program = fileURLToPath(new URL('../../bin/amur.js', import.meta.url));

describe('the scenario lab', () => {
  const bench = new Workbench();
  beforeAll(() => bench.start());
  afterAll(() => bench.stop());

  /** A busy machine takes its time. */
  const settled = (page: Page) => page.locator('[data-busy="false"]').waitFor();
  const band = (page: Page) => page.locator('[data-band="now-netStock"]').getAttribute('d');
  async function download(page: Page, name: string): Promise<string> {
    await page.getByText('Save or export').click();
    const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name }).click()]);
    const path = join(bench.data, file.suggestedFilename());
    await file.saveAs(path);
    await page.keyboard.press('Escape');
    return path;
  }

  it('draws what is moved, keeps it in the address, and its file gives the same bytes in Chromium and in Node', async () => {
    const { page, outside, errors, close } = await bench.open('/scenarios', { acceptDownloads: true });
    await page.getByRole('link', { name: 'China–Russia regions' }).click();
    await settled(page);
    const before = await band(page);

    // A slider fixes a parameter; the band and the address follow.
    await page.getByRole('slider', { name: /uptake of influence/ }).fill('0.7');
    await expect.poll(() => band(page)).not.toBe(before);
    await page.waitForURL(/fix=uptake:0\.7$/);
    await settled(page);
    const fixed = await band(page);

    // A dated change.
    await page.getByRole('combobox', { name: 'What happens' }).selectOption({ label: 'The home centre restricts' });
    await page.getByRole('textbox', { name: 'from' }).fill('2028-07');
    await page.getByRole('button', { name: 'Add', exact: true }).click();
    await page.waitForURL(/do=orderHome:set:1:2028\.497:0/);
    await expect.poll(() => band(page)).not.toBe(fixed);
    await settled(page);
    const changed = await band(page);
    expect(await violations(page)).toEqual([]);

    // The file and the table that the browser computes; the command line computes the same table of the same file.
    const file = await download(page, 'Scenario file');
    const table = await download(page, 'Results as CSV');
    const mine = join(bench.data, 'results-of-the-command-line.csv');
    execFileSync(process.execPath, [program, 'scenario', 'run', file, '--csv', '--out', mine]);
    const run = readFileSync(mine);
    expect(run.equals(readFileSync(table))).toBe(true);
    expect(run.toString('utf8').split('\r\n').length).toBeGreaterThan(2 * 13 * 48);

    // What is on screen is what stands in that table.
    await page.getByRole('tab', { name: 'Table' }).click();
    const row = page.getByRole('row', { name: /^2035/ });
    const line = run
      .toString('utf8')
      .split('\r\n')
      .find((each) => each.startsWith('changed,netStock,2035,'))!;
    const [middle, low] = [3, 4].map((i) => Number(line.split(',')[i]).toFixed(3).replace('-', '−'));
    const cells = await row.getByRole('cell').allTextContents();
    expect(cells[0]).toBe(middle);
    expect(cells[2]?.startsWith(`${low} to `)).toBe(true);

    // The address alone brings the same picture back.
    await page.goto(page.url().replace(/&tab=table/, ''));
    await settled(page);
    await expect.poll(() => band(page)).toBe(changed);

    // Held against the record.
    await page.getByRole('tab', { name: 'Replay' }).click();
    await page.getByRole('heading', { name: 'How well it fits' }).waitFor();
    expect(await violations(page)).toEqual([]);
    expect(outside).toEqual([]);
    expect(errors).toEqual([]);
    await close();
  });
});
