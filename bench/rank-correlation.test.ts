import { expect, it } from 'vitest';
import { changes, kendall } from './rank-correlation.ts';

it('counts the pairs that agree against those that do not', () => {
  // Eight pairs agree, two do not: 6/10.
  expect(kendall([1, 2, 3, 4, 5], [10, 30, 20, 50, 40])).toBeCloseTo(0.6, 12);
  // Two pairs agree, one is equal in x: 2 / √(2 · 3).
  expect(kendall([4, 4, 7], [1, 2, 3])).toBeCloseTo(2 / Math.sqrt(6), 12);
  expect(changes([1, 4, 2])).toEqual([3, -2]);
});
