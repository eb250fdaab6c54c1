/** The map: until all regions are painted, and each frame while it moves with 500 arcs. */
import type { Page } from 'playwright-core';
import type { ArcEnd, ArcView, MapView } from '../../src/brief/map-types.ts';
import { packedMap } from '../../src/brief/packed-map.ts';
import { mapPainted } from '../../test/e2e/workbench.ts';
import { atMost } from '../ledger/figure.ts';
import { quantile } from '../quantile.ts';
import { listed, opened, type WebMeasure } from './web-bench.ts';

const arcs = 500;

/** The map with so many arcs between the regions that there are, drawn in a fixed order. */
export function crowded(view: MapView, ends: readonly ArcEnd[]): MapView {
  const made: ArcView[] = [];
  const countries = (end: ArcEnd): string => end.code.slice(0, 2);
  for (let step = 1; made.length < arcs && step < ends.length; step++)
    for (let i = 0; i < ends.length && made.length < arcs; i += 7) {
      const [a, b] = [ends[i]!, ends[(i + step * 13) % ends.length]!].sort((x, y) => (x.code < y.code ? -1 : 1));
      const pair = `${a!.code}~${b!.code}`;
      if (countries(a!) === countries(b!) || made.some((arc) => arc.pair === pair)) continue;
      made.push({ ...view.arcs[made.length % view.arcs.length]!, pair, a: a!, b: b! });
    }
  return { ...view, arcs: made, pairs: made.length };
}

/** The time of each frame while the map is zoomed or dragged; a pixel is read back, which waits for all that was drawn. */
function frames(page: Page, how: 'zoom' | 'pan'): Promise<number[]> {
  return page.evaluate(async (kind) => {
    const canvas = document.querySelector('canvas')!;
    const context = canvas.getContext('2d')!;
    const times: number[] = [];
    const pointer = (type: string, x: number): void => {
      const at = { clientX: x, clientY: 320, pointerId: 1, isPrimary: true, button: 0, buttons: 1, bubbles: true };
      canvas.dispatchEvent(new PointerEvent(type, at));
    };
    if (kind === 'pan') pointer('pointerdown', 700);
    let last = performance.now();
    for (let i = 0; i < 90; i++) {
      if (kind === 'pan') pointer('pointermove', 700 + (i % 60 < 30 ? i % 30 : 30 - (i % 30)) * 6);
      else {
        const deltaY = i % 60 < 30 ? -25 : 25;
        canvas.dispatchEvent(new WheelEvent('wheel', { deltaY, clientX: 700, clientY: 300, cancelable: true }));
      }
      await new Promise((resolve) => requestAnimationFrame(resolve));
      context.getImageData(0, 0, 1, 1);
      const now = performance.now();
      if (i > 0) times.push(now - last);
      last = now;
    }
    if (kind === 'pan') pointer('pointerup', 700);
    return times;
  }, how);
}

/** First paint, then frames of zooming and dragging. */
export const map: WebMeasure = async ({ bench, rounds }) => {
  const get = async <T>(path: string): Promise<T> => (await (await fetch(`${bench.url}/api/v1${path}`)).json()) as T;
  const view = await get<MapView>('/map');
  const { items } = await get<{ items: readonly (ArcEnd & { level?: string })[] }>('/regions');
  const ends = items
    .filter(({ lat, lon }) => typeof lat === 'number' && typeof lon === 'number')
    .map(({ code, names, lat, lon }): ArcEnd => ({ code, names, lat, lon, level: 'region' }));
  const body = JSON.stringify(packedMap(crowded(view, ends.length > 100 ? ends : view.regions)));
  const painted: number[] = [];
  const moving = { zoom: [] as number[][], pan: [] as number[][] };
  for (let i = 0; i < rounds; i++) {
    const plain = await opened(bench, '/map');
    await mapPainted(plain.page);
    painted.push(
      await plain.page.evaluate(() => performance.getEntriesByName('amur-map-painted')[0]?.startTime ?? Number.NaN),
    );
    await plain.close();
    const full = await opened(bench, '/method');
    await full.page.route('**/api/v1/map*', (route) => route.fulfill({ body, contentType: 'application/json' }));
    await full.page.goto(`${bench.url}/map`);
    await mapPainted(full.page);
    await full.page.waitForTimeout(300);
    for (const how of ['zoom', 'pan'] as const) moving[how].push(await frames(full.page, how));
    await full.close();
  }
  const drawn = (JSON.parse(body) as MapView).arcs.length;
  const of = (times: readonly number[][], q: number): number[] => times.map((each) => quantile(each, q));
  return {
    mapPainted: atMost(700, quantile(painted), 'ms', `all regions, from the address on, median of ${listed(painted)}`),
    mapZoomP50: atMost(
      17,
      quantile(of(moving.zoom, 0.5)),
      'ms',
      `a frame with ${drawn} arcs; ${listed(of(moving.zoom, 0.5))}`,
    ),
    mapZoomP95: atMost(34, quantile(of(moving.zoom, 0.95)), 'ms', `95 of 100 frames; ${listed(of(moving.zoom, 0.95))}`),
    mapPanP50: atMost(
      17,
      quantile(of(moving.pan, 0.5)),
      'ms',
      `a frame with ${drawn} arcs; ${listed(of(moving.pan, 0.5))}`,
    ),
    mapPanP95: atMost(34, quantile(of(moving.pan, 0.95)), 'ms', `95 of 100 frames; ${listed(of(moving.pan, 0.95))}`),
  };
};
