/** Two units of different countries, at least one of them below a state, as one key: "CN-HL~RU-AMU", in order of code. */
import { countryOf } from '../../../model/place.ts';

export type PairKey = `${string}~${string}`;

export const pairKey = (a: string, b: string): PairKey => (a < b ? `${a}~${b}` : `${b}~${a}`);

/** True for two that can be tied. */
export const canBeTied = (a: string, b: string): boolean =>
  countryOf(a) !== countryOf(b) && (a.includes('-') || b.includes('-'));

/** Every pair of different countries among units. */
export function pairsAmong(units: readonly string[]): PairKey[] {
  const out: PairKey[] = [];
  for (const [i, a] of units.entries())
    for (const b of units.slice(i + 1)) if (canBeTied(a, b)) out.push(pairKey(a, b));
  return out;
}
