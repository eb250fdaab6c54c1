import { describe, expect, it } from 'vitest';
import { drawLine, drawRing, type Hand } from './cut.ts';
import { equalEarth, type Place, type Point } from './equal-earth.ts';

/** The pieces that are drawn, each with its points. */
function drawn(draw: (hand: Hand) => void): readonly (readonly Point[])[] {
  const pieces: Point[][] = [];
  draw({
    moveTo: (x, y) => pieces.push([[x, y]]),
    lineTo: (x, y) => pieces.at(-1)?.push([x, y]),
    closePath: () => {},
  });
  return pieces;
}

/** The area within a piece (shoelace formula). */
const areaOf = (piece: readonly Point[]): number =>
  Math.abs(
    piece.reduce((sum, [x, y], i) => {
      const [nextX, nextY] = piece[(i + 1) % piece.length]!;
      return sum + (x * nextY - nextX * y) / 2;
    }, 0),
  );

const square: readonly Place[] = [
  [170, 0],
  [-170, 0],
  [-170, 10],
  [170, 10],
  [170, 0],
];

describe('the end of the map', () => {
  it('cuts a ring in two, with the same area as a whole one', () => {
    const cut = drawn((hand) => drawRing(square, equalEarth(0, 1), hand));
    const whole = drawn((hand) => drawRing(square, equalEarth(180, 1), hand));
    expect(whole.length).toBe(1);
    expect(cut.length).toBe(2);
    const edge = equalEarth(0, 1).flat(180, 0)[0];
    for (const piece of cut) expect(Math.max(...piece.map(([x]) => Math.abs(x)))).toBeCloseTo(edge, 9);
    expect(cut.reduce((sum, piece) => sum + areaOf(piece), 0)).toBeCloseTo(areaOf(whole[0]!), 4);
  });

  it('draws what lies round a pole down to it', () => {
    const round: readonly Place[] = [
      [-180, -60],
      [-90, -60],
      [0, -60],
      [90, -60],
      [180, -60],
    ];
    const pieces = drawn((hand) => drawRing([...round].reverse(), equalEarth(30, 1), hand));
    const lowest = Math.max(...pieces.flat().map(([, y]) => y));
    expect(lowest).toBeCloseTo(1.317363, 6);
    expect(Math.min(...pieces.flat().map(([, y]) => y))).toBeCloseTo(equalEarth(0, 1).flat(0, -60)[1], 9);
  });

  it('cuts a line, and not one that only touches the end', () => {
    const across = drawn((hand) =>
      drawLine(
        [
          [170, 0],
          [-170, 20],
        ],
        equalEarth(0, 1),
        hand,
      ),
    );
    expect(across.length).toBe(2);
    const { flat } = equalEarth(0, 1);
    expect(across[0]!.at(-1)![0]).toBeCloseTo(flat(180, 10)[0], 9);
    expect(across[1]![0]![0]).toBeCloseTo(flat(-180, 10)[0], 9);
    expect(
      drawn((hand) =>
        drawLine(
          [
            [170, 0],
            [180, 0],
            [170, 10],
          ],
          equalEarth(0, 1),
          hand,
        ),
      ).length,
    ).toBe(1);
  });
});
