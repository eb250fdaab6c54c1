/**
 * What the map draws: ties rolled up to pairs of first-level units. A city's tie is drawn at its region, a country's at
 * its centre; a tie of many parties gives an arc to each of its pairs.
 */
import type { Gazetteer } from '../gazetteer/gazetteer.ts';
import type { StatedTie, TieQuery } from '../ledger/tie-lists-port.ts';
import type { TieType } from '../model/codebook.ts';
import { compareDays } from '../model/edtf-days.ts';
import { bundlesOf } from './map-bundles.ts';
import { byText, inOrder } from './order.ts';
import { arcEnd } from './party-view.ts';
import { vanishedOn } from './vanished-view.ts';
import type { ArcEnd, ArcView, MapView } from './views.ts';

const live = new Set(['signed', 'active']);
/** Stages in which a tie is over, for now or for good. */
export const over: ReadonlySet<string> = new Set(['ended', 'suspended', 'dormant']);

/** The most pairs that are drawn one by one; the rest is bundled by countries, and stands in the table. */
export const mostArcs = 500;

/** The better of a day so far and another: the later one (1) or the earlier one (-1); null counts for none. */
const further = (so: string | null, day: string | null, sign: 1 | -1): string | null =>
  day !== null && (so === null || compareDays(day, so) * sign > 0) ? day : so;

/** All ties of a pair in one; gone through once, since a step of the time brush asks for hundreds of pairs. */
export function rolledUp({ pair, rows, sources }: Pair): Omit<ArcView, 'a' | 'b'> {
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

/** The map of these ties. */
export function mapView(
  gazetteer: Gazetteer,
  ties: readonly StatedTie[],
  asOf: Pick<TieQuery, 'validAt' | 'knownAt' | 'within'>,
): MapView {
  const endOf = (unit: string): ArcEnd | null => arcEnd(gazetteer, unit);
  const byPair = new Map<string, StatedTie[]>();
  const byUnit = new Map<string, { ties: number; reviewed: number }>();
  for (const stated of ties) {
    for (const pair of stated.tie.pairs) {
      const rows = byPair.get(pair);
      if (rows) rows.push(stated);
      else byPair.set(pair, [stated]);
    }
    for (const unit of stated.tie.units) {
      let count = byUnit.get(unit);
      if (count === undefined) byUnit.set(unit, (count = { ties: 0, reviewed: 0 }));
      count.ties++;
      if (stated.tie.reviewed) count.reviewed++;
    }
  }
  const placed = [...byPair].flatMap(([pair, rows]): Pair[] => {
    const sources = rows.reduce((sum, { tie }) => sum + tie.counts.sourcesWithUnreviewed, 0);
    return pair.split('~').every((unit) => endOf(unit) !== null) ? [{ pair, rows, sources }] : [];
  });
  placed.sort(pairOrder);
  const units = [...byUnit.keys()].sort(byText);
  return {
    validAt: asOf.validAt,
    knownAt: asOf.knownAt,
    ties: ties.length,
    unreviewed: ties.filter(({ tie }) => !tie.reviewed).length,
    ...(asOf.within === undefined ? {} : { possible: ties.filter(({ within }) => within === 'possible').length }),
    pairs: placed.length,
    arcs: placed.slice(0, mostArcs).map((pair) => {
      const [a = '', b = ''] = pair.pair.split('~');
      return { ...rolledUp(pair), a: endOf(a)!, b: endOf(b)! };
    }),
    bundles: bundlesOf(
      placed.slice(mostArcs).map(({ pair }) => pair),
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
