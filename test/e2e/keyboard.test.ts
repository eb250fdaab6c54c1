/** All of it without a pointer: around the pages, over the map, through the claims; and back and forward. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mapPainted, Workbench } from './workbench.ts';

describe('the keyboard', () => {
  const bench = new Workbench();
  beforeAll(() => bench.start());
  afterAll(() => bench.stop());

  it('walks the map from region to region, opens one, closes it', async () => {
    const { page, close } = await bench.open('/map');
    await mapPainted(page);
    const map = page.getByRole('application', { name: 'Map of ties between regions' });
    await map.focus();
    const said = page.getByRole('status');
    await page.keyboard.press('Shift+ArrowRight');
    await expect.poll(() => said.textContent()).toMatch(/, \p{L}+\. \d+ ties?\./u);
    const first = await said.textContent();
    await page.keyboard.press('Shift+ArrowUp');
    await expect.poll(() => said.textContent()).not.toBe(first);
    await page.keyboard.press('Enter');
    await page.waitForURL(/sel=region:/);
    await page.getByRole('complementary', { name: 'Ties of the selection' }).waitFor();
    await page.keyboard.press('Escape');
    await expect.poll(() => page.url()).not.toContain('sel=');
    await page.keyboard.press('+');
    await page.waitForURL(/v=/);
    // A region found by its name, in any of three languages: the map goes there, and the keyboard walks on from it.
    await page.keyboard.press('f');
    await page.keyboard.type('Якутия');
    const option = page.getByRole('option', { name: /Sakha Republic/ });
    await option.waitFor();
    expect(await option.textContent()).toContain('萨哈');
    await page.keyboard.press('Enter');
    await page.waitForURL(/sel=region:RU-SA/);
    expect(await said.textContent()).toMatch(/^Sakha Republic, Russia\. \d+ ties\./);
    await page.keyboard.press('ArrowDown');
    await expect.poll(() => said.textContent()).not.toMatch(/^Sakha/);
    await close();
  });

  it('reaches every claim and decides on it, and only there', async () => {
    const { page, close } = await bench.open('/docs');
    await page
      .getByRole('link', { name: /./ })
      .filter({ hasText: /[一-龥]/ })
      .first()
      .click();
    const pane = page.locator('section.claims');
    await pane.waitFor();
    await expect.poll(() => pane.evaluate((node) => node === document.activeElement)).toBe(true);
    const current = (): Promise<string | null> => page.locator('[data-claim][aria-current]').getAttribute('data-claim');
    const first = await current();
    await page.keyboard.press('j');
    await expect.poll(current).not.toBe(first);
    await page.keyboard.press('k');
    await expect.poll(current).toBe(first);
    // Why it was read: its words are named in the text, and the explanation follows the claim in hand.
    await page.keyboard.press('w');
    const why = page.getByRole('group', { name: 'Why this claim' });
    await why.waitFor();
    await expect.poll(() => page.locator('article mark.cue[data-name="kind"]').count()).toBeGreaterThan(0);
    const said = await why.textContent();
    await page.keyboard.press('j');
    await expect.poll(() => why.textContent()).not.toBe(said);
    await page.keyboard.press('k');
    await page.keyboard.press('w');
    await expect.poll(() => page.locator('article mark.cue').count()).toBe(0);
    // A decision leads on to the next claim that waits, as in the queue, and undo back to it.
    await page.keyboard.press('s');
    await page.locator(`[data-claim="${first}"]`).getByText('unsure', { exact: true }).waitFor();
    await expect.poll(current).not.toBe(first);
    await page.keyboard.press('u');
    await page.locator(`[data-claim="${first}"]`).getByText('unreviewed', { exact: true }).waitFor();
    await expect.poll(current).toBe(first);
    // With the reasons open undo works, and a key that does not says why.
    await page.keyboard.press('s');
    await expect.poll(current).not.toBe(first);
    await page.keyboard.press('x');
    await page.getByRole('group', { name: 'Why is it rejected?' }).waitFor();
    await page.keyboard.press('j');
    await page.getByText('Choose a reason by its number').first().waitFor();
    await page.keyboard.press('u');
    await page.locator(`[data-claim="${first}"]`).getByText('unreviewed', { exact: true }).waitFor();
    await page.keyboard.press('?');
    await page.getByRole('dialog', { name: /Keys/ }).waitFor();
    await page.keyboard.press('u');
    await page.getByText('A window is open').first().waitFor();
    await page.keyboard.press('Escape');
    // Outside the list the letters do nothing.
    await page.getByRole('region', { name: 'Text' }).focus();
    await page.keyboard.press('a');
    await page.locator(`[data-claim="${first}"]`).getByText('unreviewed', { exact: true }).waitFor();
    await close();
  });

  it('goes back and forward through what was seen', async () => {
    const { page, close } = await bench.open('/ties');
    await page.getByLabel('Without unreviewed').check();
    await page.waitForURL(/show=reviewed/);
    await page.getByRole('link', { name: 'Map', exact: true }).focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/map\?show=reviewed/);
    await page.goBack();
    await page.waitForURL(/\/ties\?show=reviewed/);
    await page.goBack();
    await page.waitForURL(/\/ties$/);
    expect(await page.getByLabel('Without unreviewed').isChecked()).toBe(false);
    await page.goForward();
    await page.waitForURL(/show=reviewed/);
    expect(await page.getByLabel('Without unreviewed').isChecked()).toBe(true);
    await close();
  });

  it('comes first to a link past the navigation', async () => {
    const { page, close } = await bench.open('/ties');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Skip to the page');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('main');
    await close();
  });
});
