import { describe, expect, it } from 'vitest';
import { quantile } from './quantile.ts';

describe('a quantile', () => {
  const upTo = (n: number): readonly number[] => Array.from({ length: n }, (_, i) => n - i);

  it('is the value of the nearest rank', () => {
    expect(quantile([5, 1, 4, 2, 3])).toBe(3);
    expect([0.05, 0.3, 0.4, 0.5, 1].map((q) => quantile([15, 20, 35, 40, 50], q))).toEqual([15, 20, 20, 35, 50]);
    expect(quantile(upTo(20), 0.95)).toBe(19);
    expect(quantile(upTo(40), 0.95)).toBe(38);
    expect(quantile(upTo(100), 0.95)).toBe(95);
    expect(quantile([7], 0.95)).toBe(7);
    expect(quantile([])).toBeNaN();
  });
});
