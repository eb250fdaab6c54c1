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

function typesOf(rows: readonly StatedTie[]): ArcView['types'] {
  const counts = new Map<TieType, number>();
  for (const { tie } of rows) counts.set(tie.type, (counts.get(tie.type) ?? 0) + 1);
  return [...counts].map(([type, ties]) => ({ type, ties })).sort((a, b) => b.ties - a.ties || byText(a.type, b.type));
}

function extreme(days: readonly (string | null)[], sign: 1 | -1): string | null {
  let best: string | null = null;
  for (const day of days) if (day !== null && (best === null || compareDays(day, best) * sign > 0)) best = day;
  return best;
}

/** All ties of a pair in one. */
export function rolledUp({ pair, rows, sources }: Pair): Omit<ArcView, 'a' | 'b'> {
  const reviewed = rows.filter(({ tie }) => tie.reviewed).length;
  return {
    pair,
    ties: rows.length,
    types: typesOf(rows),
    live: rows.filter(({ state }) => live.has(state.stage)).length,
    over: rows.filter(({ state }) => over.has(state.stage)).length,
    reviewed,
    unreviewed: rows.length - reviewed,
    certain: rows.some(({ state, within }) => state.certainty === 'certain' && within !== 'possible'),
    fewestPairs: rows.reduce((least, { tie }) => Math.min(least, tie.pairs.length), Number.MAX_SAFE_INTEGER),
    sources,
    first: extreme(
      rows.map(({ tie }) => tie.first),
      -1,
    ),
    last: extreme(
      rows.map(({ tie }) => tie.last),
      1,
    ),
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
  const ends = new Map<string, ArcEnd | null>();
  const endOf = (unit: string): ArcEnd | null => {
    let end = ends.get(unit);
    if (end === undefined) ends.set(unit, (end = arcEnd(gazetteer, unit)));
    return end;
  };
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
