/** The page on a phone and on paper: nothing is wider than the screen, and a document is printed to its end. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Workbench } from './workbench.ts';

describe('the page', () => {
  const bench = new Workbench();
  beforeAll(() => bench.start());
  afterAll(() => bench.stop());

  it('is no wider than a phone, in three languages, and a tie shows all of its columns there', async () => {
    for (const locale of ['en-GB', 'ru-RU', 'zh-CN']) {
      const { page, close } = await bench.open('/', { viewport: { width: 390, height: 844 }, locale });
      const wide: string[] = [];
      for (const path of ['/', '/regions/RU-AMU', '/ties', '/timeline', '/measures', '/review']) {
        await page.goto(bench.url + path);
        await page.locator('h1').first().waitFor({ state: 'attached' });
        await page.waitForLoadState('networkidle');
        const width = await page.evaluate(() => document.documentElement.scrollWidth);
        if (width > 390) wide.push(`${path} ${width}`);
      }
      expect(wide, locale).toEqual([]);
      await page.goto(`${bench.url}/ties`);
      const cells = page.locator('tbody tr').first().locator('td');
      await cells.first().waitFor();
      expect(await cells.count()).toBeGreaterThanOrEqual(8);
      for (const cell of await cells.all()) {
        const box = await cell.boundingBox();
        expect(box!.x + box!.width).toBeLessThanOrEqual(390);
      }
      await close();
    }
  });

  it('prints a document to its end, without menus', async () => {
    const paragraphs = Array.from(
      { length: 120 },
      (_, i) => `Paragraph ${i}. ${'Harbin and Khabarovsk met. '.repeat(12)}`,
    );
    const text = `${paragraphs.join('\n\n')}\n\nThe very last words.`;
    const added = await fetch(`${bench.url}/api/v1/documents`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ text, title: 'A long text' }),
    }).then((answer) => answer.json() as Promise<{ items: { document: { id: string } }[] }>);
    const { page, close } = await bench.open(`/docs/${added.items[0]!.document.id}`);
    await page.locator('article.text').waitFor();
    await page.emulateMedia({ media: 'print' });
    expect(await page.getByRole('navigation').isVisible()).toBe(false);
    const last = page.locator('article.text').getByText('The very last words.');
    const [lowest, page_] = await Promise.all([
      last.evaluate((node) => node.getBoundingClientRect().bottom + window.scrollY),
      page.evaluate(() => document.documentElement.scrollHeight),
    ]);
    // Nothing scrolls within the page: its end is the end of the text.
    expect(lowest).toBeGreaterThan(4000);
    expect(page_).toBeGreaterThanOrEqual(Math.floor(lowest));
    const sheets = (await page.pdf({ format: 'A4' })).toString('latin1').match(/\/Type \/Page\b/g) ?? [];
    expect(sheets.length).toBeGreaterThan(8);
    await close();
  });
});
