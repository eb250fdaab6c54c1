/** Takes the pictures of the README from the real program with its built-in ties and texts: `npx tsx scripts/take-pictures.ts`. */
import { statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { mapPainted, Workbench } from '../test/e2e/workbench.ts';

const folder = fileURLToPath(new URL('../docs/images/', import.meta.url));
const limit = 360_000;

const bench = new Workbench();
await bench.start();
try {
  const { items } = (await (await fetch(`${bench.url}/api/v1/documents`)).json()) as {
    items: { id: string; lang: string; claims: number }[];
  };
  const english = items.filter((row) => row.lang === 'en').sort((a, b) => b.claims - a.claims)[0];
  if (!english) throw new Error('The built-in English texts are missing.');
  const pictures = [
    { name: 'map', path: '/map?sel=region:RU-SA&v=112,47,2.9', width: 1160, height: 650 },
    { name: 'reading-room', path: `/docs/${english.id}`, width: 1180, height: 720 },
  ] as const;
  for (const { name, path, width, height } of pictures) {
    for (const colorScheme of ['light', 'dark'] as const) {
      const { page, close } = await bench.open(path, { colorScheme, viewport: { width, height } });
      if (name === 'map') await mapPainted(page);
      await page.waitForLoadState('networkidle');
      await page.evaluate(() => document.fonts.ready);
      await page.waitForTimeout(600);
      const file = `${folder}${name}-${colorScheme}.png`;
      await page.screenshot({ path: file });
      const { size } = statSync(file);
      console.log(`${name}-${colorScheme}.png ${Math.round(size / 1000)} kB`);
      if (size > limit) throw new Error(`${file} has ${size} bytes, more than ${limit}.`);
      await close();
    }
  }
} finally {
  await bench.stop();
}
