/** How much there is between the regions of two countries, year by year: the bandwidths of all their pairs added up. */
import { countryOf, unitOf } from '../../model/place.ts';
import type { Tie } from '../../model/tie.ts';
import { type MeasureContext, type Result, yearOf } from '../context.ts';
import { bandwidthOfPair, valuesOf } from '../influence/pair-inputs.ts';
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
  const years = yearsBetween(context, i, j);
  const series = Array.from({ length: yearsBack + 1 }, (_, back) => last - yearsBack + back).map((year) =>
    years(year, year === last ? context.day : `${year}-12-31`),
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

type Given = Pick<MeasureContext, 'ties' | 'observed' | 'observedOnly' | 'weights'>;

/** One year of it. */
export function yearBetween(context: Given, i: string, j: string, year: number, day: string): YearBetween {
  return yearsBetween(context, i, j)(year, day);
}

/** A pair of regions, its ties of the year last looked at, and what they came to where no figure of the pair is held. */
interface PairBetween {
  readonly ends: readonly [string, string];
  ties: CountedTie[];
  before: readonly CountedTie[];
  low: number | null;
}

/** Gives any year of it: from year to year most pairs have the same ties, and what they come to is taken over. */
function yearsBetween(
  { ties: all, observed, observedOnly, weights }: Given,
  i: string,
  j: string,
): (year: number, day: string) => YearBetween {
  const ties = all.filter((tie) => joins(tie, i, j));
  const pairs = pairsBetween(ties, i, j);
  const inOrder = [...pairs].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, pair]) => pair);
  const joined = new Map<CountedTie, readonly PairBetween[]>();
  const pairsOfTie = (tie: CountedTie): readonly PairBetween[] => {
    let found = joined.get(tie);
    if (found === undefined) joined.set(tie, (found = crossing(tie.units, i, j).map((pair) => pairs.get(pair)!)));
    return found;
  };
  return (year, day) => {
    const counted = countedTies(ties, day).filter((tie) => pairsOfTie(tie).length > 0);
    for (const tie of counted) for (const pair of pairsOfTie(tie)) pair.ties.push(tie);
    let sum = 0;
    let count = 0;
    for (const pair of inOrder) {
      if (pair.ties.length > 0) {
        count++;
        if (pair.low === null || observed.joins(...pair.ends) || !alike(pair.ties, pair.before)) {
          const bandwidth = bandwidthOfPair(...pair.ends, year, pair.ties, observed, observedOnly);
          pair.low = weighted(valuesOf(bandwidth), weights.bandwidth).low;
        }
        sum += pair.low;
      }
      [pair.before, pair.ties] = [pair.ties, []];
    }
    return { year, sum, pairs: count, ties: counted.map(({ id }) => id) };
  };
}

/** Every pair that the ties may join on some day. */
function pairsBetween(ties: readonly Tie[], i: string, j: string): ReadonlyMap<string, PairBetween> {
  const pairs = new Map<string, PairBetween>();
  for (const { parties } of ties)
    for (const pair of crossing(parties.map(unitOf), i, j))
      if (!pairs.has(pair))
        pairs.set(pair, { ends: pair.split('~') as [string, string], ties: [], before: [], low: null });
  return pairs;
}

/** The pairs of regions of the one country and of the other, `A~B`, each once for each time that it is there. */
function crossing(units: readonly string[], i: string, j: string): readonly string[] {
  const of = (country: string) => units.filter((unit) => unit !== country && countryOf(unit) === country);
  const others = of(j);
  return of(i).flatMap((a) => others.map((b) => `${a}~${b}`));
}

function alike(a: readonly CountedTie[], b: readonly CountedTie[]): boolean {
  return a.length === b.length && a.every((tie, k) => tie === b[k]);
}

function joins({ parties }: Tie, i: string, j: string): boolean {
  const countries = parties.map(countryOf);
  return countries.includes(i) && countries.includes(j);
}
