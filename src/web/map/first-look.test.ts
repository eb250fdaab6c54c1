import { describe, expect, it } from 'vitest';
import type { DrawnArc } from './arcs.ts';
import { frameOfRegion, frameOfTies, meridianAround } from './first-look.ts';
import { placed, projectionAround, visibleBox } from './plane.ts';

const size = { width: 700, height: 350 };
const places: Readonly<Record<string, readonly [number, number]>> = {
  'RU-CHU': [178.5, 66.3],
  'US-AK': [-152.5, 64.2],
  'RU-SA': [129.7, 62],
  'CN-GD': [113.3, 23.1],
  'NO-54': [20, 69.7],
};

function sceneOf(meridian: number, codes: readonly string[], pairs: readonly string[]) {
  const projection = projectionAround(meridian);
  const at = (code: string): readonly [number, number] => placed(projection, ...places[code]!);
  const nodes = codes.map((code) => ({ code, name: code, x: at(code)[0], y: at(code)[1], ties: 1, reviewed: 1 }));
  const arcs = pairs.map((pair) => {
    const [[ax, ay], [bx, by]] = pair.split('~').map(at) as [[number, number], [number, number]];
    return { pair, ax, ay, bx, by, cx: (ax + bx) / 2, cy: Math.min(ay, by) - 60 } as unknown as DrawnArc;
  });
  return { nodes, arcs };
}

describe('where the map opens', () => {
  it('shows every tie, bows included, and fills the picture with them', () => {
    const scene = sceneOf(100, ['NO-54', 'RU-SA', 'CN-GD'], ['CN-GD~RU-SA', 'NO-54~RU-SA']);
    const frame = frameOfTies(scene, null, size);
    const [x0, y0, x1, y1] = visibleBox(frame, size);
    for (const { x, y } of scene.nodes) {
      expect(x > x0 && x < x1).toBe(true);
      expect(y > y0 && y < y1).toBe(true);
    }
    // Between margins of 44 pixels the ties take the whole width or the whole height.
    const xs = scene.nodes.map(({ x }) => x * frame.k + frame.x);
    const ys = scene.nodes.map(({ y }) => y * frame.k + frame.y);
    const wide = Math.max(...xs) - Math.min(...xs);
    const tall = Math.max(...ys) - Math.min(...ys);
    expect(wide > 600 || tall > 200).toBe(true);
  });

  it('is near by for two places on either side of the 180th meridian', () => {
    const scene = sceneOf(100, ['RU-CHU', 'US-AK'], ['RU-CHU~US-AK']);
    expect(frameOfTies(scene, null, size).k).toBeGreaterThan(5);
    // Laid around the Atlantic they lie at both ends of the world.
    expect(frameOfTies(sceneOf(11, ['RU-CHU', 'US-AK'], []), null, size).k).toBeLessThan(1.2);
  });

  it('lays the world so that the ties lie together', () => {
    const lons = (...some: readonly number[]) => some.map((lon) => ({ lon }));
    expect(meridianAround([])).toBe(100);
    expect(meridianAround(lons(113, 130, 20))).toBe(100);
    // Ontario and New York State lie on either side of the edge of the world around Asia.
    expect(meridianAround(lons(-85, -75))).toBe(11);
    // So do Alaska and Chukotka around the Atlantic.
    expect(meridianAround(lons(178, -152))).toBe(100);
    expect(meridianAround(lons(-70, 140, 178))).toBe(-150);
  });

  it('looks at a region, or at the place of one that the edge of the world cuts', () => {
    const whole = { box: [0, -150, 80, -90] as const };
    const near = frameOfRegion({ regions: new Map([['RU-SA', whole]]) }, { code: 'RU-SA', x: 40, y: -120 }, size);
    expect(visibleBox(near, size)[0]).toBeLessThan(0);
    expect(visibleBox(near, size)[2]).toBeGreaterThan(80);
    const cut = { box: [-440, -160, 440, -100] as const };
    const at = frameOfRegion({ regions: new Map([['RU-CHU', cut]]) }, { code: 'RU-CHU', x: 200, y: -140 }, size);
    expect(at.k).toBeGreaterThan(5);
  });
});
