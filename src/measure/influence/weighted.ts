/** A weighted sum of parts of which some may not be known. */
import type { Parts, PartWeights } from './weights.ts';

export interface Weighted {
  /** With the unknown parts at 0 and at 1. */
  readonly low: number;
  readonly high: number;
  /** The sum of the weights of the parts that are known, 0 to 1. */
  readonly coverage: number;
  /** The mean of the known parts by weight; null where nothing is known. It lies between low and high. */
  readonly mean: number | null;
}

/** Parts and weights have the same names; each part is from 0 to 1 or null. */
export function weighted<K extends string>(parts: Parts<K>, weights: PartWeights<K>): Weighted {
  let low = 0;
  let coverage = 0;
  for (const name in weights) {
    const part = parts[name];
    if (part === null) continue;
    low += weights[name] * part;
    coverage += weights[name];
  }
  // Sums of weights miss 1 by a rounding error; nothing unknown must not leave room for anything.
  const known = coverage > 1 - 1e-12 ? 1 : coverage;
  return { low, high: Math.min(1, low + 1 - known), coverage: known, mean: known > 0 ? low / known : null };
}
