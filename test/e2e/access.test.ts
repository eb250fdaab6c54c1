/** Every page in its states, light and dark: no violation of the accessibility rules, no request to the outside, no error, no sideways scrolling. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pagesOf } from '../screens/pages.ts';
import { screen } from './chromium.ts';
import { violations } from './violations.ts';
import { mapPainted, type Watched, Workbench } from './workbench.ts';

describe('every page', () => {
  const bench = new Workbench();
  let routes: readonly string[] = [];
  let reading = '';
  beforeAll(async () => {
    await bench.start();
    const { items } = (await (await fetch(`${bench.url}/api/v1/ties`)).json()) as { items: { pairs: string[] }[] };
    const screens = (await pagesOf(bench.url)).map(({ path }) => path);
    reading = screens.find((path) => path.startsWith('/docs/')) ?? '';
    routes = [
      ...screens,
      '/map',
      `/map?sel=pair:${items[0]?.pairs[0]}`,
      '/map?as=table',
      '/ties',
      `${reading}?marks=1`,
      reading.replace('/docs/', '/history/'),
      '/regions/RU-SA',
      '/regions/RU-PRI',
      '/lean',
      '/map?lines=lean&sel=pair:CN-HL~RU-PRI',
      '/regions/XX-YY',
      '/search',
      '/cases/euroregions',
      '/cases/china-russia?as=table&t=1995-12-31',
      '/cases/soviet-bloc?sel=pair:HU-BZ~RU-VLG&lanes=pair',
      '/timeline',
      '/network',
      '/network?r=CN-HL&fill=community&lines=lean&sel=pair:CN-HL~RU-AMU',
      '/network?as=matrix',
      '/network?as=table&case=euroregions',
      '/network?at=1900-01-01',
      '/compare',
      '/measures/trade?pair=CN-HL~RU-AMU&at=2020-12-31',
      '/compare?ids=china-russia,soviet-bloc',
      '/scenarios',
      '/scenarios?tie=CN-HL~RU-PRI&power=1.5&toleranceHome=0.1&replay=euroregions',
      '/forecasts?is=unscorable&groups=outlet',
    ];
  });
  afterAll(() => bench.stop());

  /** Widths at which nothing may need sideways scrolling: 200 % zoom of a 1280 pixel screen, and a small screen. */
  const narrow = [640, 1024];

  async function look({ page, outside, errors }: Watched, route: string): Promise<void> {
    await page.setViewportSize(screen.viewport!);
    await page.emulateMedia({ colorScheme: 'light' });
    await page.goto(bench.url + route);
    await page.locator('h1').first().waitFor({ state: 'attached' });
    if (route === '/' || route === '/map') await mapPainted(page);
    await page.waitForLoadState('networkidle');
    expect(await violations(page), `${route} in light`).toEqual([]);
    for (const width of narrow) {
      await page.setViewportSize({ width, height: 400 });
      const over = await page.evaluate(async () => {
        // What follows the size of the window does so within two frames.
        for (let i = 0; i < 2; i++) await new Promise((resolve) => requestAnimationFrame(resolve));
        return document.documentElement.scrollWidth - window.innerWidth;
      });
      expect(over, `${route} at ${width}`).toBeLessThanOrEqual(0);
    }
    await page.setViewportSize(screen.viewport!);
    // A theme changes colours and nothing else: in the dark the page that stands tries their rules.
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await violations(page, ['color-contrast', 'link-in-text-block']), `${route} in dark`).toEqual([]);
    expect(outside, route).toEqual([]);
    // The page of an unknown region asks for it and is told so; an unknown path itself is not found.
    const lost = route === '/regions/XX-YY' || route === '/nowhere';
    const unexpected = errors.filter((text) => !(lost && text.includes('404')));
    expect(unexpected, route).toEqual([]);
    errors.length = 0;
  }

  it('has no accessibility violation, light and dark, asks nothing of the outside and needs no sideways scrolling', async () => {
    // Two pages at a time: each waits for its network half a second.
    const left = [...routes];
    const walker = async (): Promise<void> => {
      const watched = await bench.open('/method');
      for (let route = left.shift(); route !== undefined; route = left.shift()) await look(watched, route);
      await watched.close();
    };
    await Promise.all([walker(), walker()]);
  });

  it('explains a claim without violations', async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      for (const marks of ['', '?marks=1']) {
        const { page, close } = await bench.open(`${reading}${marks}`, { colorScheme });
        await page
          .getByRole('button', { name: /^Why\?/ })
          .first()
          .click();
        await page.getByRole('group', { name: 'Why this claim' }).waitFor();
        expect(await violations(page), colorScheme).toEqual([]);
        await close();
      }
    }
  });

  it('grades and edits without violations', async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      const sources = await bench.open('/sources', { colorScheme });
      await sources.page.locator('button.grade').first().focus();
      await sources.page.keyboard.press('b');
      await sources.page.getByRole('dialog', { name: /How reliable/ }).waitFor();
      expect(await violations(sources.page), colorScheme).toEqual([]);
      await sources.close();
      const room = await bench.open(reading, { colorScheme });
      await room.page.locator('section.claims').focus();
      await room.page.keyboard.press('e');
      await room.page.getByRole('combobox', { name: 'Add a party by name' }).fill('якут');
      await room.page.getByRole('option', { name: /Sakha/ }).waitFor();
      expect(await violations(room.page), colorScheme).toEqual([]);
      await room.close();
    }
  });

  it('opens dialogs without violations', async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      const { page, close } = await bench.open('/docs', { colorScheme });
      await page.getByRole('button', { name: 'Add articles' }).click();
      await page.getByRole('button', { name: 'Paste text', exact: true }).click();
      expect(await violations(page)).toEqual([]);
      await page.keyboard.press('Escape');
      expect(await page.locator('dialog[open]').count()).toBe(0);
      await close();
    }
  });
});
