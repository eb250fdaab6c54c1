/** Whether two series rise and fall together, by ranks alone. */

/** Spearman's ρ: the correlation of ranks, equal values sharing theirs. */
export function spearman(x: readonly number[], y: readonly number[]): number {
  const [a, b] = [ranks(x), ranks(y)];
  const middle = (a.length + 1) / 2;
  const sum = (f: (i: number) => number): number => a.reduce((so, _, i) => so + f(i), 0);
  return (
    sum((i) => (a[i]! - middle) * (b[i]! - middle)) /
    Math.sqrt(sum((i) => (a[i]! - middle) ** 2) * sum((i) => (b[i]! - middle) ** 2))
  );
}

/** Kendall's τ-b: of all pairs of moments, how many more agree in direction than do not; equal values count for neither. */
export function kendall(x: readonly number[], y: readonly number[]): number {
  let [agree, moveX, moveY] = [0, 0, 0];
  for (let i = 0; i < x.length; i++) {
    for (let j = 0; j < i; j++) {
      const [dx, dy] = [Math.sign(x[i]! - x[j]!), Math.sign(y[i]! - y[j]!)];
      agree += dx * dy;
      moveX += Math.abs(dx);
      moveY += Math.abs(dy);
    }
  }
  return agree / Math.sqrt(moveX * moveY);
}

/** From each value to the next. */
export function changes(values: readonly number[]): readonly number[] {
  return values.slice(1).map((value, i) => value - values[i]!);
}

function ranks(values: readonly number[]): readonly number[] {
  return values.map((value) => {
    const below = values.filter((other) => other < value).length;
    const equal = values.filter((other) => other === value).length;
    return below + (equal + 1) / 2;
  });
}
