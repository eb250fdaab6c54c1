/** One question from the start to its answer, its source and its file: who leans on whom. */
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { violations } from './violations.ts';
import { Workbench } from './workbench.ts';

const bench = new Workbench();
beforeAll(() => bench.start());
afterAll(() => bench.stop());

it('answers who leans on whom, one click from the start, and every value leads to its source', async () => {
  const { page, outside, errors, close } = await bench.open('/');
  await page.getByRole('link', { name: 'who leans on whom', exact: true }).click();
  await page.getByRole('heading', { level: 1, name: 'Who leans on whom' }).waitFor();
  expect(await violations(page)).toEqual([]);
  await page.getByRole('link', { name: 'Heilongjiang – Primorsky Krai' }).click();

  // On the map the pair stands with both of its shares, as the list told it.
  const answer =
    'Heilongjiang leans more: 70 % of its trade is with Russia, over 57 % of Primorsky Krai’s with China (2022)';
  await page.getByRole('heading', { level: 3, name: answer }).waitFor();
  await page.getByText('The two are not of the same months.').waitFor();
  await page.getByText(/^In all \d+ years measured on both sides, \d{4} to 2022, Heilongjiang leans more;/).waitFor();

  // The table says the same as the picture, each value with the address of its source.
  const drawer = page.getByRole('complementary');
  await drawer.getByText('As a table, with the source of each value').click();
  const row = drawer.getByRole('row').filter({ hasText: 'over 57 %' });
  expect(await row.getByRole('link').first().getAttribute('href')).toMatch(/^https?:/);
  expect(await violations(page)).toEqual([]);

  const share = drawer.locator('summary', { hasText: 'Share' });
  const taken = async (name: string): Promise<string> => {
    await share.click();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      drawer.getByRole('button', { name, exact: true }).click(),
    ]);
    return readFileSync(await download.path(), 'utf8');
  };
  const [head, ...rows] = (await taken('The points with their sources, CSV')).trim().split('\r\n');
  expect(head).toBe('region,country,period,of,share,said_as,worked_out,source,title,published,address,note');
  expect(rows.find((line) => line.startsWith('RU-PRI,CN,2022,trade,'))).toMatch(
    /^RU-PRI,CN,2022,trade,0\.57,more,,Government of Primorye,/,
  );
  // The drawing can stand alone: its title and its sources are in it.
  const drawing = await taken('Drawing as SVG');
  const words = drawing.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
  expect(words).toContain('Heilongjiang leans more: 70 % of its trade is with Russia');
  expect(words).toContain('Sources: Government of Primorye');
  expect(drawing).not.toMatch(/var\(--|<link|@import/);
  expect([outside, errors]).toEqual([[], []]);
  await close();
});
