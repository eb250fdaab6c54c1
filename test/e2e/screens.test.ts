/** Every page looks as it was last looked at, light and dark; what differs is put where it can be looked at. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { compareSmall, comparing, shareTolerance, smallOf } from '../screens/compare.ts';
import { clearDiffering, differing, keptNames, keptScreen, tellDiffering } from '../screens/kept-screens.ts';
import { startStill, takeScreens } from '../screens/take.ts';
import { Workbench } from './workbench.ts';

const bench = new Workbench();
beforeAll(() => startStill(bench));
afterAll(() => bench.stop());

it('every page looks as its kept screen, within the tolerance', async () => {
  clearDiffering();
  const ports = await comparing((await bench.open('/method')).page);
  const taken: string[] = [];
  const wrong: string[] = [];
  await takeScreens(bench, async ({ name, png }) => {
    taken.push(name);
    const small = await smallOf(ports, png);
    const kept = keptScreen(name);
    if (kept === null) {
      tellDiffering(name, small, small);
      wrong.push(`${name}: no screen is kept`);
      return;
    }
    const { share, difference } = await compareSmall(ports, kept, small);
    if (share <= shareTolerance) return;
    tellDiffering(name, small, difference);
    wrong.push(`${name}: ${(share * 100).toFixed(2)} % of its points differ`);
  });
  expect(wrong, `Look at ${differing}; where the new looks are right: npm run screens:renew.`).toEqual([]);
  expect(taken.sort()).toEqual(keptNames());
});

it('sees that a word was changed, and not that nothing was', async () => {
  const { page, close } = await bench.open('/method');
  await page.waitForLoadState('networkidle');
  await page.evaluate(() => document.fonts.ready);
  await comparing(page);
  const small = async (): Promise<string> => smallOf(page, await page.screenshot({ animations: 'disabled' }));
  const before = await small();
  expect((await compareSmall(page, before, await small())).share).toBe(0);
  await page.evaluate(() => {
    document.querySelector('h1')!.textContent = 'Another title';
  });
  expect((await compareSmall(page, before, await small())).share).toBeGreaterThan(shareTolerance);
  await close();
});
