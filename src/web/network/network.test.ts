import { describe, expect, it } from 'vitest';
import { leanStyle } from '../map/lean-style.ts';
import { layout } from './layout.ts';
import { buildMatrix, countriesOf } from './matrix.ts';
import { linksCsv, networkGexf, unitsCsv } from './network-files.ts';
import { decodeNetwork, defaultNetwork } from './options.ts';
import { buildScene, labelsOf } from './scene.ts';
import { order } from './unit-order.ts';
import { smallNetwork } from './view-for-tests.ts';

const size = { width: 1000, height: 600 };
const links = smallNetwork.edges.map(({ pair, weight }) => {
  const [a = '', b = ''] = pair.split('~');
  return { a, b, weight };
});
const plain = (code: string): string => code;

describe('the layout', () => {
  const at = layout(smallNetwork.nodes, links);

  it('gives the same picture to the last bit, in whatever order units and links come', () => {
    expect(layout([...smallNetwork.nodes].reverse(), [...links].reverse())).toEqual(at);
    // Written down once: another machine must come to the same.
    expect(at.get('RU-AMU')).toEqual({ x: 0.5197700085053797, y: 0 });
  });

  it('keeps within the picture, puts nobody on another, and leaves the north above the south', () => {
    const places = [...at.values()];
    for (const { x, y } of places) {
      expect(x).toBeGreaterThanOrEqual(0);
      expect(x).toBeLessThanOrEqual(1);
      expect(y).toBeGreaterThanOrEqual(0);
      expect(y).toBeLessThanOrEqual(1);
    }
    const distances = places.flatMap((a, i) => places.slice(i + 1).map((b) => Math.hypot(a.x - b.x, a.y - b.y)));
    expect(Math.min(...distances)).toBeGreaterThan(0.1);
    expect(at.get('RU-AMU')!.y).toBeLessThan(at.get('KR-26')!.y);
  });

  it('holds units of one spot apart, and one alone in the middle', () => {
    const same = ['A', 'B', 'C'].map((code) => ({ code, lat: 50, lon: 100, community: 0 }));
    expect(new Set([...layout(same, []).values()].map(({ x, y }) => `${x} ${y}`)).size).toBe(3);
    expect(layout(same.slice(0, 1), []).get('A')).toEqual({ x: 0.5, y: 0.5 });
    expect(layout([], []).size).toBe(0);
  });

  it('lays out 150 units in a moment', () => {
    const many = Array.from({ length: 150 }, (_, i) => ({
      code: `U${i}`,
      lat: (i * 7) % 60,
      lon: (i * 13) % 170,
      community: i % 6,
    }));
    const ring = many.map(({ code }, i) => ({ a: code, b: `U${(i * 3 + 1) % 150}`, weight: 1 }));
    const began = performance.now();
    expect(layout(many, ring).size).toBe(150);
    expect(performance.now() - began).toBeLessThan(2000);
  });
});

