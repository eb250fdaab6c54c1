/** The scenario model as an analyst uses it: what is set is drawn, tabled and in the address, and the command line gives the same figures. */
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { violations } from './violations.ts';
import { Workbench } from './workbench.ts';

const program = fileURLToPath(new URL('../../bin/amur.js', import.meta.url));

interface Run {
  readonly middle: { readonly years: readonly number[]; readonly values: { readonly netStock: readonly number[] } };
  readonly bands: { readonly netStock: { readonly quantiles: readonly (readonly number[])[] } };
}

describe('the scenario page', () => {
  const bench = new Workbench();
  beforeAll(() => bench.start());
  afterAll(() => bench.stop());

  const band = (page: Page) => page.locator('[data-band="netStock"]').getAttribute('d');
  const text = (value: number): string =>
    value
      .toFixed(2)
      .replace('-', '−')
      .replace(/^−0\.00$/, '0.00');

  it('says on top how the model does, draws what is set and keeps it in the address', async () => {
    const { page, outside, errors, close } = await bench.open('/scenarios');
    await page.getByText('the model does no better than saying that nobody ever restricts').waitFor();
    const before = await band(page);

    // By keyboard: a step of a slider sets the knob, and the band and the address follow.
    await page.getByRole('slider', { name: /relative power/ }).focus();
    await page.keyboard.press('End');
    await expect.poll(() => band(page)).not.toBe(before);
    await page.waitForURL(/tie=RU-AMU~CN-HL&power=2$/);
    const set = await band(page);
    expect(await violations(page)).toEqual([]);

    // The table behind the picture says what the command line says of the same question.
    const said = execFileSync(
      process.execPath,
      [program, 'scenario', 'run', 'RU-AMU~CN-HL', '--power', '2', '--json', '--data', bench.data],
      { encoding: 'utf8', maxBuffer: 1e8 },
    );
    const run = JSON.parse(said) as Run;
    const last = run.middle.years.length - 1;
    const [low, high] = [run.bands.netStock.quantiles[0]![last]!, run.bands.netStock.quantiles[4]![last]!];
    await page.getByText('Every year as a table').first().click();
    const row = page.getByRole('row', { name: new RegExp(`^${run.middle.years[last]}`) }).first();
    const cells = await row.getByRole('cell').allTextContents();
    expect(cells).toContain(`${text(run.middle.values.netStock[last]!)} (${text(low)} to ${text(high)})`);

    // The address alone brings the same picture back; a knob that is freed is drawn again.
    await page.goto(page.url());
    await expect.poll(() => band(page)).toBe(set);
    await page.getByRole('button', { name: 'relative power: free again' }).click();
    await expect.poll(() => band(page)).toBe(before);

    // The cases, beside the plain guess.
    await page.getByRole('button', { name: 'Euroregions' }).click();
    await page.locator('[data-replay="euroregions"]').waitFor();
    await page.getByRole('heading', { name: 'Coded restrictions that the model has not' }).waitFor();
    await page.waitForURL(/replay=euroregions$/);
    expect(await violations(page)).toEqual([]);
    expect(outside).toEqual([]);
    expect(errors).toEqual([]);
    await close();
  });
});
