/** Power from the position in a network of relations: with partners who have few others, or many. */
import { InvalidInput } from '../../model/errors.ts';

/**
 * `c(α, β) = α (I − βR)⁻¹ R·1` (Bonacich 1987, American Journal of Sociology 92: 1170–1182) for a square matrix of relations.
 * With β below 0 it is an advantage to have partners without alternatives. Needs `|β| < 1/λ`, λ the greatest eigenvalue in size.
 */
export function bonacichPower(relations: readonly (readonly number[])[], beta: number, alpha = 1): readonly number[] {
  const n = relations.length;
  if (relations.some((row) => row.length !== n)) throw new InvalidInput('The matrix of relations is not square.');
  const largest = spectralRadius(relations);
  if (Math.abs(beta) * largest >= 1) {
    throw new InvalidInput(`β is ${beta}; it must be smaller in size than 1/λ = ${1 / largest}.`);
  }
  const strength = Float64Array.from(relations, (row) => alpha * row.reduce((sum, value) => sum + value, 0));
  if (beta === 0) return [...strength];
  return Math.abs(beta) * largest <= quick
    ? bySeries(sparseOf(relations).rows, beta, strength)
    : byElimination(relations, beta, strength);
}

/** Up to this share of its limit the series is short: sixty terms for half of it. */
const quick = 0.9;

/** `Σ_k (βR)^k α R·1`, until what is added is nothing in the last digit. */
function bySeries(rows: readonly SparseRow[], beta: number, strength: Float64Array): readonly number[] {
  const n = rows.length;
  let term = strength;
  const sum = Float64Array.from(strength);
  for (let most = Number.POSITIVE_INFINITY; most > 0; ) {
    const next = new Float64Array(n);
    most = 0;
    for (let i = 0; i < n; i++) {
      next[i] = beta * times(rows[i]!, term);
      const before = sum[i]!;
      sum[i] = before + next[i]!;
      if (sum[i] !== before) most = Math.max(most, Math.abs(next[i]!) / Math.max(Math.abs(before), Number.MIN_VALUE));
    }
    if (most < 1e-16) break;
    term = next;
  }
  return [...sum];
}

/** (I − βR) c = α R·1, by elimination with the largest pivot. */
function byElimination(
  relations: readonly (readonly number[])[],
  beta: number,
  strength: Float64Array,
): readonly number[] {
  const n = relations.length;
  const rows = relations.map((row, i) => [...row.map((value, j) => (i === j ? 1 : 0) - beta * value), strength[i]!]);
  for (let k = 0; k < n; k++) {
    let best = k;
    for (let i = k + 1; i < n; i++) if (Math.abs(rows[i]![k]!) > Math.abs(rows[best]![k]!)) best = i;
    [rows[k], rows[best]] = [rows[best]!, rows[k]!];
    for (let i = 0; i < n; i++) {
      if (i === k) continue;
      const factor = rows[i]![k]! / rows[k]![k]!;
      for (let j = k; j <= n; j++) rows[i]![j] = rows[i]![j]! - factor * rows[k]![j]!;
    }
  }
  return rows.map((row, i) => row[n]! / row[i]!);
}

/** What of a row is not nothing: of some hundred units each has links to a few dozen. Sums are the same without the nothings. */
interface SparseRow {
  readonly columns: Int32Array;
  readonly values: Float64Array;
}

/** A matrix asked for again, without what is nothing in it, and the size of its greatest eigenvalue. */
interface Sparse {
  readonly rows: readonly SparseRow[];
  readonly radius: number;
}

const sparse = new WeakMap<readonly (readonly number[])[], Sparse>();

function sparseOf(matrix: readonly (readonly number[])[]): Sparse {
  let found = sparse.get(matrix);
  if (found === undefined) {
    const rows = matrix.map((row): SparseRow => {
      const columns = row.flatMap((value, j) => (value === 0 ? [] : [j]));
      return { columns: Int32Array.from(columns), values: Float64Array.from(columns, (j) => row[j]!) };
    });
    sparse.set(matrix, (found = { rows, radius: radiusOf(rows) }));
  }
  return found;
}

/** A row times a vector. */
function times({ columns, values }: SparseRow, vector: Float64Array): number {
  let sum = 0;
  for (let k = 0; k < columns.length; k++) sum += values[k]! * vector[columns[k]!]!;
  return sum;
}

/** The size of the greatest eigenvalue of a matrix without negative entries, by powers; rows summed for a bound to start from. */
export function spectralRadius(matrix: readonly (readonly number[])[]): number {
  return sparseOf(matrix).radius;
}

function radiusOf(rows: readonly SparseRow[]): number {
  const n = rows.length;
  const sizes = rows.map(({ columns, values }) => ({ columns, values: values.map(Math.abs) }));
  let vector = new Float64Array(n).fill(1);
  let size = 0;
  for (let round = 0; round < 500; round++) {
    // One step of (R + I): the shift keeps the powers of a two-sided network from swinging between two vectors.
    const next = new Float64Array(n);
    let largest = 0;
    for (let i = 0; i < n; i++) {
      next[i] = vector[i]! + times(sizes[i]!, vector);
      if (next[i]! > largest) largest = next[i]!;
    }
    if (largest === 0) return 0;
    vector = next.map((value) => value / largest);
    if (Math.abs(largest - size) < 1e-13) break;
    size = largest;
  }
  return Math.max(0, size - 1);
}
