/** How well two regions fit each other as partners. Lopsidedness stands beside this score and never in it. */
import { InvalidInput } from '../../model/errors.ts';

/** What makes a pair ready: each true, false, or null where nobody knows. */
export interface Readiness {
  readonly directLink: boolean | null;
  readonly openCrossing: boolean | null;
  readonly sharedLanguage: boolean | null;
  readonly earlierTie: boolean | null;
  readonly legalPower: boolean | null;
}

/** The parts of the score, each 0 to 1, null where it is not known. */
export interface FitParts {
  /** Michaely complementarity of i's exports with j's imports, and the other way, over 100. */
  readonly complementarityIJ: number | null;
  readonly complementarityJI: number | null;
  /** Gravity potential as a percentile among the candidate pairs. */
  readonly gravity: number | null;
  readonly readiness: number | null;
}

/** The score with what is not known kept open. */
export interface PairFit {
  /** Geometric mean of the parts that are known; null where fewer than half are. */
  readonly value: number | null;
  /** With the unknown parts at 0 and at 1. */
  readonly interval: readonly [number, number];
  readonly coverage: number;
}

/** The share of the five that are present; those not known are left out, null where none is known. */
export function readinessOf(readiness: Readiness): { readonly value: number | null; readonly coverage: number } {
  const all = Object.values(readiness) as readonly (boolean | null)[];
  const known = all.filter((each) => each !== null);
  return {
    value: known.length === 0 ? null : known.filter(Boolean).length / known.length,
    coverage: known.length / all.length,
  };
}

/** `fit = (TC'_ij · TC'_ji · G'_ij · R_ij)^(1/4)` (our own design; its parts have references of their own). */
export function pairFit(parts: FitParts): PairFit {
  const all = Object.values(parts) as readonly (number | null)[];
  const known = all.filter((part) => part !== null);
  if (known.some((part) => !(part >= 0 && part <= 1))) throw new InvalidInput('Each part of a fit is from 0 to 1.');
  const product = known.reduce((so, part) => so * part, 1);
  const coverage = known.length / all.length;
  return {
    value: coverage < 0.5 ? null : product ** (1 / known.length),
    interval: [known.length === all.length ? product ** (1 / all.length) : 0, product ** (1 / all.length)],
    coverage,
  };
}
