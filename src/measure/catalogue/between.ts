/** How much there is between the regions of two countries, year by year: the bandwidths of all their pairs added up. */
import { countryOf } from '../../model/place.ts';
import type { Tie } from '../../model/tie.ts';
import { type MeasureContext, type Result, yearOf } from '../context.ts';
import { pairInputs, valuesOf } from '../influence/pair-inputs.ts';
import { type CountedTie, countedTies } from '../influence/tie-counts.ts';
import { weighted } from '../influence/weighted.ts';
import type { Stated, Term } from '../measurement.ts';

export const bandwidthBetween: Stated = {
  measure: 'between',
  version: '1',
  unit: '1',
  formula: 'ΣB = Σ_i Σ_j B_ij over the regions i of the one country and j of the other, at the end of each year',
  reference: 'Amur’s own; compared with an index for states in docs/methods/fbic.md',
};

/** So many years before the day are looked at. */
const yearsBack = 40;

/** A year's sum, with the pairs that had anything and the ties behind them. */
export interface YearBetween {
  readonly year: number;
  readonly sum: number;
  readonly pairs: number;
  readonly ties: readonly string[];
}

/** The sum over pairs of regions of which a tie counts at the end of the year; unknown parts are taken for nothing. */
export function betweenCountries(context: MeasureContext, i: string, j: string): readonly Result[] {
  const last = yearOf(context.day);
  const own = { ...context, ties: context.ties.filter((tie) => joins(tie, i, j)) };
  const series = Array.from({ length: yearsBack + 1 }, (_, back) => last - yearsBack + back).map((year) =>
    yearBetween(own, i, j, year, year === last ? context.day : `${year}-12-31`),
  );
  const now = series.at(-1)!;
  const terms: readonly Term[] = series.map(({ year, sum, pairs, ties }) => ({
    symbol: `ΣB_${year}`,
    means: `all pairs at the end of ${year}`,
    unit: '1',
    value: sum,
    from: ties.map((id) => ({ kind: 'tie', id })),
    how: 'counted',
    says: `${pairs} pairs with anything between them, ${ties.length} ties`,
  }));
  return [
    {
      of: `${i}~${j}`,
      measurement: {
        ...bandwidthBetween,
        value: now.sum,
        interval: null,
        coverage: 1,
        terms,
        notes: [
          'It counts what the ledger holds between regions; ties of the two centres with one another are not in it, nor are pairs of which nothing is held.',
        ],
      },
    },
  ];
}

/** One year of it. */
export function yearBetween(
  { ties, observed, observedOnly, weights }: Pick<MeasureContext, 'ties' | 'observed' | 'observedOnly' | 'weights'>,
  i: string,
  j: string,
  year: number,
  day: string,
): YearBetween {
  const counted = countedTies(
    ties.filter((tie) => joins(tie, i, j)),
    day,
  );
  const byPair = new Map<string, CountedTie[]>();
  for (const tie of counted) {
    const of = (country: string) => tie.units.filter((unit) => unit !== country && countryOf(unit) === country);
    for (const a of of(i)) {
      for (const b of of(j)) {
        const key = `${a}~${b}`;
        const list = byPair.get(key);
        if (list) list.push(tie);
        else byPair.set(key, [tie]);
      }
    }
  }
  let sum = 0;
  for (const [pair, between] of [...byPair].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const [a, b] = pair.split('~') as [string, string];
    const { bandwidth } = pairInputs(a, b, year, between, observed, observedOnly);
    sum += weighted(valuesOf(bandwidth), weights.bandwidth).low;
  }
  const ids = [...new Set([...byPair.values()].flat().map(({ id }) => id))].sort();
  return { year, sum, pairs: byPair.size, ties: ids };
}

function joins({ parties }: Tie, i: string, j: string): boolean {
  const countries = parties.map(countryOf);
  return countries.includes(i) && countries.includes(j);
}
