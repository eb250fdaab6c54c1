/** Whether two series rise and fall together, by pairs of moments. */

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
