/** Which of two sides has more influence capacity on the other, and by how much. */
import { type Estimate, enoughCoverage } from './capacity.ts';
import { type Weighted, weighted } from './weighted.ts';
import { type BandwidthPart, type DependencePart, equalWeights, type Parts, type Weights } from './weights.ts';

/** A pair: one bandwidth, and a dependence on either side. */
export interface PairParts {
  readonly bandwidth: Parts<BandwidthPart>;
  /** What j relies on i for: the reach of i. */
  readonly jOnI: Parts<DependencePart>;
  /** What i relies on j for. */
  readonly iOnJ: Parts<DependencePart>;
}

/**
 * `A_ij = (I_i→j − I_j→i) / (I_i→j + I_j→i)`, from −1 (all influence is j's) to 1 (all is i's); 0 where neither has any. The
 * bandwidth is one and the same on both sides and cancels, so that A rests on the two dependences wherever there is a link.
 */
export function lopsidedness({ bandwidth, jOnI, iOnJ }: PairParts, weights: Weights = equalWeights): Estimate {
  return lopsidednessOf(
    weighted(bandwidth, weights.bandwidth),
    weighted(jOnI, weights.dependence),
    weighted(iOnJ, weights.dependence),
  );
}

/** The same of sums already weighted. */
export function lopsidednessOf(B: Weighted, onI: Weighted, onJ: Weighted): Estimate {
  const coverage = Math.min(B.coverage, onI.coverage, onJ.coverage);
  const bounds = [balance(onI.low, onJ.high), balance(onI.high, onJ.low)] as const;
  // Where there may be no link at all, neither side may have any.
  const interval: readonly [number, number] =
    B.high === 0 ? [0, 0] : B.low === 0 ? [Math.min(0, bounds[0]), Math.max(0, bounds[1])] : bounds;
  const known = coverage >= enoughCoverage && B.mean !== null && onI.mean !== null && onJ.mean !== null;
  return {
    value: known ? balance(B.mean * onI.mean, B.mean * onJ.mean) : null,
    interval,
    coverage,
  };
}

function balance(i: number, j: number): number {
  return i + j === 0 ? 0 : (i - j) / (i + j);
}
