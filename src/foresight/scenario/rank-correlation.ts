/** How alike two series order the years. */

/** Spearman’s ρ: the correlation of ranks, ties sharing their mean rank; null where one of the two does not vary. */
export function rankCorrelation(a: ArrayLike<number>, b: ArrayLike<number>): number | null {
  const [x, y] = [ranksOf(a), ranksOf(b)];
  const mean = (x.length + 1) / 2;
  let [both, ofA, ofB] = [0, 0, 0];
  for (let i = 0; i < x.length; i++) {
    both += (x[i]! - mean) * (y[i]! - mean);
    ofA += (x[i]! - mean) * (x[i]! - mean);
    ofB += (y[i]! - mean) * (y[i]! - mean);
  }
  return ofA === 0 || ofB === 0 ? null : both / Math.sqrt(ofA * ofB);
}

/** 1 for the least; equal values have the mean of the places they take together. */
function ranksOf(values: ArrayLike<number>): Float64Array {
  const order = Array.from(values, (_, i) => i).sort((i, j) => values[i]! - values[j]! || i - j);
  const ranks = new Float64Array(values.length);
  for (let from = 0; from < order.length; ) {
    let until = from;
    while (until + 1 < order.length && values[order[until + 1]!] === values[order[from]!]) until += 1;
    for (let i = from; i <= until; i++) ranks[order[i]!] = (from + until) / 2 + 1;
    from = until + 1;
  }
  return ranks;
}
