/** The time brush: from a step of the hand to the map drawn anew, with 500 arcs. */
import type { ArcEnd, MapView } from '../../src/brief/views.ts';
import { mapPainted } from '../../test/e2e/workbench.ts';
import { atMost } from '../ledger/figure.ts';
import { crowded } from './map.ts';
import { listed, opened, quantile, type WebMeasure } from './web-bench.ts';

const steps = 40;

/**
 * A handle is dragged a year a step, and back. The server answers each step from its ledger; of its answer the arcs are taken for
 * five hundred others, told anew each time, since so many ties do not ship. A step ends with a pixel read back from the new picture.
 */
export const brush: WebMeasure = async ({ bench, rounds }) => {
  const get = async <T>(path: string): Promise<T> => (await (await fetch(`${bench.url}/api/v1${path}`)).json()) as T;
  const view = await get<MapView>('/map');
  const { items } = await get<{ items: readonly ArcEnd[] }>('/regions');
  const ends = items.map(({ code, names, lat, lon }): ArcEnd => ({ code, names, lat, lon, level: 'region' }));
  const { arcs } = crowded(view, ends);
  const times: number[][] = [];
  for (let round = 0; round < rounds; round++) {
    const { page, close } = await opened(bench, '/method');
    await page.addInitScript(
      ({ text }) => {
        const ask = window.fetch.bind(window);
        window.fetch = async (input, init) => {
          const answer = await ask(input, init);
          if (!String(input).includes('/api/v1/map')) return answer;
          const held = (await answer.json()) as { validAt: string };
          const told = JSON.parse(text) as { ties: number }[];
          // Another picture for each day, so that nothing can be kept from the last.
          const turn = Number(held.validAt.slice(0, 4)) % told.length;
          const body = { ...held, arcs: [...told.slice(turn), ...told.slice(0, turn)] };
          return new Response(JSON.stringify(body), { headers: { 'content-type': 'application/json' } });
        };
      },
      { text: JSON.stringify(arcs) },
    );
    await page.goto(`${bench.url}/map?t=1980/2024`);
    await mapPainted(page);
    await page.waitForTimeout(600);
    times.push(
      await page.evaluate(async (count) => {
        const handle = [...document.querySelectorAll<HTMLElement>('[role="slider"]')][1]!;
        const strip = handle.parentElement!;
        const box = strip.getBoundingClientRect();
        const canvas = document.querySelector('canvas')!;
        const context = canvas.getContext('2d')!;
        const at = (type: string, x: number): boolean =>
          (type === 'pointerdown' ? handle : strip).dispatchEvent(
            new PointerEvent(type, {
              clientX: x,
              clientY: box.top + 8,
              pointerId: 1,
              button: 0,
              buttons: 1,
              bubbles: true,
            }),
          );
        strip.setPointerCapture = () => undefined;
        const first = handle.getBoundingClientRect().left + 5;
        const years = Number(handle.getAttribute('aria-valuemax')) - Number(handle.getAttribute('aria-valuemin')) + 1;
        const width = box.width / years;
        at('pointerdown', first);
        const found: number[] = [];
        for (let i = 1; i <= count; i++) {
          const away = i <= count / 2 ? i : count - i;
          const before = canvas.dataset.day;
          const start = performance.now();
          at('pointermove', first - (away + 1) * width);
          while (canvas.dataset.day === before && performance.now() - start < 2000)
            await new Promise((resolve) => requestAnimationFrame(resolve));
          // What is told by now is drawn later in this frame.
          await new Promise((resolve) => setTimeout(resolve));
          context.getImageData(0, 0, 1, 1);
          found.push(performance.now() - start);
        }
        at('pointerup', first);
        return found;
      }, steps),
    );
    await close();
  }
  const of = (q: number): number[] => times.map((each) => quantile(each, q));
  return {
    brush: atMost(
      50,
      quantile(of(0.95)),
      'ms',
      `a step of the time brush until the map with ${arcs.length} arcs is drawn, 95 of 100 of ${steps} steps, the server's answer included; ${listed(of(0.95))}`,
    ),
  };
};
