/**
 * Regional influence capacity (RIC), Amur's own adaptation to regions of an idea of the Formal Bilateral Influence Capacity index
 * (Moyer, Sweijs, Burrows and Van Manen 2018, Power and Influence in a Globalized World): capacity is bandwidth times
 * dependence. It is not that index, whose weights are not public, and never bears its name.
 */
import { type Weighted, weighted } from './weighted.ts';
import { type BandwidthPart, type DependencePart, equalWeights, type Parts, type Weights } from './weights.ts';

/** The links of a pair and what the target relies on the influencer for. */
export interface Influence {
  readonly bandwidth: Parts<BandwidthPart>;
  readonly dependence: Parts<DependencePart>;
}

/** A value that may not be known whole: `value` only where coverage is a half or more. */
export interface Estimate {
  readonly value: number | null;
  readonly interval: readonly [number, number];
  readonly coverage: number;
}

/** Below this share of the weights a point value says too little to be shown. */
export const enoughCoverage = 0.5;

/** `I_i→j = B_ij · D_j|i`, from 0 to 1; its coverage is the lesser of the two. */
export interface Capacity extends Estimate {
  readonly bandwidth: Weighted;
  readonly dependence: Weighted;
}

export function capacityOf({ bandwidth, dependence }: Influence, weights: Weights = equalWeights): Capacity {
  return capacityOfSums(weighted(bandwidth, weights.bandwidth), weighted(dependence, weights.dependence));
}

/** The same of sums already weighted. */
export function capacityOfSums(B: Weighted, D: Weighted): Capacity {
  const coverage = Math.min(B.coverage, D.coverage);
  return {
    value: coverage < enoughCoverage || B.mean === null || D.mean === null ? null : B.mean * D.mean,
    interval: [B.low * D.low, B.high * D.high],
    coverage,
    bandwidth: B,
    dependence: D,
  };
}
