import { describe, expect, it } from 'vitest';
import { markAt, placeShares, type ShareAt, type ShareSide, signsOf } from './share-chart.ts';

const at = (period: string, ...values: readonly number[]): ShareAt => ({
  ...{ period, values, says: '' },
  part: period.includes('/'),
});
const side = (points: readonly ShareAt[], way: 1 | -1 = 1): ShareSide => ({
  fill: '#fff',
  shape: 'circle',
  way,
  points,
});
/** Half a pixel a thousandth of a share: from 0 at 178 up to 1 at 18. */
const size = { width: 400, height: 200 };
const placed = (...sides: readonly ShareSide[]) => placeShares({ sides, differences: [] }, size);

describe('a chart of shares', () => {
  it('has the measured years and no others, and a full line only between years that follow each other', () => {
    const { years, links, marks } = placed(side([at('1997', 0.16), at('2003', 0.38), at('2004', 0.4)]));
    expect(years.map(({ year }) => year)).toEqual([1997, 2003, 2004]);
    expect(links.map(({ dotted }) => dotted)).toEqual([true, false]);
    // Six years are six times as far apart as one.
    const [a, b, c] = marks.map(({ x }) => x) as [number, number, number];
    expect((b - a) / (c - b)).toBeCloseTo(6);
  });

  it('goes up to a round share above the greatest', () => {
    expect(placed(side([at('2021', 0.69)])).ticks.map(({ share }) => share)).toEqual([0, 0.25, 0.5, 0.75]);
    expect(placed(side([at('2021', 0.02)])).ticks.map(({ share }) => share)).toEqual([0, 0.05, 0.1]);
    expect(placed(side([at('2021', 1)])).marks[0]?.y).toBe(18);
    expect(placed(side([at('2021', 0)])).marks[0]?.y).toBe(178);
  });

  it('joins no part of a year with anything, and shows its months', () => {
    const { links, marks } = placed(side([at('2020', 0.5), at('2021-01/2021-06', 0.6), at('2021', 0.7)]));
    expect(marks.map(({ part }) => part)).toEqual([false, true, false]);
    expect(links).toHaveLength(1);
    const [before, half, whole] = marks;
    const year = whole!.x - before!.x;
    expect((half!.until - half!.from) / year).toBeCloseTo(0.5, 1);
    expect((whole!.x - half!.x) / year).toBeCloseTo(0.25, 1);
  });

  it('joins no figure with others that was published before its year was over', () => {
    const { links, marks } = placed(side([at('2024', 0.68), { ...at('2025', 0.7), part: true }]));
    expect(links).toEqual([]);
    expect(marks[1]).toMatchObject({ part: true, from: marks[1]!.x, until: marks[1]!.x });
  });

  it('shows each value where sources differ', () => {
    const [mark] = placed(side([at('2025', 0.65, 0.76)])).marks;
    expect(mark?.ys).toEqual([178 - 0.65 * 160, 178 - 0.76 * 160]);
  });

  it('mirrors two sides about one line, with their difference on the same axis', () => {
    const { marks, zero, differences } = placeShares(
      { sides: [side([at('2021', 0.5)]), side([at('2021', 0.8)], -1)], differences: [{ period: '2021', value: -0.3 }] },
      size,
    );
    const [up, down] = marks.map(({ y }) => zero - y) as [number, number];
    // 72 pixels to either side of the line.
    expect(up).toBe(36);
    expect(down).toBeCloseTo(-57.6);
    expect(zero - differences[0]!.y).toBeCloseTo(up + down);
  });

  it('finds the mark that is pointed at, and none far from all', () => {
    const chart = placed(side([at('1997', 0.2), at('2025', 0.7)]));
    const [first, last] = chart.marks;
    expect(markAt(chart, first!.x + 5, first!.y - 5)).toBe(first);
    expect(markAt(chart, last!.x - 20, last!.y)).toBe(last);
    expect(markAt(chart, (first!.x + last!.x) / 2, 100)).toBeNull();
  });

  it('explains only what it shows', () => {
    const words = { sides: ['Amur'], part: 'part', differing: 'differing', gap: 'gap', difference: 'difference' };
    const colours = { ink: '', muted: '', line: '', paper: '' };
    const signs = (...points: readonly ShareAt[]) =>
      signsOf({ sides: [side(points)], differences: [] }, words, colours).map(({ says }) => says);
    expect(signs(at('2020', 0.5), at('2021', 0.6))).toEqual(['Amur']);
    expect(signs(at('2010', 0.5), at('2021', 0.6, 0.7), at('2022-01/2022-03', 0.6))).toEqual([
      'Amur',
      'part',
      'differing',
      'gap',
    ]);
  });

  it('draws nothing of what is no date', () => {
    expect(placed(side([at('long ago', 0.5)])).marks).toEqual([]);
  });
});
