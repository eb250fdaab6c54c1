/**
 * What the map draws: ties rolled up to pairs of first-level units, and within a pair by towns. A country's tie is drawn at its
 * centre; a tie of many parties gives an arc to each of its pairs.
 */
import { z } from 'zod';
import type { Gazetteer } from '../../gazetteer/gazetteer.ts';
import { endsOf } from '../../model/place.ts';
import type { PairGroup, TieQuery, TieTotals, UnitCount } from '../../store/ports/tie-lists.ts';
import { answeredAt } from '../as-of.ts';
import type { Infer } from '../infer.ts';
import { day, instant } from '../model-schemas/edtf.ts';
import { byText, inOrder } from '../order.ts';
import type { Ports } from '../ports.ts';
import type { TieFilter } from '../ties/tie-query.ts';
import { toTieQuery } from '../ties/tie-query.ts';
import { addUpPairs, addUpParties, groupedBy } from './add-up-pairs.ts';
import { type ArcEnd, arcEnd, arcView, type TiesOfPair, type TownArc, toArcEnd } from './arc.ts';
import { bundlePairs, bundleView } from './bundles.ts';
import { vanishedOn, vanishedView } from './vanished.ts';

/** What the map draws at one day, as known at one instant. */
export const mapView = z
  .object({
    validAt: day,
    knownAt: instant,
    ties: z.int().meta({ description: 'All ties that had begun on the day.' }),
    unreviewed: z.int().meta({ description: 'Those of them that only unreviewed claims bear.' }),
    inForce: z.int().meta({ description: 'Standing ties and restrictions that were in force on the day.' }),
    confirmed: z.int().meta({ description: 'Those of them that were confirmed within five years before the day.' }),
    possible: z.int().exactOptional().meta({
      description: 'Of a window: how many ties only may have stood or happened within it.',
    }),
    pairs: z.int().meta({ description: 'How many pairs have ties; `arcs` are those with most sources, 500 at most.' }),
    vanished: z
      .array(vanishedView)
      .meta({ description: 'Units that stood on the day and are no more; outlines are of today.' }),
    regions: z
      .array(
        z.object({ ...arcEnd.shape, ties: z.int(), reviewed: z.int(), unreviewed: z.int() }).meta({ id: 'TiedUnit' }),
      )
      .meta({ description: 'Units and countries that have ties, by code.' }),
    unplaced: z.array(z.string()).meta({
      description:
        'Units that parties name and the gazetteer does not know; their ties stand in the table but are not drawn.',
    }),
    arcs: z.array(arcView),
    bundles: z.array(bundleView).meta({ description: 'The other pairs, rolled up to their countries, most first.' }),
  })
  .meta({ id: 'Map' });
export type MapView = Infer<typeof mapView>;

type Needed = Pick<Ports, 'ledger' | 'gazetteer' | 'now'>;

/** The map of the ties under a filter. */
export async function showMap(ports: Needed, filter: TieFilter = {}): Promise<MapView> {
  const query = toTieQuery(ports.gazetteer, ports.now(), filter);
  const { lists } = ports.ledger;
  const [groups, totals, units, knownAt] = await Promise.all([
    lists.pairs(query),
    lists.totals(query),
    lists.units(query),
    answeredAt(ports, query.knownAt),
  ]);
  return toMapView(ports.gazetteer, { groups, totals, units }, { ...query, knownAt });
}

/** The most pairs that are drawn one by one; the rest is bundled by countries, and stands in the table. */
const mostArcs = 500;

/** Pairs with the most sources first, then the most ties, then by name. */
const pairOrder = inOrder<TiesOfPair>(
  (a, b) => b.sources - a.sources,
  (a, b) => b.ties - a.ties,
  (a, b) => byText(a.pair, b.pair),
);

/** What the map is as of: its day, the day of knowledge, and the window, where there is one. */
type MapAsOf = Pick<TieQuery, 'validAt' | 'within'> & { readonly knownAt: string };

/** Ties by pair, in all and by unit. */
interface CountedTies {
  readonly groups: readonly PairGroup[];
  readonly totals: TieTotals;
  readonly units: readonly UnitCount[];
}

/** The map of ties that were counted. */
export function toMapView(
  gazetteer: Gazetteer,
  { groups, totals, units }: CountedTies,
  { validAt, knownAt, within }: MapAsOf,
): MapView {
  const endOf = (unit: string): ArcEnd | null => toArcEnd(gazetteer, unit);
  const placed = addUpPairs(groups).filter(({ pair }) => endsOf(pair).every((unit) => endOf(unit) !== null));
  const inOrderOfSources = [...placed].sort(pairOrder);
  const byPair = groupedBy(groups, ({ pair }) => pair);
  const placedUnits = units.map((count) => ({ ...count, end: endOf(count.unit) }));
  return {
    validAt,
    knownAt,
    ties: totals.ties,
    unreviewed: totals.unreviewed,
    inForce: totals.inForce,
    confirmed: totals.confirmed,
    ...(within === undefined ? {} : { possible: totals.possible }),
    pairs: placed.length,
    arcs: inOrderOfSources.slice(0, mostArcs).map((pair) => {
      const [a, b] = endsOf(pair.pair);
      return { ...pair, a: endOf(a)!, b: endOf(b)!, ...partsOf(byPair.get(pair.pair) ?? [], endOf) };
    }),
    bundles: bundlePairs(
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

/** The ties of a pair by the towns that they join; nothing where none is of a town. */
function partsOf(
  groups: readonly PairGroup[],
  endOf: (party: string) => ArcEnd | null,
): { readonly parts?: readonly TownArc[] } {
  const parts = addUpParties(groups).map(({ between, ...ties }) => ({
    ...ties,
    a: endOf(between[0])!,
    b: endOf(between[1])!,
  }));
  return parts.some(({ a, b }) => a.level === 'town' || b.level === 'town') ? { parts } : {};
}
