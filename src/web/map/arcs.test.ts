import { describe, expect, it } from 'vitest';
import type { ArcView } from '../../app/map/arc.ts';
import { arcAt, arcsAt, drawnArcs, pointOn } from './arcs.ts';
import { leanStyle, shareClass } from './lean-style.ts';

const end = (code: string, lon: number, lat: number): ArcView['a'] => ({
  code,
  level: 'region',
  names: { en: code, ru: null, zh: null },
  lat,
  lon,
});
const arc = (pair: string, changes: Partial<ArcView> = {}): ArcView => ({
  pair,
  a: end('CN-GD', 0, 0),
  b: end('RU-SA', 100, 0),
  ties: 1,
  types: [{ type: 'twinning', ties: 1 }],
  live: 1,
  over: 0,
  reviewed: 1,
  unreviewed: 0,
  certain: true,
  fewestPairs: 1,
  sources: 1,
  first: null,
  last: null,
  ...changes,
});
const flat = (lon: number, lat: number): readonly [number, number] => [lon, -lat];

describe('arcs', () => {
  it('tell who leans on whom only where that is asked for, and then of no pair of which it is not known', () => {
    const leans = new Map([['CN-GD~RU-SA', leanStyle({ low: 0.65, high: 0.7 })]]);
    const both = [arc('CN-GD~RU-SA'), arc('CN-HL~RU-AMU')];
    expect(drawnArcs(both, flat).map(({ lean }) => lean)).toEqual([null, null]);
    expect(drawnArcs(both, flat, leans).map(({ pair, lean }) => [pair, lean])).toEqual([
      ['CN-GD~RU-SA', { to: 'b', sure: false, class: 2 }],
    ]);
  });

  it('point to the side that is leaned on, and to neither where sources leave it open', () => {
    expect(leanStyle({ low: -0.3, high: -0.3 })).toEqual({ to: 'a', sure: true, class: 1 });
    expect(leanStyle({ low: 0.02, high: 0.02 })).toEqual({ to: 'b', sure: true, class: 0 });
    expect(leanStyle({ low: -0.01, high: 0.1 })).toEqual({ to: null, sure: false, class: 0 });
    expect(leanStyle({ low: 0, high: 0 })).toEqual({ to: null, sure: true, class: 0 });
  });

  it('stand between regions whose shares are told in five classes', () => {
    expect([0, 0.099, 0.1, 0.25, 0.69, 1].map(shareClass)).toEqual([0, 0, 1, 2, 3, 4]);
  });

  it('are solid where a tie is reviewed, dashed where none is, hollow where no stage is certain, faint where all is over', () => {
    const views = [
      arc('A~B'),
      arc('A~C', { reviewed: 0, unreviewed: 1 }),
      arc('A~D', { certain: false }),
      arc('A~E', { over: 1 }),
    ];
    const arcs = drawnArcs(views, flat);
    const seen = new Map(arcs.map((a) => [a.pair, [a.dashed, a.hollow, a.faint]]));
    expect(seen.get('A~B')).toEqual([false, false, false]);
    expect(seen.get('A~C')).toEqual([true, false, false]);
    expect(seen.get('A~D')).toEqual([false, true, false]);
    expect(seen.get('A~E')).toEqual([false, false, true]);
  });

  it('take the colour of their most frequent type, of equals the one that lasts', () => {
    const types: ArcView['types'] = [
      { type: 'forum', ties: 1 },
      { type: 'twinning', ties: 1 },
    ];
    expect(drawnArcs([arc('A~B', { types })], flat)[0]?.group).toBe('formal');
    const more: ArcView['types'] = [{ type: 'forum', ties: 2 }, ...types];
    expect(drawnArcs([arc('A~B', { types: more })], flat)[0]?.group).toBe('people');
  });

  it('are drawn so that the best borne lies on top', () => {
    const views = [arc('A~B', { sources: 9 }), arc('A~C', { sources: 1 }), arc('A~D', { sources: 9, ties: 2 })];
    expect(drawnArcs(views, flat).map(({ pair }) => pair)).toEqual(['A~C', 'A~B', 'A~D']);
  });

  it('are thin and lie under the others where only ties of many join the pair', () => {
    const views = [arc('A~B', { fewestPairs: 84, sources: 9 }), arc('A~C', { fewestPairs: 12, sources: 1 })];
    expect(drawnArcs(views, flat).map(({ pair, thin, width }) => [pair, thin, width])).toEqual([
      ['A~B', true, 0.7],
      ['A~C', false, 1.4],
    ]);
  });

  it('bow to the north and are found under the pointer, the topmost first', () => {
    const arcs = drawnArcs([arc('A~B', { sources: 1 }), arc('C~D', { sources: 9 })], flat);
    const [x, y] = pointOn(arcs[0]!, 0.5);
    expect(x).toBe(50);
    expect(y).toBeLessThan(0);
    expect(arcAt(arcs, x, y + 2, 4)?.pair).toBe('C~D');
    expect(arcAt(arcs, x, y + 30, 4)).toBeNull();
  });

  describe('of towns', () => {
    const town = (code: string, lon: number, lat: number): ArcView['a'] => ({ ...end(code, lon, lat), level: 'town' });
    const [heihe, across] = [town('CN-HL/Heihe', 30, 0), town('RU-AMU/Blagoveshchensk', 30, 1)];
    const { lean: _, ...ties } = { ...arc('CN-HL~RU-AMU'), lean: null };
    const pair = arc('CN-HL~RU-AMU', {
      a: end('CN-HL', 30, -10),
      b: end('RU-AMU', 30, 10),
      parts: [
        { ...ties, a: heihe, b: across },
        { ...ties, a: end('CN-HL', 30, -10), b: end('RU-AMU', 30, 10) },
      ],
    });
    const ends = (k: number) => arcsAt(drawnArcs([pair], flat), k).map(({ view }) => `${view.a.code} ${view.b.code}`);

    it('begin and end at the towns where these can be told apart from the middle of their regions, the best borne last', () => {
      // The town lies 10 units from the middle of its region: 39 pixels, then 41.
      expect(ends(3.9)).toEqual(['CN-HL RU-AMU']);
      expect(ends(4.1)).toEqual(['CN-HL RU-AMU', 'CN-HL/Heihe RU-AMU/Blagoveshchensk']);
      const [, towns] = arcsAt(drawnArcs([pair], flat), 4.1);
      expect([towns?.ax, towns?.ay, towns?.bx, towns?.by]).toEqual([30, -0, 30, -1]);
    });

    it('rise so that they can be seen and pointed at, however near the towns lie', () => {
      for (const k of [4.1, 10, 30]) {
        const [, towns] = arcsAt(drawnArcs([pair], flat), k);
        const [x, y] = pointOn(towns!, 0.5);
        expect(Math.hypot(x - 30, y + 0.5) * k).toBeGreaterThan(12);
        expect(arcAt(arcsAt(drawnArcs([pair], flat), k), x, y, 2 / k)?.view).toBe(pair.parts?.[0]);
      }
      const one = drawnArcs([{ ...pair, parts: [{ ...pair.parts![0]!, b: heihe }] }], flat);
      const [x, y] = pointOn(arcsAt(one, 10)[0]!, 0.5);
      expect([x, y * 10]).toEqual([30, -28]);
    });

    it('are left out where lines say who leans on whom, which is said of regions', () => {
      expect(
        arcsAt(drawnArcs([pair], flat, new Map([['CN-HL~RU-AMU', leanStyle({ low: 0.1, high: 0.1 })]])), 50),
      ).toHaveLength(1);
    });
  });
});
