import { expect, it } from 'vitest';
import { changes, kendall, spearman } from '../bench/rank-correlation.ts';

it('ranks are correlated as the textbook works it out', () => {
  // ρ = 1 − 6 Σ d² / (n (n² − 1)) with d² = 0 + 1 + 1 + 1 + 1 over five: 1 − 24/120.
  expect(spearman([1, 2, 3, 4, 5], [10, 30, 20, 50, 40])).toBeCloseTo(0.8, 12);
  // Eight pairs agree, two do not: 6/10.
  expect(kendall([1, 2, 3, 4, 5], [10, 30, 20, 50, 40])).toBeCloseTo(0.6, 12);
  expect(spearman([1, 2, 3], [9, 5, 1])).toBeCloseTo(-1, 12);
});

it('equal values share a rank, and move in no direction', () => {
  // Ranks 1.5, 1.5, 3 against 1, 2, 3: 1.5 / √(1.5 · 2).
  expect(spearman([4, 4, 7], [1, 2, 3])).toBeCloseTo(1.5 / Math.sqrt(3), 12);
  // Two pairs agree, one is equal in x: 2 / √(2 · 3).
  expect(kendall([4, 4, 7], [1, 2, 3])).toBeCloseTo(2 / Math.sqrt(6), 12);
  expect(changes([1, 4, 2])).toEqual([3, -2]);
});
