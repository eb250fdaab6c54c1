/**
 * Measures the page in a headless Chromium without a graphics card, each figure with its goal (bench/README.md tells the method).
 *
 *   npm run bench:web -- [--json] [--only sizes,room] [--rounds 5]
 */
import { parseArgs } from 'node:util';
import { Workbench } from '../test/e2e/workbench.ts';
import type { Figure } from './ledger/figure.ts';
import { access } from './web/access.ts';
import { brush } from './web/brush.ts';
import { latency } from './web/latency.ts';
import { map } from './web/map.ts';
import { room } from './web/room.ts';
import { sizes } from './web/sizes.ts';
import { timeline } from './web/timeline.ts';
import type { WebMeasure } from './web/web-bench.ts';

/** One file a subject; it may give several figures. The brush comes last: it fills the ledger. */
const measures: Readonly<Record<string, WebMeasure>> = { sizes, latency, map, timeline, room, access, brush };

const { values } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    only: { type: 'string' },
    rounds: { type: 'string', default: '5' },
  },
});

function table(figures: Readonly<Record<string, Figure>>): string {
  const rows = Object.entries(figures).map(([name, { value, goal, met, unit, how }]) => [
    name,
    `${value} ${unit}`,
    goal === null ? '' : String(goal),
    met === null ? '' : met ? 'met' : 'NOT MET',
    how,
  ]);
  const all = [['figure', 'value', 'goal', '', 'how'], ...rows];
  const widths = [0, 1, 2, 3].map((i) => Math.max(...all.map((row) => row[i]!.length)));
  return all.map((row) => row.map((cell, i) => (i < 4 ? cell.padEnd(widths[i]!) : cell)).join('  ')).join('\n');
}

async function main(): Promise<void> {
  const only = values.only?.split(',');
  const unknown = only?.filter((name) => !Object.hasOwn(measures, name)) ?? [];
  if (unknown.length > 0)
    throw new Error(`--only takes ${Object.keys(measures).join(', ')}; not ${unknown.join(', ')}`);
  const bench = new Workbench();
  await bench.start();
  try {
    let figures: Readonly<Record<string, Figure>> = {};
    for (const [name, measure] of Object.entries(measures)) {
      if (only && !only.includes(name)) continue;
      process.stderr.write(`${name} …\n`);
      figures = { ...figures, ...(await measure({ bench, rounds: Number(values.rounds) })) };
    }
    console.log(values.json ? JSON.stringify(figures) : table(figures));
  } finally {
    await bench.stop();
  }
}

await main();
