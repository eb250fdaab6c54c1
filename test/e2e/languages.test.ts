/** The page in Chinese and back: the way to the queue, a claim accepted by its key, all without a reload; nothing left in English. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Workbench } from './workbench.ts';

describe('the languages of the page', () => {
  const bench = new Workbench();
  beforeAll(() => bench.start());
  afterAll(() => bench.stop());

  it('change at once, hold over a reload, and go all the way to a decision', async () => {
    const { page, errors, outside, close } = await bench.open('/ties');
    const lang = (): Promise<string | null> => page.locator('html').getAttribute('lang');
    const title = page.locator('h1').first();
    expect(await lang()).toBe('en-GB');
    await page.evaluate(() => {
      document.body.dataset.same = 'page';
    });
    await page.getByRole('button', { name: '中文' }).click();
    await expect.poll(() => title.textContent()).toBe('关系');
    expect(await lang()).toBe('zh-Hans');
    expect(await page.title()).toBe('关系 · Amur');
    // Names, types and stages are Chinese too: the ledger gives them in three languages.
    await page.getByRole('table').getByText('友好城市关系').first().waitFor();
    await page.getByRole('table').getByText('黑龙江').first().waitFor();
    await page.getByRole('link', { name: '审核' }).click();
    const hand = page.getByRole('region', { name: '待决陈述' });
    await hand.locator('article').waitFor();
    await hand.focus();
    await page.keyboard.press('a');
    await page.getByText('此处已定1条').waitFor();
    await page.getByRole('button', { name: 'Русский' }).click();
    await page.getByText('Решено здесь: 1').waitFor();
    expect(await page.locator('body').getAttribute('data-same')).toBe('page');
    await page.reload();
    await expect.poll(() => title.textContent()).toBe('Проверка');
    await page.getByRole('button', { name: 'English' }).click();
    await expect.poll(() => title.textContent()).toBe('Review');
    expect({ errors, outside }).toEqual({ errors: [], outside: [] });
    await close();
  });

  it('change the title of the window, where it is what the page is of', async () => {
    for (const [path, english, russian] of [
      ['/measures/network', 'Position in the network', 'Положение в сети'],
      ['/scenarios', 'Scenarios', 'Сценарии'],
      ['/network?r=RU-AMU', 'Network around Amur Oblast', 'Сеть вокруг: Амурская область'],
    ] as const) {
      const { page, close } = await bench.open(path);
      await expect.poll(() => page.title()).toBe(`${english} · Amur`);
      await page.getByRole('button', { name: 'Русский' }).click();
      await expect.poll(() => page.title()).toBe(`${russian} · Amur`);
      await close();
    }
  });

  it('begin with the browser’s own, and leave no message without its words', async () => {
    const start = await bench.open('/', { locale: 'zh-CN' });
    await start.page.locator('canvas[data-painted="true"]').waitFor();
    const shown = await start.page.locator('body').textContent();
    expect(shown).toContain('审核');
    expect(shown?.match(/\b(adding|app|count|filter|map|picture|start|terms|ties)\.[a-z]/g) ?? []).toEqual([]);
    await start.close();
    const { page, close } = await bench.open('/method', { locale: 'ru-RU' });
    expect(await page.locator('h1').textContent()).toBe('Что и как считается');
    await close();
  });

  it('leave no English sentence on a Russian or Chinese page but what is quoted', async () => {
    const ask = async (path: string): Promise<{ items: { id: string }[] }> =>
      (await (await fetch(`${bench.url}/api/v1${path}`)).json()) as { items: { id: string }[] };
    const tie = (await ask('/ties?case=euroregions')).items[0]?.id ?? '';
    const routes = [
      `/ties/${tie}`,
      '/cases/soviet-bloc?as=table',
      '/measures/trade?pair=CN-HL~RU-AMU',
      '/forecasts',
      '/regions/XX-YY',
    ];
    for (const locale of ['ru-RU', 'zh-CN']) {
      const { page, close } = await bench.open('/method', { locale });
      for (const route of routes) {
        await page.goto(bench.url + route);
        await page.waitForLoadState('networkidle');
        const english = await page.evaluate(() => {
          // Titles and words of documents and sources, names, addresses, commands.
          const quoted = 'q, blockquote, code, kbd, noscript, script, style, a[lang], .names, .label, .address';
          const cited = /https?:\S+|[“«`][^”»`]*[”»`]|[\p{L} .,]*\([12]\d{3}\)[^;；]*/gu;
          const found: string[] = [];
          const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
          for (let node = walk.nextNode(); node; node = walk.nextNode()) {
            if (node.parentElement?.closest(quoted)) continue;
            const text = (node.textContent ?? '').replace(cited, '');
            if (/([A-Za-z]+[,.:;]? ){3,}[A-Za-z]+/.test(text)) found.push(text.trim());
          }
          return found;
        });
        expect(english, `${route} in ${locale}`).toEqual([]);
      }
      await close();
    }
  });
});
