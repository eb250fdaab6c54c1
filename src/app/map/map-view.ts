/**
 * What the map draws: ties rolled up to pairs of first-level units. A city's tie is drawn at its region, a country's at
 * its centre; a tie of many parties gives an arc to each of its pairs.
 */
import type { Gazetteer } from '../../gazetteer/gazetteer.ts';
import { compareDays } from '../../model/edtf-days.ts';
import { endsOf } from '../../model/place.ts';
import type { TieType } from '../../model/tie-types.ts';
import type { PairGroup, TieQuery, TieTotals, UnitCount } from '../../store/ports/tie-lists.ts';
import { byText, inOrder } from '../order.ts';
import { arcEnd } from '../ties/party-view.ts';
import { bundlesOf } from './map-bundles.ts';
import type { ArcEnd, ArcView, MapView } from './map-types.ts';
import { vanishedOn } from './vanished-view.ts';

/** The most pairs that are drawn one by one; the rest is bundled by countries, and stands in the table. */
export const mostArcs = 500;

/** The better of a day so far and another: the later one (1) or the earlier one (-1); null counts for none. */
const further = (so: string | null, day: string | null, sign: 1 | -1): string | null =>
  day !== null && (so === null || compareDays(day, so) * sign > 0) ? day : so;

/** A pair with all that its ties add up to. */
export type RolledUp = Omit<ArcView, 'a' | 'b' | 'lean'>;

/** The ties of each pair in one, in the order of the groups. */
export function rolledUp(groups: readonly PairGroup[]): readonly RolledUp[] {
  const byPair = new Map<string, PairGroup[]>();
  for (const group of groups) {
    const own = byPair.get(group.pair);
    if (own) own.push(group);
    else byPair.set(group.pair, [group]);
  }
  return [...byPair].map(([pair, own]) => pairOf(pair, own));
}

function pairOf(pair: string, groups: readonly PairGroup[]): RolledUp {
  const sum = (of: (group: PairGroup) => number): number => groups.reduce((total, group) => total + of(group), 0);
  const counts = new Map<TieType, number>();
  let first: string | null = null;
  let last: string | null = null;
  for (const group of groups) {
    counts.set(group.type, (counts.get(group.type) ?? 0) + group.ties);
    first = further(first, group.first, -1);
    last = further(last, group.last, 1);
  }
  const types = [...counts].map(([type, ties]) => ({ type, ties }));
  types.sort((a, b) => b.ties - a.ties || byText(a.type, b.type));
  const [ties, reviewed] = [sum((group) => group.ties), sum((group) => group.reviewed)];
  return {
    pair,
    ties,
    types,
    live: sum((group) => group.live),
    over: sum((group) => group.over),
    reviewed,
    unreviewed: ties - reviewed,
    certain: groups.some(({ certain }) => certain),
    fewestPairs: Math.min(...groups.map(({ fewestPairs }) => fewestPairs)),
    sources: sum((group) => group.sources),
    first,
    last,
  };
}

/** Pairs with the most sources first, then the most ties, then by name. */
const pairOrder = inOrder<RolledUp>(
  (a, b) => b.sources - a.sources,
  (a, b) => b.ties - a.ties,
  (a, b) => byText(a.pair, b.pair),
);

/** What the map is as of: its day, the day of knowledge, and the window, where there is one. */
type MapAsOf = Pick<TieQuery, 'validAt' | 'within'> & { readonly knownAt: string };

/** Ties by pair, in all and by unit. */
export interface AddedUpTies {
  readonly groups: readonly PairGroup[];
  readonly totals: TieTotals;
  readonly units: readonly UnitCount[];
}

/** The map of ties that were added up. */
export function mapView(
  gazetteer: Gazetteer,
  { groups, totals, units }: AddedUpTies,
  { validAt, knownAt, within }: MapAsOf,
): MapView {
  const endOf = (unit: string): ArcEnd | null => arcEnd(gazetteer, unit);
  const placed = rolledUp(groups).filter(({ pair }) => endsOf(pair).every((unit) => endOf(unit) !== null));
  const inOrderOfSources = [...placed].sort(pairOrder);
  const placedUnits = units.map((count) => ({ ...count, end: endOf(count.unit) }));
  return {
    validAt,
    knownAt,
    ties: totals.ties,
    unreviewed: totals.unreviewed,
    ...(within === undefined ? {} : { possible: totals.possible }),
    pairs: placed.length,
    arcs: inOrderOfSources.slice(0, mostArcs).map((arc) => {
      const [a, b] = endsOf(arc.pair);
      return { ...arc, a: endOf(a)!, b: endOf(b)! };
    }),
    bundles: bundlesOf(
      inOrderOfSources.slice(mostArcs).map(({ pair }) => pair),
      endOf,
    ),
    vanished: vanishedOn(gazetteer, validAt),
    regions: placedUnits.flatMap(({ end, ties, reviewed }) =>
      end === null ? [] : [{ ...end, ties, reviewed, unreviewed: ties - reviewed }],
    ),
    unplaced: placedUnits.flatMap(({ end, unit }) => (end === null ? [unit] : [])),
  };
}
