/** How much a figure owes to the weights: the same parts under weights drawn at random. */
import type { Chance } from '../../model/chance.ts';
import {
  type BandwidthPart,
  bandwidthParts,
  type DependencePart,
  dependenceParts,
  type PartWeights,
  type Weights,
} from './weights.ts';

/** Weights drawn from Dirichlet(1, …, 1), all mixes being equally likely: shares of exponential draws. */
export function drawWeights(chance: Chance): Weights {
  return {
    bandwidth: drawn<BandwidthPart>(bandwidthParts, chance),
    dependence: drawn<DependencePart>(dependenceParts, chance),
  };
}

function drawn<K extends string>(names: readonly K[], chance: Chance): PartWeights<K> {
  const draws = names.map(() => -Math.log(1 - chance()));
  const sum = draws.reduce((total, draw) => total + draw, 0);
  return Object.fromEntries(names.map((name, i) => [name, draws[i]! / sum])) as PartWeights<K>;
}

/** The middle and the 5th and 95th percentile of a value over draws of weights. */
export interface Spread {
  readonly low: number;
  readonly median: number;
  readonly high: number;
  readonly draws: number;
}

/** Null where no draw gave a value. */
export function spreadOf(values: readonly number[]): Spread | null {
  if (values.length === 0) return null;
  const sorted = Float64Array.from(values).sort();
  return {
    low: quantile(sorted, 0.05),
    median: quantile(sorted, 0.5),
    high: quantile(sorted, 0.95),
    draws: values.length,
  };
}

/** By linear interpolation between order statistics (Hyndman and Fan 1996, type 7). */
export function quantile(sorted: ArrayLike<number>, at: number): number {
  const place = (sorted.length - 1) * at;
  const below = Math.floor(place);
  const [a, b] = [sorted[below]!, sorted[Math.min(sorted.length - 1, below + 1)]!];
  return a + (b - a) * (place - below);
}
