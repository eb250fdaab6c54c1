/** The time brush is a filter: it asks the server, keeps the picture until the answer is there, and shows the last thing asked for. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { MapView } from '../../src/app/map/show-map.ts';
import { mapPainted, Workbench } from './workbench.ts';

/** A machine with much else to do answers late. */
const patient = { timeout: 15_000 };

describe('the time brush', () => {
  const bench = new Workbench();
  beforeAll(() => bench.start());
  afterAll(() => bench.stop());

  it('draws the answer of the server, and the one before it until then', async () => {
    const { page, close, errors } = await bench.open('/map?t=1990/2010');
    await mapPainted(page);
    const canvas = page.locator('canvas');
    await expect.poll(() => canvas.getAttribute('data-day'), patient).toBe('2010-12-31');
    const before = await canvas.getAttribute('data-arcs');
    // The answers to the next steps are let through by hand.
    const held: { readonly within: string | null; readonly go: () => void }[] = [];
    await page.route('**/api/v1/map?*', async (route) => {
      const within = new URL(route.request().url()).searchParams.get('within');
      await new Promise<void>((resolve) => held.push({ within, go: resolve }));
      // The page may have taken the question back.
      await route.continue().catch(() => undefined);
    });
    const until = page.getByRole('slider', { name: 'To', exact: true });
    await until.focus();
    await page.keyboard.press('ArrowLeft');
    await expect.poll(() => held.length, patient).toBe(1);
    await page.keyboard.press('PageDown');
    await expect.poll(() => held.map(({ within }) => within), patient).toEqual(['1990/2009', '1990/1999']);
    expect(await canvas.getAttribute('data-day')).toBe('2010-12-31');
    expect(await canvas.getAttribute('data-arcs')).toBe(before);
    // The older answer comes last, and changes nothing.
    held[1]!.go();
    await expect.poll(() => canvas.getAttribute('data-day'), patient).toBe('1999-12-31');
    held[0]!.go();
    await page.waitForTimeout(300);
    expect(await canvas.getAttribute('data-day')).toBe('1999-12-31');
    const told = (await (await fetch(`${bench.url}/api/v1/map?within=1990/1999`)).json()) as MapView;
    expect(await canvas.getAttribute('data-arcs')).toBe(String(told.arcs.length));
    expect(String(told.arcs.length)).not.toBe(before);
    expect(errors).toEqual([]);
    await close();
  });

  it('follows a hand that does not rest', async () => {
    const { page, close } = await bench.open('/map?t=1960/2020');
    await mapPainted(page);
    const canvas = page.locator('canvas');
    await expect.poll(() => canvas.getAttribute('data-day'), patient).toBe('2020-12-31');
    const handle = (await page.getByRole('slider', { name: 'To', exact: true }).boundingBox())!;
    const [x, y] = [handle.x + handle.width / 2, handle.y + handle.height / 2];
    await page.mouse.move(x, y);
    await page.mouse.down();
    const seen = new Set<string | null>();
    for (let step = 1; step <= 40; step++) {
      await page.mouse.move(x - step * 8, y);
      seen.add(await canvas.getAttribute('data-day'));
    }
    await page.mouse.up();
    // Several pictures on the way, and at its end that of the last window.
    expect(seen.size).toBeGreaterThan(2);
    await expect
      .poll(async () => {
        const shown = `1960/${(await canvas.getAttribute('data-day'))?.slice(0, 4)}`;
        return shown !== '1960/2020' && shown === new URL(page.url()).searchParams.get('t');
      }, patient)
      .toBe(true);
    await close();
  });
});
