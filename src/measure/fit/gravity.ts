/** Trade to be expected of two sides by their size and distance, without a fit: elasticities are stated priors. */
import type { Formula } from '../measurement.ts';

/**
 * What the expectation assumes. β of size 1 each; β of distance 0.9, the mean of 1,467 estimates (Disdier and Head 2008, Review
 * of Economics and Statistics 90 (1)). Border, crossing and language add nothing by default: no estimate for regions is held.
 */
export interface GravityPriors {
  readonly b1: number;
  readonly b2: number;
  readonly b3: number;
  readonly border: number;
  readonly crossing: number;
  readonly language: number;
}

export const gravityPriors: GravityPriors = { b1: 1, b2: 1, b3: 0.9, border: 0, crossing: 0, language: 0 };

/** What the two sides have in common: each 0 or 1. */
export interface Nearness {
  readonly border: number;
  readonly crossing: number;
  readonly language: number;
}

/**
 * The logarithm of expected trade, up to a constant that is the same for all pairs: `β₁ ln Y_i + β₂ ln Y_j − β₃ ln d_ij + …`.
 * Products in any one unit, distance in kilometres (1 at the least). It ranks pairs; it is not an amount.
 */
export function gravityPotential(
  productI: number,
  productJ: number,
  kilometres: number,
  near: Nearness = { border: 0, crossing: 0, language: 0 },
  priors: GravityPriors = gravityPriors,
): number | null {
  if (!(productI > 0 && productJ > 0)) return null;
  const { b1, b2, b3 } = priors;
  return (
    b1 * Math.log(productI) +
    b2 * Math.log(productJ) -
    b3 * Math.log(Math.max(1, kilometres)) +
    priors.border * near.border +
    priors.crossing * near.crossing +
    priors.language * near.language
  );
}

/** `ln(T_ij / T̂_ij)`: 0 as expected, above 0 more trade than expected. */
export const overTrade: Formula<'T_ij' | 'E_ij'> = {
  id: 'over-trade',
  name: 'Trade over expectation',
  version: '1',
  formula: 'over = ln(T_ij / E_ij)',
  unit: '1',
  range: [null, null],
  reference: 'Anderson and van Wincoop (2003), American Economic Review 93 (1), for the idea of a gravity expectation',
  symbols: {
    T_ij: { means: 'goods trade of i with j, both ways', unit: 'USD' },
    E_ij: { means: 'trade expected by size and distance', unit: 'USD' },
  },
  calculate: ({ T_ij, E_ij }) => (T_ij > 0 && E_ij > 0 ? Math.log(T_ij / E_ij) : null),
};

/** The share of values that are smaller, plus half of those that are equal: 0 for the least, towards 1 for the greatest. */
export function percentileAmong(value: number, all: readonly number[]): number | null {
  if (all.length === 0) return null;
  const below = all.filter((other) => other < value).length;
  const equal = all.filter((other) => other === value).length;
  return (below + equal / 2) / all.length;
}
