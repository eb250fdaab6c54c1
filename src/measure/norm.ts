/** Amounts of any unit onto 0 to 1, the same way for every pair and every year of a release. */
import { InvalidInput } from '../model/errors.ts';

/** `scale` is the amount from which differences begin to flatten, `cap` the amount that counts as 1; in the amount's unit. */
export interface NormScale {
  readonly scale: number;
  readonly cap: number;
}

/** `norm(x) = clamp(ln(1 + x/x₀) / ln(1 + x₁/x₀), 0, 1)`; throws InvalidInput for amounts below 0. */
export function norm(amount: number, { scale, cap }: NormScale): number {
  if (!(amount >= 0)) throw new InvalidInput(`An amount of ${amount} cannot be normed: it must not be below 0.`);
  return Math.min(1, Math.max(0, Math.log1p(amount / scale) / Math.log1p(cap / scale)));
}
