/**
 * Takes the screens anew and keeps them: `npm run screens:renew`, or `npm run screens:renew -- map timeline` for some pages. What
 * has not changed beyond the tolerance is left as it is, so that only what is different shows in a commit.
 */
import { Workbench } from '../e2e/workbench.ts';
import { compareSmall, comparing, shareTolerance, smallOf } from './compare.ts';
import { clearDiffering, dropScreen, keepScreen, keptNames, keptScreen } from './kept-screens.ts';
import { startStill, takeScreens } from './take.ts';

const only = process.argv.slice(2);
const bench = new Workbench();
try {
  await startStill(bench);
  clearDiffering();
  const ports = await comparing((await bench.open('/method')).page);
  const taken = new Set<string>();
  let bytes = 0;
  await takeScreens(
    bench,
    async ({ name, png }) => {
      taken.add(name);
      const small = await smallOf(ports, png);
      const before = keptScreen(name);
      const share = before === null ? 1 : (await compareSmall(ports, before, small)).share;
      if (share > shareTolerance / 4) keepScreen(name, small);
      bytes += (small.length * 3) / 4;
      console.log(`${name}: ${before === null ? 'new' : `${(share * 100).toFixed(3)} % differed`}`);
    },
    only,
  );
  if (only.length === 0) for (const name of keptNames()) if (!taken.has(name)) dropScreen(name);
  console.log(`${taken.size} screens, ${Math.round(bytes / 1000)} kB.`);
} finally {
  await bench.stop();
}
