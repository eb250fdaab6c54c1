/** An analyst's question, shared: a region found by its Chinese name, a decade chosen, and the same picture at another screen. */
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { MapView } from '../../src/app/map/show-map.ts';
import { violations } from './violations.ts';
import { mapPainted, Workbench } from './workbench.ts';

describe('a picture that is shared', () => {
  const bench = new Workbench();
  beforeAll(() => bench.start());
  afterAll(() => bench.stop());

  it('is the same in a fresh browser: found by its Chinese name, narrowed to a decade, its link opened', async () => {
    const mine = await bench.open('/');
    const { page } = mine;
    await page.keyboard.press('Control+k');
    const field = page.getByRole('combobox', { name: 'Find and do' });
    await field.waitFor();
    await field.fill('黑龙江');
    const option = page.getByRole('option', { name: /Heilongjiang.*黑龙江省/ });
    await option.waitFor();
    expect(await option.getAttribute('aria-selected')).toBe('true');
    expect(await field.getAttribute('aria-activedescendant')).toBe(await option.getAttribute('id'));
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Control+Enter');
    await page.waitForURL(/\/map\?r=CN-HL&sel=region:CN-HL/);
    await mapPainted(page);

    // A decade, by the keyboard: both handles of the brush, a year a step.
    await page.getByRole('combobox', { name: 'Time', exact: true }).selectOption('1990/1999');
    await page.waitForURL(/t=1990\/1999/);
    await page.getByText(/^Shown are ties that stood or happened in 1990 – 1999/).waitFor();
    const from = page.getByRole('slider', { name: 'From' });
    await from.focus();
    await page.keyboard.press('ArrowRight');
    await page.waitForURL(/t=1991\/1999/);
    await page.keyboard.press('ArrowLeft');
    await page.waitForURL(/t=1990\/1999/);
    expect(await from.getAttribute('aria-valuetext')).toBe('1990');
    // The steps of one hand are one step of the history.
    const before = page.url();
    await page.goBack();
    expect(page.url()).toContain('t=1990/1999');
    await page.goForward();
    await expect.poll(() => page.url()).toBe(before);

    // What is drawn is what the ledger holds of that time, told by another route.
    const ask = async <T>(path: string): Promise<T> => (await (await fetch(`${bench.url}/api/v1${path}`)).json()) as T;
    const map = await ask<MapView>('/map?region=CN-HL&within=1990/1999');
    const all = await ask<MapView>('/map?region=CN-HL');
    expect(map.arcs.length).toBeGreaterThan(0);
    expect(map.arcs.length).toBeLessThan(all.arcs.length);
    await expect.poll(() => page.locator('canvas').getAttribute('data-arcs')).toBe(String(map.arcs.length));
    await page.mouse.move(5, 700);
    await page.getByRole('slider', { name: 'From' }).blur();

    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.getByText('Share').click();
    await page.getByRole('button', { name: 'Copy link' }).click();
    await page.getByRole('complementary', { name: 'Note' }).getByText('The link is copied').waitFor();
    const link = await page.evaluate(() => navigator.clipboard.readText());
    expect(decodeURIComponent(link)).toContain('t=1990/1999&r=CN-HL&sel=region:CN-HL');

    const other = await bench.open(link.slice(bench.url.length));
    await mapPainted(other.page);
    await expect.poll(() => other.page.locator('canvas').getAttribute('data-arcs')).toBe(String(map.arcs.length));
    const picture = (of: typeof page): Promise<string> =>
      of.evaluate(() => document.querySelector('canvas')?.toDataURL('image/png') ?? '');
    // Finer borders may come to either a moment later.
    const same = async (): Promise<boolean> => (await picture(other.page)) === (await picture(page));
    await expect.poll(same).toBe(true);
    expect((await picture(page)).length).toBeGreaterThan(20_000);

    // The files of the share menu hold exactly what is shown: the same ties, the same arcs.
    const saved = async (role: 'button' | 'link', name: string): Promise<Buffer> => {
      await other.page.getByText('Share').click();
      const [file] = await Promise.all([
        other.page.waitForEvent('download'),
        other.page.getByRole(role, { name }).click(),
      ]);
      await other.page.keyboard.press('Escape');
      return readFileSync(await file.path());
    };
    const png = await saved('button', 'Picture as PNG');
    expect([...png.subarray(0, 8)]).toEqual([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
    const width = await other.page.locator('canvas').evaluate((node) => node.clientWidth);
    expect(png.readUInt32BE(16)).toBe(width * 2);
    const svg = (await saved('button', 'Drawing as SVG')).toString('utf8');
    expect(svg).toContain(`${map.ties} ties that join ${map.pairs} pairs of regions`);
    // Each arc, or in its place the arcs of its towns where these can be told apart.
    const drawn = new Set(svg.match(/ d="M[^"]*Q[^"]*"/g)).size;
    expect(drawn).toBeGreaterThanOrEqual(map.arcs.length);
    expect(drawn).toBeLessThanOrEqual(map.arcs.reduce((sum, { parts }) => sum + (parts?.length ?? 1), 0));
    const rows = (await saved('link', 'Ties as CSV')).toString('utf8').trim().split('\r\n');
    expect(rows).toHaveLength(map.ties + 1);
    const { features } = JSON.parse((await saved('link', 'Ties as GeoJSON')).toString('utf8')) as {
      features: readonly { properties: { tie: string } }[];
    };
    expect(new Set(features.map(({ properties }) => properties.tie)).size).toBe(map.ties);
    expect([mine.errors, other.errors, mine.outside, other.outside]).toEqual([[], [], [], []]);
    await mine.close();
    await other.close();
  });

  it('keeps the filter from page to page, and gives it up on demand', async () => {
    const { page, close } = await bench.open('/map?t=1990/1999&r=CN-HL');
    await page.getByRole('link', { name: 'Ties', exact: true }).click();
    await page.waitForURL(/\/ties\?t=1990\/1999&r=CN-HL/);
    const shown = page.getByText(/^\d+ ties?\./);
    const few = Number.parseInt((await shown.textContent()) ?? '', 10);
    await page.getByRole('link', { name: 'Timeline', exact: true }).click();
    await page.waitForURL(/\/timeline\?t=1990\/1999&r=CN-HL/);
    expect(Number.parseInt((await shown.textContent()) ?? '', 10)).toBe(few);
    await page.getByRole('button', { name: 'Clear' }).click();
    await expect.poll(async () => Number.parseInt((await shown.textContent()) ?? '', 10)).toBeGreaterThan(few);
    await close();
  });

  it('lists in the palette what was opened last, and does commands', async () => {
    const { page, close } = await bench.open('/ties');
    const find = async (words: string): Promise<void> => {
      await page.keyboard.press('Control+k');
      await page.getByRole('combobox', { name: 'Find and do' }).fill(words);
    };
    await find('soviet');
    await page.getByRole('option', { name: 'Soviet-bloc border regions' }).waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Soviet-bloc border regions' }).waitFor();
    await find('dark');
    await page.getByRole('option', { name: 'Colours: Dark' }).waitFor();
    await page.keyboard.press('Enter');
    await expect.poll(() => page.evaluate(() => document.documentElement.dataset.theme)).toBe('dark');
    await find('');
    const first = page.getByRole('listbox').getByRole('option').first();
    await expect.poll(() => first.textContent()).toContain('Soviet-bloc border regions');
    await page.keyboard.press('Escape');
    await page.getByRole('combobox', { name: 'Find and do' }).waitFor({ state: 'detached' });
    await close();
  });

  it('tells who comes back what changed meanwhile', async () => {
    const { page, close } = await bench.open('/method');
    // A visit of years ago, which only a clock could bring about; that the ledger keeps visits has a test of its own.
    await page.route('**/api/v1/visits', (route) => route.fulfill({ json: { before: '2020-01-01T10:00:00.000Z' } }));
    await page.goto(bench.url);
    await page.getByRole('heading', { name: /^Since you were here, 1 Jan 2020/ }).waitFor();
    const { total } = (await (await fetch(`${bench.url}/api/v1/changes?since=2020-01-01T10:00:00.000Z`)).json()) as {
      total: number;
    };
    await page.getByRole('link', { name: `All ${total} ties that changed` }).waitFor();
    await page.getByRole('heading', { name: /^Sources now disagree on \d+ ties$/ }).waitFor();
    const waiting = (await (await fetch(`${bench.url}/api/v1/review/count`)).json()) as { waiting: number };
    await page.getByRole('link', { name: `${waiting.waiting} claims wait` }).waitFor();
    await close();
  });
});