describe('the picture', () => {
  const scene = buildScene(smallNetwork, defaultNetwork, size);

  it('draws units larger by the measure chosen, and lines as the map does', () => {
    const r = Object.fromEntries(scene.nodes.map(({ code, r: radius }) => [code, radius]));
    expect(r['RU-AMU']).toBeGreaterThan(r['CN-HL']!);
    expect(r['CN-HL']).toBeGreaterThan(r['KR-26']!);
    const of = (pair: string) => scene.links.find((link) => link.pair === pair)!;
    expect(of('CN-HL~RU-AMU')).toMatchObject({ group: 'business', dashed: false, hollow: false });
    expect(of('CN-HL~RU-PRI')).toMatchObject({ group: 'formal', dashed: true, hollow: true });
    expect(of('KR-26~RU-AMU')).toMatchObject({ thin: true, faint: true });
    expect(scene.links.map(({ pair }) => pair)).toEqual([
      'KR-26~RU-AMU',
      'CN-HL~RU-PRI',
      'CN-JL~RU-AMU',
      'CN-JL~RU-PRI',
      'CN-HL~RU-AMU',
    ]);
    expect(scene.fills).toEqual(['CN', 'RU', 'KR']);
    expect(buildScene(smallNetwork, { ...defaultNetwork, fill: 'community' }, size).fills).toEqual(['2', '1']);
  });

  it('tells who leans on whom of the links of which it is known', () => {
    const leans = new Map([['CN-JL~RU-PRI', leanStyle({ low: -0.7, high: -0.7 })]]);
    const told = buildScene(smallNetwork, defaultNetwork, size, leans).links.filter(({ lean }) => lean !== null);
    expect(told.map(({ pair, lean }) => [pair, lean?.to])).toEqual([['CN-JL~RU-PRI', 'a']]);
  });

  it('writes names where they lie on nothing, and those that must be in any case', () => {
    const long = (): string =>
      'a name as long as the whole picture is wide, and longer than any of the units could ever have';
    expect(labelsOf(scene, plain, new Set(), size)).toHaveLength(5);
    expect(labelsOf(scene, long, new Set(['KR-26']), { width: 300, height: 200 }).map(({ code }) => code)).toEqual([
      'KR-26',
    ]);
  });
});

describe('the matrix', () => {
  it('has one country down and the other across, a cell a pair', () => {
    expect(countriesOf(smallNetwork)).toEqual(['RU', 'CN', 'KR']);
    const { rows, columns, cells, left } = buildMatrix(smallNetwork, ['RU', 'CN'], 'degree');
    expect(rows.map(({ code }) => code)).toEqual(['RU-AMU', 'RU-PRI']);
    expect(columns.map(({ code }) => code)).toEqual(['CN-HL', 'CN-JL']);
    expect(cells.map((row) => row.map((cell) => cell?.size ?? 0))).toEqual([
      [4, 1],
      [1, 1],
    ]);
    expect(left).toBe(0);
  });

  it('is the same seen from the other side, and whole with all on both', () => {
    const all = buildMatrix(smallNetwork, [null, null], 'country');
    expect(all.rows.map(({ code }) => code)).toEqual(['CN-HL', 'CN-JL', 'KR-26', 'RU-AMU', 'RU-PRI']);
    all.cells.forEach((row, i) => {
      row.forEach((cell, j) => {
        expect(cell?.edge.pair).toBe(all.cells[j]![i]?.edge.pair);
      });
    });
    expect(buildMatrix(smallNetwork, ['KR', 'CN'], 'community').rows).toEqual([]);
  });
});

describe('the tables and files', () => {
  it('order by any column', () => {
    expect(order(smallNetwork.nodes, '-degree', plain).map(({ code }) => code)).toEqual([
      'RU-AMU',
      'CN-HL',
      'CN-JL',
      'RU-PRI',
      'KR-26',
    ]);
    expect(order(smallNetwork.nodes, 'name', plain)[2]!.code).toBe('KR-26');
  });

  it('hold what is shown', () => {
    expect(unitsCsv(smallNetwork).split('\r\n')[1]).toBe('CN-HL,CN-HL,CN,region,,,47,128,2,2,2,0.2,1,1,twinning 2,0');
    expect(linksCsv(smallNetwork).split('\r\n')[1]).toBe(
      'CN-HL,RU-AMU,9,9,trade 9,1,0,true,0,1,2019-06-01,2019-06-01,,,,',
    );
    const gexf = networkGexf('Ties', smallNetwork, buildScene(smallNetwork, defaultNetwork, size));
    expect(gexf.match(/<node /g)).toHaveLength(5);
    expect(gexf.match(/<edge /g)).toHaveLength(5);
  });

  it('take from an address what they know', () => {
    expect(decodeNetwork(new URLSearchParams('size=between&fill=x&down=CN&across=<b>'))).toEqual({
      ...defaultNetwork,
      size: 'between',
      down: 'CN',
    });
  });
});
