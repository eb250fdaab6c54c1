/** Evidence added up: each name of evidence has a weight, their sum is the logarithm of the odds that the name is a place. */

export interface Weights {
  /** The chance, 0 to 1, that a name with this evidence is a place. */
  chance(evidence: readonly string[]): number;
  /** The sum itself. */
  sum(evidence: readonly string[]): number;
}

/** Weights by name of evidence; evidence without a weight counts for nothing. */
export function evidenceWeights(file: { readonly weights: Readonly<Record<string, number>> }): Weights {
  const weights = new Map(Object.entries(file.weights));
  const sum = (evidence: readonly string[]): number => {
    let total = 0;
    for (const name of evidence) total += weights.get(name) ?? 0;
    return total;
  };
  return { sum, chance: (evidence) => 1 / (1 + Math.exp(-sum(evidence))) };
}

/** A name with its evidence, before it is judged. */
export interface WithEvidence {
  /** What makes two names of one text the same. */
  readonly key: string;
  readonly evidence: readonly string[];
}

/**
 * The evidence that the same name has elsewhere in the text: a town told as one once is one everywhere, and a name that
 * is never sure is doubted.
 */
export function withEcho<T extends WithEvidence>(judged: readonly T[], weights: Weights): readonly T[] {
  const best = new Map<string, number>();
  const count = new Map<string, number>();
  const scores = judged.map((one) => weights.sum(one.evidence));
  judged.forEach((one, i) => {
    best.set(one.key, Math.max(best.get(one.key) ?? -99, scores[i]!));
    count.set(one.key, (count.get(one.key) ?? 0) + 1);
  });
  return judged.map((one, i) => {
    if ((count.get(one.key) ?? 0) < 2) return one;
    const other = best.get(one.key)!;
    if (other > scores[i]! + 1.5 && other > 1.5) return { ...one, evidence: [...one.evidence, 'sure-elsewhere'] };
    if (other < -1) return { ...one, evidence: [...one.evidence, 'unsure-elsewhere'] };
    return one;
  });
}
