/** What a region did abroad in a year, as far as the ledger knows. */

import { countryOf, unitOf } from '../../model/place.ts';
import type { Tie } from '../../model/tie.ts';

/** Steps, and the ids of the ties they are of, each once, sorted. */
export interface StepsOf {
  readonly steps: number;
  readonly ties: readonly string[];
}

/** Dated steps of a region's ties that fall certainly into a year, by type and by the country of the partner. */
export interface Activity {
  readonly year: number;
  readonly total: number;
  readonly byType: Readonly<Record<string, StepsOf>>;
  readonly byCountry: Readonly<Record<string, StepsOf>>;
  /** Ids of the ties, each once, sorted. */
  readonly ties: readonly string[];
}

/**
 * The activity of a unit in a year: every dated step (of a reviewed tie the reviewed ones) whose bounds lie within the year. A
 * step of a tie with partners in two countries counts once in the total and once for each country.
 */
export function activityOf(ties: readonly Tie[], unit: string, year: number): Activity {
  const byType = new Map<string, StepsOf>();
  const byCountry = new Map<string, StepsOf>();
  const found = new Set<string>();
  let total = 0;
  for (const tie of ties) {
    if (!tie.parties.some((party) => unitOf(party) === unit)) continue;
    const steps = tie.steps.filter(
      ({ bounds: [from, to], reviewed }) =>
        (reviewed || !tie.reviewed) && from !== null && to !== null && yearOf(from) === year && yearOf(to) === year,
    );
    if (steps.length === 0) continue;
    found.add(tie.id);
    total += steps.length;
    add(byType, tie.type, tie.id, steps.length);
    const own = countryOf(unit);
    for (const country of new Set(tie.parties.map(countryOf).filter((each) => each !== own))) {
      add(byCountry, country, tie.id, steps.length);
    }
  }
  return { year, total, byType: sorted(byType), byCountry: sorted(byCountry), ties: [...found].sort() };
}

function yearOf(day: string): number {
  return Number.parseInt(day.slice(0, day.indexOf('-', 1)), 10);
}

function add(counts: Map<string, StepsOf>, name: string, tie: string, steps: number): void {
  const before = counts.get(name) ?? { steps: 0, ties: [] };
  counts.set(name, { steps: before.steps + steps, ties: [...before.ties, tie].sort() });
}

function sorted(counts: ReadonlyMap<string, StepsOf>): Readonly<Record<string, StepsOf>> {
  return Object.fromEntries([...counts].sort(([a, x], [b, y]) => y.steps - x.steps || (a < b ? -1 : 1)));
}
