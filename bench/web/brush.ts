/** The time brush: from a step of the hand to the map drawn anew, with 500 arcs. */
import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { Page } from 'playwright-core';
import type { MapView } from '../../src/brief/map-types.ts';
import { mapPainted, type Workbench } from '../../test/e2e/workbench.ts';
import { atMost, type Figure } from '../ledger/figure.ts';
import { quantile } from '../quantile.ts';
import { listed, opened, type WebMeasure } from './web-bench.ts';

const program = fileURLToPath(new URL('../../bin/amur.js', import.meta.url));
const [pairs, first] = [1000, 1950];
/** Years by which the hand moves: twenty there and back one by one, then by leaps. */
const steady = Array.from({ length: 40 }, (_, i) => (i < 20 ? -1 : 1));
const leaps = [-3, -2, -5, 4, -2, -4, 3, -6, 2, 5, -2, 7, -3, 2, -7, 4, -5, 3, 6, -3];

/** Ties of a thousand pairs, begun in every year since 1950, one in five of them ended: enough for 500 arcs in each of the windows. */
async function fill(bench: Workbench): Promise<void> {
  const { items } = (await (await fetch(`${bench.url}/api/v1/regions`)).json()) as {
    items: readonly { code: string }[];
  };
  // Some three hundred regions of all countries: those that have ties have several.
  const codes = items.flatMap(({ code }, i) => (i % 14 === 0 ? [code] : []));
  const rows = ['type,stage,parties,date,statement,sources'];
  for (let i = 0; rows.length <= pairs; i++) {
    const [a, b] = [
      codes[(i * 7) % codes.length]!,
      codes[(i * 7 + 31 + 5 * Math.floor(i / codes.length)) % codes.length]!,
    ];
    if (a.slice(0, 2) === b.slice(0, 2)) continue;
    const year = first + ((i * 37) % 74);
    const date = i % 3 === 0 ? String(year) : `${year}-0${1 + (i % 9)}-1${i % 9}`;
    const row = (stage: string, when: string): string =>
      `${i % 2 === 0 ? 'twinning' : 'agreement'},${stage},${a}|${b},${when},Pair ${i} is made for a measurement.,https://example.org/${i % 40}`;
    rows.push(row('signed', date));
    if (i % 5 === 0) rows.push(row('ended', String(year + 12)));
  }
  const file = join(bench.data, 'pairs.csv');
  writeFileSync(file, rows.join('\n'));
  await promisify(execFile)(process.execPath, [program, 'import', 'facts', file, '--data', bench.data]);
}

interface Step {
  readonly time: number;
  /** The day and the arcs that the map says it shows, and how many of them are dashed. */
  readonly day: string;
  readonly arcs: number;
  readonly dashed: number;
  /** How many ties and pairs the line under it says there are. */
  readonly said: readonly string[];
}

/** Drags the last handle by so many years a step. A step ends with a pixel read back from the new picture. */
function drag(page: Page, years: readonly number[]): Promise<readonly Step[]> {
  return page.evaluate(async (moves) => {
    const handle = [...document.querySelectorAll<HTMLElement>('[role="slider"]')][1]!;
    const strip = handle.parentElement!;
    const box = strip.getBoundingClientRect();
    const canvas = document.querySelector('canvas')!;
    const context = canvas.getContext('2d')!;
    const send = (type: string, clientX: number): void => {
      const event = { clientX, clientY: box.top + 8, pointerId: 1, button: 0, buttons: 1, bubbles: true };
      (type === 'pointerdown' ? handle : strip).dispatchEvent(new PointerEvent(type, event));
    };
    strip.setPointerCapture = () => undefined;
    let x = handle.getBoundingClientRect().left + 5;
    const span = Number(handle.getAttribute('aria-valuemax')) - Number(handle.getAttribute('aria-valuemin')) + 1;
    // A mouse is over the strip for a moment before its button is pressed; fingers are not, which this does not measure.
    strip.dispatchEvent(new PointerEvent('pointerenter', { pointerId: 1 }));
    await new Promise((resolve) => setTimeout(resolve, 200));
    send('pointerdown', x);
    const found: Step[] = [];
    for (const move of moves) {
      // The hand rests a frame or two between steps, as hands do.
      await new Promise((resolve) => setTimeout(resolve, 30));
      const before = canvas.dataset.day;
      const start = performance.now();
      x += (move * box.width) / span;
      send('pointermove', x);
      while (canvas.dataset.day === before && performance.now() - start < 2000)
        await new Promise((resolve) => requestAnimationFrame(resolve));
      // What is told by now is drawn later in this frame.
      await new Promise((resolve) => setTimeout(resolve));
      context.getImageData(0, 0, 1, 1);
      const time = performance.now() - start;
      const { day = '', arcs, dashed } = canvas.dataset;
      const said = document.querySelector('.sum')!.textContent!.replaceAll(',', '').match(/\d+/g) ?? [];
      found.push({ time, day, arcs: Number(arcs), dashed: Number(dashed), said: said.slice(0, 2) });
    }
    send('pointerup', x);
    return found;
  }, years);
}

/** Every picture is what the server says of that window; what is quick and wrong is no figure. */
async function check(bench: Workbench, steps: readonly Step[]): Promise<void> {
  for (const { day, arcs, dashed, said } of steps) {
    const answer = await fetch(`${bench.url}/api/v1/map?within=${encodeURIComponent(`1980/${day.slice(0, 4)}`)}`);
    const held = (await answer.json()) as MapView;
    if (held.validAt !== day || held.arcs.length !== arcs || arcs !== 500)
      throw new Error(`The map showed ${arcs} arcs on ${day}; the server says ${held.arcs.length} on ${held.validAt}.`);
    const rest = [held.arcs.filter(({ reviewed }) => reviewed === 0).length, held.ties, held.pairs].join();
    if ([dashed, ...said].join() !== rest)
      throw new Error(
        `On ${day} the map showed ${[dashed, ...said].join()} dashed arcs, ties, pairs; the server says ${rest}.`,
      );
  }
}

/** The whole way is measured, the server's answers out of its ledger included. */
export const brush: WebMeasure = async ({ bench, rounds }) => {
  await fill(bench);
  const times = { steady: [] as number[][], leaps: [] as number[][] };
  for (let round = 0; round < rounds; round++) {
    const { page, close } = await opened(bench, '/map?t=1980/2020');
    await mapPainted(page);
    await page.waitForTimeout(600);
    for (const [kind, moves] of Object.entries({ steady, leaps }) as ['steady' | 'leaps', readonly number[]][]) {
      const steps = await drag(page, moves);
      times[kind].push(steps.map(({ time }) => time));
      if (round === 0) await check(bench, steps);
      await page.waitForTimeout(300);
    }
    await close();
  }
  const figure = (kind: 'steady' | 'leaps', what: string): Figure => {
    const of = (q: number): number[] => times[kind].map((each) => quantile(each, q));
    const how = `${what} until the map with 500 arcs is drawn, the server's answer included, 95 of 100; ${listed(of(0.95))}; half of them ${listed(of(0.5))}`;
    return atMost(50, quantile(of(0.95)), 'ms', how);
  };
  return {
    brush: figure('steady', `each of ${steady.length} steps of a year of the time brush`),
    brushLeaps: figure('leaps', `each of ${leaps.length} leaps of 2 to 7 years there and back`),
  };
};
