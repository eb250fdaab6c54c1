/** The page of a precedent and the pairing explorer: pictures and tables that say the same, by hand and by keyboard. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { violations } from './violations.ts';
import { mapPainted, Workbench } from './workbench.ts';

describe('a precedent', () => {
  const bench = new Workbench();
  beforeAll(() => bench.start());
  afterAll(() => bench.stop());

  it('shows its ties on the map of a day that moves, and each step in time leads to what says so', async () => {
    const { page, outside, errors, close } = await bench.open('/cases/china-russia');
    await page.getByRole('heading', { level: 1, name: 'China–Russia regions' }).waitFor();
    await mapPainted(page);
    const map = page.locator('canvas[data-arcs]');
    const now = Number(await map.getAttribute('data-arcs'));
    const slider = page.getByRole('slider', { name: /Map as it was on/ });
    await slider.fill(String(1990 * 12 + 11));
    await page.waitForURL(/t=1990-12-31/);
    await expect.poll(() => map.getAttribute('data-arcs').then(Number)).toBeLessThan(now / 2);

    // By keyboard: into the lanes, to a step, to its evidence.
    const timeline = page.getByRole('application', { name: 'Timeline of China–Russia regions' });
    await timeline.focus();
    const said = page.locator('[role="status"]');
    await page.keyboard.press('ArrowDown');
    await expect.poll(() => said.textContent()).toMatch(/^The centre, \d+\./);
    const first = await said.textContent();
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => said.textContent()).not.toBe(first);
    await page.keyboard.press('Enter');
    const evidence = page.getByRole('complementary', { name: 'Evidence of the step' });
    await evidence.getByRole('button', { name: /^Copy/ }).first().waitFor();
    expect(page.url()).toMatch(/sel=claim:(evt|fct)_/);
    expect(await violations(page)).toEqual([]);

    // The table says the same, with the same selection.
    await page.getByRole('button', { name: 'Table', exact: true }).click();
    const records = page.getByRole('region', { name: 'Records of the case' });
    await records.locator('tr.selected').waitFor();
    const whole = (await (await fetch(`${bench.url}/api/v1/cases/china-russia`)).json()) as {
      facts: unknown[];
      events: unknown[];
    };
    expect(await records.getByRole('row').count()).toBe(1 + whole.facts.length + whole.events.length);
    expect(outside).toEqual([]);
    expect(errors).toEqual([]);
    await close();
  });

  it('keeps dates that exclude each other side by side', async () => {
    const { page, close } = await bench.open('/cases/euroregions');
    const row = page.getByRole('row').filter({ hasText: 'Euroregion Neman' }).filter({ hasText: '6 June 1997' });
    await row.getByText('6 July 1997').waitFor();
    await close();
  });

  it('draws all ties in time, some days of them where a link asks for these', async () => {
    const { page, close } = await bench.open('/timeline?w=2014-01-01/2016-12-31');
    const canvas = page.locator('canvas[data-marks]');
    await canvas.waitFor();
    expect(Number(await canvas.getAttribute('data-marks'))).toBeGreaterThan(150);
    await page.getByRole('button', { name: 'All years' }).click();
    await page.waitForURL(/\/timeline\?w=19\d\d-01-01\/20\d\d-01-01$/);
    // Without years in the address those that hold most marks are shown, and how many lie outside.
    await page.goto(`${bench.url}/timeline`);
    await page.getByText(/^\d+ marks lie before or after these years\./).waitFor();
    await close();
  });

  it('ranks partners by ties in force, and shows beside them who leans on whom', async () => {
    const { page, errors, close } = await bench.open('/regions/CN-HL/partners?t=2023-12-31&sel=pair:CN-HL~RU-AMU');
    const row = page.getByRole('row').filter({ hasText: 'Amur Oblast' }).first();
    // Amur Oblast’s share of trade with China is known of 2025 alone, after the day.
    await row.getByText('Not known').waitFor();
    await page.getByText('ranked by ties in force, then by distance').waitFor();
    const counts = await page.locator('tr[id^="partner-"] > td:nth-child(3)').allTextContents();
    expect(counts.map(Number)).toEqual(counts.map(Number).sort((a, b) => b - a));
    expect(Number(counts[0])).toBeGreaterThan(1);
    const lean = page.getByRole('region', { name: 'Who leans on whom' });
    await lean.getByText('No year was measured on both sides, so there is no difference to tell.').waitFor();
    expect(await violations(page)).toEqual([]);
    await page.getByRole('combobox', { name: 'Country' }).selectOption('RU');
    await page.waitForURL(/r=RU/);
    await page.getByRole('button', { name: 'Amur Oblast', exact: true }).click();
    await lean.waitFor({ state: 'detached' });
    expect(errors).toEqual([]);
    await close();
  });
});
