/** Journeys: cases compared by the chain of their mechanism down to the records; and the network by keyboard. */
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Workbench } from './workbench.ts';

const bench = new Workbench();
beforeAll(() => bench.start());
afterAll(() => bench.stop());

describe('cases', () => {
  it('are compared from the page of one by the chain of the mechanism, the evidence first, each cell down to its records', async () => {
    const { page, outside, errors, close } = await bench.open('/cases/china-russia');
    await page.getByRole('button', { name: 'Compare', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: /^Compare/ }).waitFor();
    await page.getByRole('combobox', { name: 'Add a case' }).selectOption('euroregions');
    const table = page.getByRole('region', { name: 'The chain at a glance' });
    await table.getByRole('columnheader', { name: /^Euroregions/ }).waitFor();
    expect(new URL(page.url()).search).toBe('?ids=china-russia,euroregions');
    const row = async (name: string): Promise<readonly string[]> =>
      table
        .getByRole('row')
        .filter({ has: page.getByRole('rowheader', { name }) })
        .getByRole('cell')
        .allTextContents();
    expect(await table.getByRole('rowheader').allTextContents()).toEqual([
      ...[
        'Evidence',
        'Year 0',
        '1. Asymmetry',
        '2. Direct structures',
        '3. Turn',
        '4. The centre’s reaction',
        '5. Outcome',
      ],
    ]);
    expect(await row('Year 0')).toEqual(['1988', '1993']);
    expect(await row('3. Turn')).toEqual(['not known', 'not known']);
    expect((await row('4. The centre’s reaction'))[1]).toContain('12 January 2015, year +22');
    // What Primorye’s trade is with, as its page has it.
    expect((await row('1. Asymmetry'))[0]).toMatch(/Primorsky Krai: China’s share of its trade, .*1997/);

    // Year 22 is read off in both strips at once by the keyboard.
    const axis = page.getByRole('slider', { name: 'Years from zero' });
    await axis.focus();
    for (let i = 0; i < 60 && !(await axis.getAttribute('aria-valuetext'))?.startsWith('+22:'); i++)
      await page.keyboard.press('ArrowRight');
    expect(await axis.getAttribute('aria-valuetext')).toMatch(
      /^\+22: China–Russia regions, 2010: .*; Euroregions and northern bodies, 2015: .* 2 acts of the own centre$/,
    );

    // A cell opens what it rests on, and each record stands in its case.
    const answer = (await (await fetch(`${bench.url}/api/v1/cases/mechanism?cases=euroregions`)).json()) as {
      cases: { acts: { id: string; by: string; lag: [number, number] | null }[] }[];
    };
    const own = answer.cases[0]!.acts.filter(({ by }) => by !== 'partner');
    await page
      .locator('summary', { hasText: `Own centre: ${own.length} acts` })
      .last()
      .click();
    const listed = page.getByRole('link', { name: /justice ministry lists the office of the Nordic ministers/ });
    await page.getByText(/which the office did not meet.*8 days later/).waitFor();
    await listed.click();
    await page.getByRole('heading', { level: 1, name: /^Euroregions/ }).waitFor();
    const listing = own.find(({ lag }) => lag?.[0] === 8 && lag[1] === 8)!;
    expect(new URL(page.url()).search).toContain(`sel=claim:${listing.id}`);
    await page
      .getByRole('complementary')
      .getByText(/justice ministry lists the office/)
      .waitFor();
    expect(outside).toEqual([]);
    expect(errors).toEqual([]);
    await close();
  });
});

describe('the network', () => {
  it('is walked by keyboard, opens its evidence, and is the same picture in a fresh browser', async () => {
    const { page, errors, close } = await bench.open('/network?case=euroregions&size=between&fill=community');
    const picture = page.getByRole('application', { name: 'Network of ties between regions' });
    await picture.locator('svg [data-code]').first().waitFor();
    await picture.focus();
    const said = page.locator('.sr-only[role=status]');
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => said.textContent()).toMatch(/links?, strength/);
    await page.keyboard.press('.');
    await expect.poll(() => said.textContent()).toMatch(/ – .+: \d+ ties?/);
    await page.keyboard.press('Enter');
    await page.getByRole('complementary', { name: 'Ties of the selection' }).waitFor();
    expect(new URL(page.url()).search).toMatch(/sel=pair:/);

    const places = async (at: typeof page): Promise<string[]> =>
      at.locator('svg [data-code]').evaluateAll((units) =>
        units.map((unit) => {
          const shape = unit.querySelector('circle:last-of-type, rect');
          return `${unit.getAttribute('data-code')} ${shape?.getAttribute('cx') ?? shape?.getAttribute('x')}`;
        }),
      );
    const fresh = await bench.open(new URL(page.url()).pathname + new URL(page.url()).search);
    await fresh.page.locator('svg [data-code]').first().waitFor();
    await expect.poll(() => places(fresh.page)).toEqual(await places(page));
    await fresh.close();

    await page.getByRole('button', { name: 'Matrix' }).click();
    const cell = page.locator('[role=gridcell][tabindex="0"]');
    await cell.focus();
    await page.keyboard.press('ArrowRight');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('data-cell'))).toBe('0-1');
    await page.getByRole('button', { name: 'Table' }).click();
    await page.getByRole('region', { name: 'Units of the network' }).waitFor();
    await page.locator('summary', { hasText: 'Share' }).click();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Links, CSV' }).click(),
    ]);
    const rows = readFileSync(await download.path(), 'utf8')
      .trim()
      .split('\r\n');
    const map = (await (await fetch(`${bench.url}/api/v1/map?case=euroregions`)).json()) as { pairs: number };
    expect(rows).toHaveLength(1 + map.pairs);
    expect(errors).toEqual([]);
    await close();
  });
});
