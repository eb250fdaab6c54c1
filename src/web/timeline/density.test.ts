import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Axis, pixelOf } from './axis.ts';
import { countDensity, daysOf } from './density.ts';
import type { Shape } from './shapes.ts';

const axis: Axis = { from: 0, to: 1000, width: 500 };
const shape = (from: number | null, to: number | null, kind: Shape['kind'] = 'vague'): Shape => ({
  kind,
  from,
  to,
  about: false,
  doubtful: false,
});

/** The same, column by column. */
function plainly(shapes: readonly Shape[], on: Axis, wide = 4): number[] {
  const columns = Array.from({ length: Math.ceil(on.width / wide) }, () => 0);
  for (const { from, to } of shapes) {
    const first = Math.floor(pixelOf(on, from!) / wide);
    const last = Math.max(first, Math.ceil(pixelOf(on, to!) / wide) - 1);
    for (let i = first; i <= last; i++) if (columns[i] !== undefined) columns[i]! += 1 / (last - first + 1);
  }
  return columns;
}

describe('the density of a timeline', () => {
  const dated = fc
    .record({ from: fc.integer({ min: 0, max: 900 }), days: fc.integer({ min: 1, max: 100 }) })
    .map(({ from, days }) => shape(from, from + days));

  it('counts each dated mark once, however vague it is', () => {
    fc.assert(
      fc.property(fc.array(dated, { maxLength: 30 }), (shapes) => {
        const sum = countDensity(daysOf(shapes), axis).reduce((a, b) => a + b, 0);
        expect(sum).toBeCloseTo(shapes.length, 6);
      }),
    );
    const near = { from: 0, to: 32, width: 16 };
    expect([...countDensity(daysOf([shape(0, 1, 'day'), shape(0, 16)]), near)]).toEqual([1.5, 0.5, 0, 0]);
    // A day beside the known end where the other is open; nothing for what has no date.
    expect([...countDensity(daysOf([shape(null, 9), shape(24, null), shape(null, null, 'none')]), near)]).toEqual([
      0, 1, 0, 1,
    ]);
  });

  it('keeps marks of the same days once, with their number', () => {
    const days = daysOf([shape(3, 4, 'day'), shape(3, 9), shape(3, 4), shape(null, null, 'none'), shape(-40, -39)]);
    expect([...days]).toEqual([3, 4, 2, 3, 9, 1, -40, -39, 1]);
  });

  it('is the same as counted column by column, on any part of the axis', () => {
    const part = fc
      .record({ from: fc.integer({ min: -50, max: 800 }), days: fc.integer({ min: 21, max: 900 }) })
      .map(({ from, days }): Axis => ({ from, to: from + days, width: 512 }));
    fc.assert(
      fc.property(fc.array(dated, { maxLength: 40 }), part, (shapes, on) => {
        const found = [...countDensity(daysOf(shapes), on)];
        const other = plainly(shapes, on);
        expect(found).toHaveLength(other.length);
        for (const [i, count] of found.entries()) expect(count).toBeCloseTo(other[i]!, 6);
      }),
    );
  });

  it('counts fifty thousand marks well within a frame', () => {
    const days = daysOf(Array.from({ length: 50_000 }, (_, i) => shape(i % 1000, (i % 1000) + 30)));
    const began = performance.now();
    countDensity(days, axis);
    // A part of a millisecond on a quiet machine; this only guards against something quadratic.
    expect(performance.now() - began).toBeLessThan(500);
  });
});
