/** Influence of each side of a pair on the other and the balance of the two, each sum of parts worked out once. */
import { type Capacity, capacityOfSums, type Estimate } from './capacity.ts';
import { lopsidednessOf, type PairParts } from './lopsidedness.ts';
import { weighted } from './weighted.ts';
import { equalWeights, type Weights } from './weights.ts';

export interface BothWays {
  /** Of i on j. */
  readonly there: Capacity;
  readonly back: Capacity;
  /** Above 0 where i has more. */
  readonly balance: Estimate;
}

export function bothWays({ bandwidth, jOnI, iOnJ }: PairParts, weights: Weights = equalWeights): BothWays {
  const B = weighted(bandwidth, weights.bandwidth);
  const [onI, onJ] = [weighted(jOnI, weights.dependence), weighted(iOnJ, weights.dependence)];
  return { there: capacityOfSums(B, onI), back: capacityOfSums(B, onJ), balance: lopsidednessOf(B, onI, onJ) };
}
