/**
 * What the map draws: ties rolled up to pairs of first-level units. A city's tie is drawn at its region, a country's at
 * its centre; a tie of many parties gives an arc to each of its pairs.
 */
import type { Gazetteer } from '../gazetteer/gazetteer.ts';
import type { StatedTie, TieQuery } from '../ledger/tie-lists-port.ts';
import type { TieType } from '../model/codebook.ts';
import { compareDays } from '../model/edtf-days.ts';
import { endsOf } from '../model/place.ts';
import { bundlesOf } from './map-bundles.ts';
import type { ArcEnd, ArcView, MapView } from './map-types.ts';
import { byText, inOrder } from './order.ts';
import { arcEnd } from './party-view.ts';
import { vanishedOn } from './vanished-view.ts';

/** Stages in which a tie stands, or an act is done. */
export const live: ReadonlySet<string> = new Set(['signed', 'active']);
/** Stages in which a tie is over, for now or for good. */
export const over: ReadonlySet<string> = new Set(['ended', 'suspended', 'dormant']);

/** The most pairs that are drawn one by one; the rest is bundled by countries, and stands in the table. */
export const mostArcs = 500;

/** The better of a day so far and another: the later one (1) or the earlier one (-1); null counts for none. */
const further = (so: string | null, day: string | null, sign: 1 | -1): string | null =>
  day !== null && (so === null || compareDays(day, so) * sign > 0) ? day : so;

/** All ties of a pair in one. */
function rolledUp({ pair, rows, sources }: Pair): Omit<ArcView, 'a' | 'b'> {
  const counts = new Map<TieType, number>();
  let [isLive, isOver, reviewed, fewestPairs] = [0, 0, 0, Number.MAX_SAFE_INTEGER];
  let certain = false;
  let first: string | null = null;
  let last: string | null = null;
  for (const { tie, state, within } of rows) {
    counts.set(tie.type, (counts.get(tie.type) ?? 0) + 1);
    if (live.has(state.stage)) isLive++;
    if (over.has(state.stage)) isOver++;
    if (tie.reviewed) reviewed++;
    certain ||= state.certainty === 'certain' && within !== 'possible';
    fewestPairs = Math.min(fewestPairs, tie.pairs.length);
    first = further(first, tie.first, -1);
    last = further(last, tie.last, 1);
  }
  const types = [...counts].map(([type, ties]) => ({ type, ties }));
  types.sort((a, b) => b.ties - a.ties || byText(a.type, b.type));
  return {
    pair,
    ties: rows.length,
    types,
    live: isLive,
    over: isOver,
    reviewed,
    unreviewed: rows.length - reviewed,
    certain,
    fewestPairs,
    sources,
    first,
    last,
  };
}

/** The ties of a pair, and the sources behind them. */
export interface Pair {
  readonly pair: string;
  readonly rows: readonly StatedTie[];
  readonly sources: number;
}

/** Pairs with the most sources first, then the most ties, then by name. */
const pairOrder = inOrder<Pair>(
  (a, b) => b.sources - a.sources,
  (a, b) => b.rows.length - a.rows.length,
  (a, b) => byText(a.pair, b.pair),
);

/** The first of many pairs, in order; only those that may be among them are put in order. */
function firstPairs(pairs: readonly Pair[], count: number): readonly Pair[] {
  if (pairs.length <= count) return [...pairs].sort(pairOrder);
  const least = Float64Array.from(pairs, ({ sources }) => sources)
    .sort()
    .at(-count)!;
  return pairs
    .filter(({ sources }) => sources >= least)
    .sort(pairOrder)
    .slice(0, count);
}

/** What the map is as of: its day, the day of knowledge, and the window, where there is one. */
type MapAsOf = Pick<TieQuery, 'validAt' | 'within'> & { readonly knownAt: string };

/** The map of these ties. */
export function mapView(gazetteer: Gazetteer, ties: readonly StatedTie[], asOf: MapAsOf): MapView {
  const endOf = (unit: string): ArcEnd | null => arcEnd(gazetteer, unit);
  const byPair = new Map<string, { readonly pair: string; readonly rows: StatedTie[]; sources: number }>();
  const byUnit = new Map<string, { ties: number; reviewed: number }>();
  let unreviewed = 0;
  let possible = 0;
  for (const stated of ties) {
    const { pairs, units, reviewed, counts } = stated.tie;
    for (const pair of pairs) {
      let own = byPair.get(pair);
      if (own === undefined) byPair.set(pair, (own = { pair, rows: [], sources: 0 }));
      own.rows.push(stated);
      own.sources += counts.sourcesWithUnreviewed;
    }
    for (const unit of units) {
      let count = byUnit.get(unit);
      if (count === undefined) byUnit.set(unit, (count = { ties: 0, reviewed: 0 }));
      count.ties++;
      if (reviewed) count.reviewed++;
    }
    if (!reviewed) unreviewed++;
    if (stated.within === 'possible') possible++;
  }
  const placed: Pair[] = [];
  for (const own of byPair.values()) {
    const [a, b] = endsOf(own.pair);
    if (endOf(a) !== null && endOf(b) !== null) placed.push(own);
  }
  const drawn = firstPairs(placed, mostArcs);
  const single = new Set(drawn);
  const units = [...byUnit.keys()].sort(byText);
  return {
    validAt: asOf.validAt,
    knownAt: asOf.knownAt,
    ties: ties.length,
    unreviewed,
    ...(asOf.within === undefined ? {} : { possible }),
    pairs: placed.length,
    arcs: drawn.map((pair) => {
      const [a, b] = endsOf(pair.pair);
      return { ...rolledUp(pair), a: endOf(a)!, b: endOf(b)! };
    }),
    bundles: bundlesOf(
      placed.flatMap((own) => (single.has(own) ? [] : [own.pair])),
      endOf,
    ),
    vanished: vanishedOn(gazetteer, asOf.validAt),
    regions: units.flatMap((unit) => {
      const end = endOf(unit);
      const { ties: all, reviewed } = byUnit.get(unit)!;
      return end === null ? [] : [{ ...end, ties: all, reviewed, unreviewed: all - reviewed }];
    }),
    unplaced: units.filter((unit) => endOf(unit) === null),
  };
}
