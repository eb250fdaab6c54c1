/**
 * The network of the ties under a filter: who is tied to whom, and where each stands. Everything is counted of what is shown, so that
 * the figures and the picture agree; `amur measure network` counts the reviewed ties in force of the whole ledger.
 */
import type { Gazetteer } from '../../gazetteer/gazetteer.ts';
import { numberedState } from '../../ledger/dated-states.ts';
import type { StatedColumns } from '../../ledger/tie-columns.ts';
import { toldColumns } from '../../ledger/told-columns.ts';
import { positionsOf } from '../../measure/network/position.ts';
import { graphOfLinks } from '../../measure/network/tie-graph.ts';
import { chanceOf } from '../../model/chance.ts';
import type { TieType } from '../../model/codebook.ts';
import { countryOf } from '../../model/place.ts';
import type { AsOf } from '../../model/tie.ts';
import type { ArcEnd } from '../map-types.ts';
import { over } from '../map-view.ts';
import { byText } from '../order.ts';
import { arcEnd } from '../party-view.ts';
import { type AddedUp, addedUp } from './added-up.ts';
import { type Chosen, chosenPairs } from './choose.ts';
import type { NetworkAround, NetworkNode, NetworkView } from './network-types.ts';

/** Of the communities: the same seed gives the same split. */
const seed = 1;

/** What a user may set. */
export interface NetworkOptions {
  readonly around: NetworkAround;
  /** Leave out ties that are ended, suspended or dormant on the day. */
  readonly inForce: boolean;
}

/** The network of these ties, which had begun on the day. */
export function networkView(
  gazetteer: Gazetteer,
  stated: StatedColumns,
  asOf: AsOf & { readonly knownAt: string },
  { around, inForce }: NetworkOptions,
): NetworkView {
  const endOf = (unit: string): ArcEnd | null => arcEnd(gazetteer, unit);
  const asked = inForce ? { ...stated, states: stated.states.map((state) => (isOver(state) ? 0 : state)) } : stated;
  const chosen = chosenPairs(asked, around, (unit) => endOf(unit) !== null);
  const { edges, ofTwo, ties } = addedUp(
    asked,
    chosen.pairs.map(({ number }) => number),
  );
  const { reviewed } = toldColumns(asked.columns);
  return {
    validAt: asOf.validAt,
    knownAt: asOf.knownAt,
    around,
    nodes: nodesOf(chosen, edges, ofTwo, endOf),
    edges: edges.map((edge, e) => ({ ...edge, weight: chosen.pairs[e]!.weight })),
    ties: ties.length,
    unreviewed: ties.filter((t) => reviewed[t] === 0).length,
    units: chosen.all.units,
    pairs: chosen.all.pairs,
    left: chosen.left,
    unplaced: chosen.unplaced,
  };
}

function isOver(state: number): boolean {
  const stage = numberedState(state)?.stage;
  return stage !== undefined && over.has(stage);
}

function nodesOf(
  { pairs, beyond }: Chosen,
  edges: AddedUp['edges'],
  ofTwo: readonly boolean[],
  endOf: (unit: string) => ArcEnd | null,
): readonly NetworkNode[] {
  const graph = graphOfLinks(
    new Map(edges.map(({ pair }, e) => [pair, { weight: pairs[e]!.weight, ofTwo: ofTwo[e]! }])),
  );
  const types = new Map<string, Map<TieType, number>>();
  for (const [p, { ends }] of pairs.entries()) {
    for (const unit of ends) {
      const counts = types.get(unit) ?? new Map<TieType, number>();
      types.set(unit, counts);
      for (const { type } of edges[p]!.types) counts.set(type, (counts.get(type) ?? 0) + 1);
    }
  }
  return positionsOf(graph, chanceOf(seed)).flatMap((position): NetworkNode[] => {
    const end = endOf(position.unit);
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
