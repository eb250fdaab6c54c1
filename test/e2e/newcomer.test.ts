/** What a newcomer does: looks at the map, drops an article, reads its claims, accepts one, comes back later. */
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dropFiles, mapPainted, markedTexts, Workbench } from './workbench.ts';

const article = {
  name: 'two-coasts.txt',
  bytes: readFileSync(new URL('./fixtures/hainan-kamchatka.txt', import.meta.url)),
};
const signed = 'Hainan Province and Kamchatka Krai signed an agreement on sister-region relations on Tuesday';
const pair = '/map?sel=pair:CN-HI~RU-KAM';

describe('a newcomer', () => {
  const bench = new Workbench();
  beforeAll(() => bench.startFirst());
  afterAll(() => bench.stop());

  it('sees the built-in ties on the map, drops an article, accepts a claim, and finds it again after a restart', async () => {
    const { page, outside, errors, close } = await bench.open('/');
    await mapPainted(page);
    await page.getByText(/\d+ ties that join \d+ pairs of regions/).waitFor();
    expect(Number(await page.locator('canvas').getAttribute('data-arcs'))).toBeGreaterThan(40);
    await page.getByRole('heading', { name: 'First steps' }).waitFor();

    await dropFiles(page, [article]);
    await page.waitForURL(/\/docs\/doc_[0-9a-f]+/);
    await page.getByRole('heading', { level: 1, name: 'Two coasts, one protocol' }).waitFor();
    await page
      .getByText(/^Added “Two coasts, one protocol”: \d+ claims to review(?:, \d+ possible)?\.$/)
      .first()
      .waitFor();
    const reading = page.url();
    const claims = await markedTexts(page, 'claim');
    expect(claims.some((text) => text.startsWith(signed))).toBe(true);
    expect(await markedTexts(page, 'place')).toEqual(expect.arrayContaining(['Hainan Province', 'Kamchatka Krai']));
    expect(await markedTexts(page, 'date')).toEqual(expect.arrayContaining(['12 September 2023']));

    // Its tie is on the map, dashed; the sentence is there at one click.
    await page.goto(bench.url + pair);
    await mapPainted(page);
    const dashedArcs = () => page.locator('canvas').getAttribute('data-dashed').then(Number);
    await expect.poll(dashedArcs).toBeGreaterThan(0);
    const dashed = await dashedArcs();
    const drawer = page.getByRole('complementary', { name: 'Ties of the selection' });
    const twinning = drawer.getByRole('listitem').filter({ has: page.getByRole('link', { name: 'Twinning' }) });
    await twinning.getByText('Unreviewed', { exact: true }).waitFor();
    await twinning.getByRole('button', { name: /Evidence|evidence/ }).click();
    await twinning.getByText(signed).waitFor();

    // Accepting with the keyboard, beside the text.
    await page.goto(reading);
    const card = page.locator('[data-claim]').filter({ hasText: 'Twinning' }).first();
    await card.getByRole('button', { name: /Twinning/ }).click();
    await page.keyboard.press('a');
    await card.getByText('accepted', { exact: true }).waitFor();
    await card.getByText('Judged', { exact: true }).waitFor();

    await page.goto(bench.url + pair);
    await mapPainted(page);
    await expect.poll(dashedArcs).toBe(dashed - 1);
    await twinning.getByText('Reviewed', { exact: true }).waitFor();

    // A page left open would ask after the stopped program and log that it is gone; review.test.ts looks at that.
    await page.goto('about:blank');
    await bench.restart();
    await page.goto(`${bench.url}/ties?q=kamchatka%20twinning`);
    const row = page.getByRole('row').filter({ hasText: 'Hainan' }).filter({ hasText: 'Twinning' });
    await row.getByText('Reviewed', { exact: true }).waitFor();
    await row.getByRole('link').click();
    await page.getByRole('heading', { level: 1, name: /Hainan.*Kamchatka/ }).waitFor();
    await page.getByRole('blockquote').filter({ hasText: signed }).waitFor();
    await page.getByRole('link', { name: 'Two coasts, one protocol' }).click();
    await page.waitForURL(/\/docs\/doc_[0-9a-f]+\?sel=claim:clm_/);
    await expect.poll(async () => (await markedTexts(page, 'current')).join('')).toContain(signed);

    expect(outside).toEqual([]);
    expect(errors).toEqual([]);
    await close();
  });

  it('undoes, rejects with a reason, and finds both in the record', async () => {
    const { page, close } = await bench.open('/docs');
    await page.getByRole('link', { name: 'Two coasts, one protocol' }).click();
    const claims = page.getByRole('region', { name: /claims?, \d+ reviewed/ });
    await claims.waitFor();
    const card = page.locator('[data-claim]').filter({ hasText: 'Twinning' }).first();
    await card.getByRole('button', { name: /Twinning/ }).click();
    await page.keyboard.press('u');
    await page.getByRole('status').getByText('Undone.').waitFor({ state: 'attached' });
    await claims.getByRole('heading', { name: /, 0 reviewed/ }).waitFor();
    await page.keyboard.press('x');
    await page.keyboard.press('4');
    await card.getByText('rejected', { exact: true }).waitFor();
    await card.getByText(/: Wrong date$/).waitFor();
    await page.keyboard.press('u');
    await card.getByText('unreviewed', { exact: true }).waitFor();
    await close();
  });
});
