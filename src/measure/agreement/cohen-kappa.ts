/**
 * Cohen's kappa: agreement of two coders beyond what their own frequencies would give by chance (J. Cohen, A coefficient of
 * agreement for nominal scales, Educational and Psychological Measurement 20, 1960).
 */

/** Kappa with what it rests on. */
export interface Kappa {
  /** Units that both have put into a category. */
  readonly n: number;
  /** Share of units put into the same one. */
  readonly observed: number | null;
  /** Null without units, and where both used one and the same category throughout: nothing can be told then. */
  readonly kappa: number | null;
}

/** Kappa over the categories that two coders gave to the same units. */
export function cohenKappa(units: readonly (readonly [string, string])[]): Kappa {
  const n = units.length;
  if (n === 0) return { n, observed: null, kappa: null };
  const same = units.filter(([a, b]) => a === b).length;
  const categories = [...new Set(units.flat())];
  const share = (coder: 0 | 1, category: string): number => units.filter((unit) => unit[coder] === category).length / n;
  const expected = categories.reduce((sum, category) => sum + share(0, category) * share(1, category), 0);
  const observed = same / n;
  // Both used one category alone: the expected agreement is whole, up to rounding.
  return { n, observed, kappa: categories.length === 1 ? null : (observed - expected) / (1 - expected) };
}

/** Kappa of one category against all others. */
export function kappaOf(category: string, units: readonly (readonly [string, string])[]): Kappa {
  return cohenKappa(units.map(([a, b]) => [a === category ? 'yes' : 'no', b === category ? 'yes' : 'no']));
}
