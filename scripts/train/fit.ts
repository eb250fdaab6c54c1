/** Fits log-linear models: logistic regression with an L2 penalty, by L-BFGS. The same rows give the same weights. */
import type { Features, KeptModel } from '../../src/read/claims/scorer/log-linear.ts';

export interface Row {
  readonly features: Features;
  readonly right: boolean;
  /** How much it counts, mostly 1. */
  readonly weight: number;
}

export interface FitOptions {
  /** The larger, the closer to the rows; the penalty is half the squared weights divided by it. */
  readonly closeness: number;
  /** Features that fewer rows have are left out; of single words more must have them. */
  readonly fewest: number;
}

const steps = 120;
const remembered = 8;
/** Weights are kept with so many decimals, so that the last bits of a machine's arithmetic leave no trace. */
const decimals = 3;

interface Matrix {
  readonly starts: Int32Array;
  readonly columns: Int32Array;
  readonly values: Float64Array;
  readonly names: readonly string[];
}

/** A word is learnt from so many rows. */
const fewestOfWords = 10;
const isWord = (name: string): boolean => name.startsWith('word: ');

function matrixOf(rows: readonly Row[], fewest: number): Matrix {
  const counts = new Map<string, number>();
  for (const { features } of rows) for (const name of features.keys()) counts.set(name, (counts.get(name) ?? 0) + 1);
  const names = [...counts]
    .filter(([name, n]) => n >= (isWord(name) ? Math.max(fewest, fewestOfWords) : fewest))
    .map(([name]) => name)
    .sort();
  const column = new Map(names.map((name, i) => [name, i]));
  const starts = new Int32Array(rows.length + 1);
  const columns: number[] = [];
  const values: number[] = [];
  for (const [i, { features }] of rows.entries()) {
    for (const [name, value] of features) {
      const c = column.get(name);
      if (c !== undefined) {
        columns.push(c);
        values.push(value);
      }
    }
    starts[i + 1] = columns.length;
  }
  return { starts, columns: Int32Array.from(columns), values: Float64Array.from(values), names };
}

/** The model that fits the rows best under its penalty. */
export function fitModel(rows: readonly Row[], { closeness, fewest }: FitOptions): KeptModel {
  const { starts, columns, values, names } = matrixOf(rows, fewest);
  const size = names.length + 1;
  const loss = (w: Float64Array, gradient: Float64Array): number => {
    gradient.fill(0);
    let sum = 0;
    for (let i = 0; i < rows.length; i++) {
      let odds = w[size - 1]!;
      for (let k = starts[i]!; k < starts[i + 1]!; k++) odds += w[columns[k]!]! * values[k]!;
      const { right, weight } = rows[i]!;
      const signed = right ? odds : -odds;
      sum += weight * (signed > 0 ? Math.log1p(Math.exp(-signed)) : Math.log1p(Math.exp(signed)) - signed);
      const off = weight * (1 / (1 + Math.exp(-odds)) - (right ? 1 : 0));
      for (let k = starts[i]!; k < starts[i + 1]!; k++) gradient[columns[k]!]! += off * values[k]!;
      gradient[size - 1]! += off;
    }
    for (let j = 0; j < size - 1; j++) {
      sum += (w[j]! * w[j]!) / (2 * closeness);
      gradient[j]! += w[j]! / closeness;
    }
    return sum;
  };
  const w = lbfgs(loss, size);
  const round = (x: number): number => Number(x.toFixed(decimals));
  return {
    bias: round(w[size - 1]!),
    weights: Object.fromEntries(names.flatMap((name, j) => (round(w[j]!) === 0 ? [] : [[name, round(w[j]!)]]))),
  };
}

const dot = (a: Float64Array, b: Float64Array): number => {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
  return sum;
};

/** Minimises a smooth convex function (Nocedal and Wright, Numerical Optimization, algorithm 7.4), with a step that is halved until it pays. */
function lbfgs(loss: (w: Float64Array, gradient: Float64Array) => number, size: number): Float64Array {
  let w = new Float64Array(size);
  let gradient = new Float64Array(size);
  let value = loss(w, gradient);
  const moves: { readonly s: Float64Array; readonly y: Float64Array; readonly rho: number }[] = [];
  for (let step = 0; step < steps; step++) {
    const q = Float64Array.from(gradient);
    const alphas: number[] = [];
    for (const { s, y, rho } of moves.toReversed()) {
      const alpha = rho * dot(s, q);
      alphas.push(alpha);
      for (let i = 0; i < size; i++) q[i]! -= alpha * y[i]!;
    }
    const latest = moves.at(-1);
    const scale = latest
      ? 1 / (latest.rho * dot(latest.y, latest.y))
      : 1 / Math.max(1, Math.sqrt(dot(gradient, gradient)));
    for (let i = 0; i < size; i++) q[i]! *= scale;
    for (const { s, y, rho } of moves) {
      const beta = rho * dot(y, q);
      const alpha = alphas.pop()!;
      for (let i = 0; i < size; i++) q[i]! += (alpha - beta) * s[i]!;
    }
    const slope = -dot(gradient, q);
    if (slope > -1e-9) break;
    let length = 1;
    const next = new Float64Array(size);
    const nextGradient = new Float64Array(size);
    let nextValue = Number.POSITIVE_INFINITY;
    for (let tries = 0; tries < 30; tries++, length /= 2) {
      for (let i = 0; i < size; i++) next[i] = w[i]! - length * q[i]!;
      nextValue = loss(next, nextGradient);
      if (nextValue <= value + 1e-4 * length * slope) break;
    }
    const s = next.map((x, i) => x - w[i]!);
    const y = nextGradient.map((x, i) => x - gradient[i]!);
    const curve = dot(s, y);
    const gained = value - nextValue;
    [w, gradient, value] = [next, nextGradient, nextValue];
    if (curve > 1e-12) {
      moves.push({ s, y, rho: 1 / curve });
      if (moves.length > remembered) moves.shift();
    }
    if (gained < 1e-6 * Math.max(1, value)) break;
  }
  return w;
}
