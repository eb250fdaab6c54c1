/** A journey: two cases are compared end to end, and the file is checked against the database; and the network by keyboard. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Workbench } from './workbench.ts';

const bench = new Workbench();
beforeAll(() => bench.start());
afterAll(() => bench.stop());

/** What the database itself says: of a case its facts and events, by id. */
async function counted(caseId: string): Promise<{ facts: number; events: number }> {
  const client = new pg.Client({ host: join(bench.data, 'pg17'), user: 'amur', database: 'amur' });
  await client.connect();
  const one = async (table: string): Promise<number> =>
    Number(
      (await client.query<{ n: string }>(`SELECT count(*) AS n FROM amur.${table} WHERE case_id = $1`, [caseId]))
        .rows[0]!.n,
    );
  const found = { facts: await one('facts'), events: await one('case_events') };
  await client.end();
  return found;
}

describe('two cases', () => {
  it('are compared from the page of the one, aligned, read, and taken away as a file that the database bears out', async () => {
    const { page, outside, errors, close } = await bench.open('/cases/china-russia');
    await page.getByRole('button', { name: 'Compare', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: /^Compare/ }).waitFor();
    await page.getByText('Add another one to compare with.').waitFor();
    await page.getByRole('combobox', { name: 'Add a case' }).selectOption('euroregions');
    await page.getByText(/first signing 24 to 25 years earlier than China–Russia regions/).waitFor();

    await page.getByRole('combobox', { name: 'Years' }).selectOption('signed');
    await page.getByText('0 is 1983').waitFor();
    expect(new URL(page.url()).search).toBe('?ids=china-russia,euroregions&align=signed');
    // The year of the first signing, read off in both strips at once by the keyboard.
    const axis = page.getByRole('slider', { name: 'Years from zero' });
    await axis.focus();
    for (let i = 0; i < 90 && !(await axis.getAttribute('aria-valuetext'))?.startsWith('0:'); i++)
      await page.keyboard.press('ArrowRight');
    expect(await axis.getAttribute('aria-valuetext')).toMatch(
      /^0: China–Russia regions, \d+ acts? in 1983.*; Euroregions.* in 1958/,
    );

    await page.locator('summary', { hasText: 'Share' }).click();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Every number, CSV' }).click(),
    ]);
    const lines = readFileSync(await download.path(), 'utf8')
      .split('\r\n')
      .map((line) => line.split(','));
    const value = (id: string, of: string): number =>
      Number(lines.find((cells) => cells[0] === id && cells[2] === of)?.[5]);
    for (const id of ['china-russia', 'euroregions']) {
      const held = await counted(id);
      expect([id, value(id, 'facts'), value(id, 'events')]).toEqual([id, held.facts, held.events]);
    }
    const acts = lines.filter((cells) => cells[0] === 'euroregions' && cells[2] === 'acts');
    expect(acts.every((cells) => Number(cells[3]) - Number(cells[4]) === 1958)).toBe(true);
    // The filter bar narrows what is compared, and the axis of the calendar to its time.
    await page.getByRole('combobox', { name: 'Years' }).selectOption('calendar');
    await page.getByRole('combobox', { name: 'Time', exact: true }).selectOption('1990/1999');
    await page.getByText(/Only ties under the filter are counted/).waitFor();
    expect(new URL(page.url()).search).toBe('?t=1990/1999&ids=china-russia,euroregions');
    const calendar = page.getByRole('slider', { name: 'Year', exact: true });
    expect([await calendar.getAttribute('aria-valuemin'), await calendar.getAttribute('aria-valuemax')]).toEqual([
      '1990',
      '1999',
    ]);
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
