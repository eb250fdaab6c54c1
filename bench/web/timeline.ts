/** The timeline: each frame while it is zoomed with 50,000 events, over all lanes and where a few lanes hold all of them. */
import type { Page } from 'playwright-core';
import type { TieLane, TimelineView } from '../../src/brief/timeline-view.ts';
import { stages } from '../../src/model/codebook.ts';
import { edtfBounds } from '../../src/model/edtf.ts';
import { atMost, type Figure } from '../ledger/figure.ts';
import { quantile } from '../quantile.ts';
import { listed, opened, type WebMeasure } from './web-bench.ts';

const [lanes, perLane, pairs] = [2000, 25, 28];

/** A date as exact as every fifth is: a day, a month, a year, about a year, a span. */
function dateOf(i: number): string {
  const year = 1950 + ((i * 37) % 75);
  const [month, day] = [String(1 + (i % 12)).padStart(2, '0'), String(1 + (i % 28)).padStart(2, '0')];
  const exact = `${year}-${month}-${day}`;
  return [exact, `${year}-${month}`, String(year), `${year}~`, `${exact}/${year + 1 + (i % 4)}`][i % 5]!;
}

/** The answer of the server with as many lanes as it gives, all of them full of steps; drawn in a fixed order. */
function crowdedTimeline(view: TimelineView, units: readonly string[]): TimelineView {
  const step = view.lanes.find(({ steps }) => steps.length > 0)!.steps[0]!;
  const made = Array.from({ length: lanes }, (_, n): TieLane => {
    const like = view.lanes[n % view.lanes.length]!;
    const pair = [units[n % pairs]!, units[pairs + (n % pairs)]!].sort().join('~');
    const steps = Array.from({ length: perLane }, (_, i) => {
      const date = dateOf(n * perLane + i * 7);
      return { ...step, stage: stages[i % stages.length]!, date, bounds: edtfBounds(date), reviewed: i % 3 > 0 };
    });
    return { ...like, tie: { ...like.tie, id: `tie_${n}`, pairs: [pair] }, steps };
  });
  return { ...view, lanes: made, total: made.length };
}

interface Frames {
  /** Milliseconds from one frame to the next, by the times of the frames themselves. */
  readonly apart: readonly number[];
  /** Milliseconds of work of each: what follows the wheel, and the drawing. */
  readonly work: readonly number[];
}

/**
 * The wheel zooms in and out again; a pixel is read back, which waits for all that was drawn. The time of a frame is the one that the
 * browser gives it: the beat of the screen for which it is drawn. When in its time a frame is done nobody sees.
 */
function frames(page: Page): Promise<Frames> {
  return page.evaluate(async () => {
    const canvas = document.querySelector<HTMLCanvasElement>('.timeline canvas')!;
    const context = canvas.getContext('2d')!;
    const box = canvas.getBoundingClientRect();
    const [apart, work]: [number[], number[]] = [[], []];
    let last = 0;
    for (let i = 0; i < 120; i++) {
      const at = { clientX: box.left + box.width * 0.6, clientY: box.top + 200, ctrlKey: true, cancelable: true };
      let drawing = 0;
      // Asked for before the page asks for the same frame: called just before it draws.
      requestAnimationFrame(() => {
        drawing = performance.now();
      });
      const began = performance.now();
      canvas.dispatchEvent(new WheelEvent('wheel', { ...at, deltaY: i % 60 < 30 ? -25 : 25 }));
      // What follows the wheel is done in microtasks, of which some make others.
      for (let n = 0; n < 5; n++) await null;
      const handled = performance.now() - began;
      const beat = await new Promise<number>((resolve) => requestAnimationFrame(resolve));
      context.getImageData(0, 0, 1, 1);
      if (i > 0) {
        apart.push(beat - last);
        work.push(handled + performance.now() - drawing);
      }
      last = beat;
    }
    return { apart, work };
  });
}

/** By ties, and by pairs of units. */
export const timeline: WebMeasure = async ({ bench, rounds }) => {
  const get = async <T>(path: string): Promise<T> => (await (await fetch(`${bench.url}/api/v1${path}`)).json()) as T;
  const { items } = await get<{ items: readonly { code: string }[] }>('/regions');
  const view = crowdedTimeline(
    await get<TimelineView>('/timeline'),
    items.map(({ code }) => code),
  );
  const body = JSON.stringify(view);
  const taken = { tie: [] as Frames[], pair: [] as Frames[] };
  for (let round = 0; round < rounds; round++)
    for (const by of ['tie', 'pair'] as const) {
      const { page, close } = await opened(bench, '/method');
      await page.route('**/api/v1/timeline*', (route) => route.fulfill({ body, contentType: 'application/json' }));
      await page.goto(`${bench.url}/timeline${by === 'pair' ? '?lanes=pair' : ''}`);
      await page.locator(`.timeline canvas[data-marks="${lanes * perLane}"]`).waitFor();
      await page.waitForTimeout(300);
      taken[by].push(await frames(page));
      await close();
    }
  const figure = (goal: number, of: readonly Frames[], which: keyof Frames, what: string): Figure => {
    const values = of.map((each) => quantile(each[which], 0.95));
    return atMost(goal, quantile(values), 'ms', `${what}; ${listed(values)}`);
  };
  const from = '50,000 events, told to the page in the place of the server’s answer';
  return {
    timelineZoom: figure(17, taken.tie, 'apart', `95 of 100 frames of a zoom, ${lanes} lanes with ${from}`),
    timelineZoomWork: figure(16, taken.tie, 'work', 'the work of each: what follows the wheel, and the drawing'),
    timelineZoomFewLanes: figure(17, taken.pair, 'apart', `frames with all 50,000 in ${pairs} lanes on the screen`),
    timelineZoomFewLanesWork: figure(16, taken.pair, 'work', 'the work of each'),
  };
};
