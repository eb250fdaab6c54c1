/** On how few partners the trade of a region rests. */
import { InvalidInput } from '../../model/errors.ts';

/** The sum of the squared shares, its square root in per cent, and the number of equal partners that would give the same. */
export interface Concentration {
  /** `HHI = Σ s²`, from 1/n (n equal partners) to 1 (one partner). */
  readonly hhi: number;
  /** Hirschman's own index, `100 · √Σ s²` (Hirschman 1945; 1964, American Economic Review 54). */
  readonly hirschman: number;
  /** `1 / HHI`. */
  readonly effectivePartners: number;
}

/** Of shares that sum to 1 (within 10⁻⁶); throws InvalidInput for others, null for none. */
export function concentrationOf(shares: readonly number[]): Concentration | null {
  if (shares.length === 0) return null;
  const sum = shares.reduce((total, share) => total + share, 0);
  if (shares.some((share) => !(share >= 0)) || Math.abs(sum - 1) > 1e-6) {
    throw new InvalidInput(`Shares of partners are none below 0 and sum to 1; these sum to ${sum}.`, {
      hint: 'Divide each amount by the total, a remainder for the rest of the world included.',
    });
  }
  const hhi = shares.reduce((total, share) => total + share * share, 0);
  return { hhi, hirschman: 100 * Math.sqrt(hhi), effectivePartners: 1 / hhi };
}
