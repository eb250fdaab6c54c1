/**
 * The network of the ties under a filter: who is tied to whom, and where each stands. Everything is counted of what is shown, so that
 * the figures and the picture agree; `amur measure network` counts the reviewed ties in force of the whole ledger.
 */
import type { Gazetteer } from '../../gazetteer/gazetteer.ts';
import { positionsOf } from '../../measure/network/position.ts';
import { graphOfLinks } from '../../measure/network/tie-graph.ts';
import { chanceOf } from '../../model/chance.ts';
import { countryOf, endsOf } from '../../model/place.ts';
import type { AsOf } from '../../model/tie.ts';
import type { TieType } from '../../model/tie-types.ts';
import type { PairGroup, TieTotals } from '../../store/ports/tie-lists.ts';
import { rolledUp } from '../map/map-view.ts';
import { byText } from '../order.ts';
import { arcEnd } from '../ties/party-view.ts';
import { type Chosen, chosenPairs } from './choose.ts';
import type { NetworkAround, NetworkEdge, NetworkNode, NetworkView } from './network-types.ts';

/** Of the communities: the same seed gives the same split. */
const seed = 1;

/** What a network is as of, and around what. */
export interface NetworkAsOf extends AsOf {
  readonly knownAt: string;
  readonly around: NetworkAround;
}

/** The pairs that the network of some ties, added up by pair, shows. */
export const pairsShown = (gazetteer: Gazetteer, groups: readonly PairGroup[], around: NetworkAround): Chosen =>
  chosenPairs(groups, around, (unit) => arcEnd(gazetteer, unit) !== null);

/** The network of these pairs; `totals` are those of the ties that join them. */
export function networkView(
  gazetteer: Gazetteer,
  groups: readonly PairGroup[],
  { chosen, totals }: { readonly chosen: Chosen; readonly totals: Pick<TieTotals, 'ties' | 'unreviewed'> },
  { validAt, knownAt, around }: NetworkAsOf,
): NetworkView {
  const shown = new Map(chosen.pairs.map((pair) => [pair.pair, pair]));
  const own = groups.filter(({ pair }) => shown.has(pair));
  const edges = rolledUp(own).map((edge) => ({ ...edge, weight: shown.get(edge.pair)!.weight }));
  const ofTwo = new Set(own.flatMap(({ pair, members }) => (members === 2 ? [pair] : [])));
  return {
    validAt,
    knownAt,
    around,
    nodes: nodesOf(gazetteer, chosen, edges, ofTwo),
    edges,
    ties: totals.ties,
    unreviewed: totals.unreviewed,
    units: chosen.all.units,
    pairs: chosen.all.pairs,
    left: chosen.left,
    unplaced: chosen.unplaced,
  };
}

function nodesOf(
  gazetteer: Gazetteer,
  { beyond }: Chosen,
  edges: readonly NetworkEdge[],
  ofTwo: ReadonlySet<string>,
): readonly NetworkNode[] {
  const graph = graphOfLinks(new Map(edges.map(({ pair, weight }) => [pair, { weight, ofTwo: ofTwo.has(pair) }])));
  const types = new Map<string, Map<TieType, number>>();
  for (const { pair, types: own } of edges) {
    for (const unit of endsOf(pair)) {
      const counts = types.get(unit) ?? new Map<TieType, number>();
      types.set(unit, counts);
      for (const { type } of own) counts.set(type, (counts.get(type) ?? 0) + 1);
    }
  }
  return positionsOf(graph, chanceOf(seed)).flatMap((position): NetworkNode[] => {
    const end = arcEnd(gazetteer, position.unit);
    if (end === null) return [];
    const { degree, partners, strength, betweenness, core, community } = position;
    return [
      {
        ...end,
        country: countryOf(position.unit),
        degree,
        partners,
        byType: [...(types.get(position.unit) ?? [])]
          .map(([type, of]) => ({ type, degree: of }))
          .sort((a, b) => b.degree - a.degree || byText(a.type, b.type)),
        strength,
        betweenness,
        core,
        community,
        beyond: beyond.get(position.unit) ?? 0,
      },
    ];
  });
}
