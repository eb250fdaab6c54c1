/** Whether an order of regions or pairs would be another with other weights. */
import type { Chance } from '../../model/chance.ts';
import { drawWeights } from './weight-draws.ts';
import type { Weights } from './weights.ts';

/** What became of one item's rank over the draws. */
export interface RankRange {
  /** 1 is the greatest; items without a value come last. */
  readonly rank: number;
  readonly low: number;
  readonly high: number;
  /** The share of draws in which the rank was the same. */
  readonly same: number;
}

/**
 * Ranks of items by what they are worth under the given weights, and over draws of weights. Ties in value take the order in which the
 * items came.
 */
export function rankStability<T>(
  items: readonly T[],
  worth: (item: T, weights: Weights) => number | null,
  weights: Weights,
  draws: number,
  chance: Chance,
): readonly RankRange[] {
  const base = ranks(items.map((item) => worth(item, weights)));
  const low = Float64Array.from(base);
  const high = Float64Array.from(base);
  const same = new Float64Array(items.length);
  for (let draw = 0; draw < draws; draw++) {
    const drawn = drawWeights(chance);
    const other = ranks(items.map((item) => worth(item, drawn)));
    for (let i = 0; i < items.length; i++) {
      if (other[i]! < low[i]!) low[i] = other[i]!;
      if (other[i]! > high[i]!) high[i] = other[i]!;
      if (other[i] === base[i]) same[i] = same[i]! + 1;
    }
  }
  return items.map((_, i) => ({
    rank: base[i]!,
    low: low[i]!,
    high: high[i]!,
    same: draws === 0 ? 1 : same[i]! / draws,
  }));
}

function ranks(values: readonly (number | null)[]): Float64Array {
  const order = Array.from(values, (_, i) => i).sort((a, b) => (values[b] ?? -1) - (values[a] ?? -1) || a - b);
  const result = new Float64Array(values.length);
  order.forEach((item, place) => {
    result[item] = place + 1;
  });
  return result;
}
