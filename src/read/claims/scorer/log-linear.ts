/**
 * A log-linear model (logistic regression): named features with a weight each, whose sum is the logarithm of the odds.
 * It is made by `npm run train` and kept as data; what decided can be read off it feature by feature.
 */

/** What is seen of a case: named features, mostly 1 where they hold. */
export type Features = ReadonlyMap<string, number>;

/** A number in the name of a feature: "3", or "8 or more". */
export const atMost = (most: number, n: number): string => (n >= most ? `${most} or more` : String(n));

/** A model as it is kept: the log-odds where no feature holds, and what each adds per unit. */
export interface KeptModel {
  readonly bias: number;
  readonly weights: Readonly<Record<string, number>>;
}

/** A model ready for use. */
export interface LogLinear {
  readonly bias: number;
  readonly weights: ReadonlyMap<string, number>;
}

export const logLinearOf = ({ bias, weights }: KeptModel): LogLinear => ({
  bias,
  weights: new Map(Object.entries(weights)),
});

/** The logarithm of the odds of a case; a feature without a weight counts for nothing. */
export function logOdds({ bias, weights }: LogLinear, features: Features): number {
  let sum = bias;
  for (const [name, value] of features) {
    const weight = weights.get(name);
    if (weight !== undefined) sum += weight * value;
  }
  return sum;
}

/** Log-odds to a probability, 0 to 1. */
export const chanceOf = (odds: number): number => 1 / (1 + Math.exp(-odds));

/** What each feature of a case added to its log-odds, the weightiest first. */
export function contributions(
  { weights }: LogLinear,
  features: Features,
): readonly { readonly name: string; readonly added: number }[] {
  const out: { readonly name: string; readonly added: number }[] = [];
  for (const [name, value] of features) {
    const added = (weights.get(name) ?? 0) * value;
    if (added !== 0) out.push({ name, added });
  }
  return out.sort((a, b) => Math.abs(b.added) - Math.abs(a.added) || (a.name < b.name ? -1 : 1));
}
