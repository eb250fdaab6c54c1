/**
 * A quantile of some values, the middle by default: by nearest rank, the smallest of them that no less than so large a part does not exceed
 * (type 1 of Hyndman and Fan, The American Statistician 50, 1996). NaN of none.
 */
export function quantile(values: readonly number[], q = 0.5): number {
  const sorted = [...values].sort((a, b) => a - b);
  // Three times ten of a hundred must not become thirty and a bit.
  return sorted[Math.max(0, Math.ceil(sorted.length * q - 1e-9) - 1)] ?? Number.NaN;
}
