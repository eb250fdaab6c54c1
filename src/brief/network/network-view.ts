/**
 * The network of the ties under a filter: who is tied to whom, and where each stands. Everything is counted of what is shown, so that
 * the figures and the picture agree; `amur measure network` counts the reviewed ties in force of the whole ledger.
 */
import type { Gazetteer } from '../../gazetteer/gazetteer.ts';
import { numberedState } from '../../ledger/dated-states.ts';
import type { StatedColumns, TieColumns } from '../../ledger/tie-columns.ts';
import { toldColumns } from '../../ledger/told-columns.ts';
import { chokepointsAmong } from '../../measure/network/chokepoints.ts';
import { positionsOf } from '../../measure/network/position.ts';
import { graphOfLinks } from '../../measure/network/tie-graph.ts';
import { chanceOf } from '../../model/chance.ts';
import type { TieType } from '../../model/codebook.ts';
import { countryOf } from '../../model/place.ts';
import type { AsOf } from '../../model/tie.ts';
import type { ArcEnd } from '../map-types.ts';
import { over } from '../map-view.ts';
import { byText, inOrder } from '../order.ts';
import { arcEnd, partyView } from '../party-view.ts';
import { type AddedUp, addedUp } from './added-up.ts';
import { type Chosen, chosenPairs } from './choose.ts';
import type { NetworkAround, NetworkCrossing, NetworkNode, NetworkView } from './network-types.ts';

/** So many crossings and bodies are named. */
const mostCrossings = 10;

/** So many are weighed against one another, those that join most units and are best borne: the work grows with the square. */
const mostWeighed = 200;

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
  asOf: AsOf,
  { around, inForce }: NetworkOptions,
): NetworkView {
  const endOf = (unit: string): ArcEnd | null => arcEnd(gazetteer, unit);
  const asked = inForce ? { ...stated, states: stated.states.map((state) => (isOver(state) ? 0 : state)) } : stated;
  const chosen = chosenPairs(asked, around, (unit) => endOf(unit) !== null);
  const { columns } = asked;
  const { edges, ofTwo, ties } = addedUp(
    asked,
    chosen.pairs.map(({ number }) => number),
  );
  const { reviewed } = toldColumns(columns);
  return {
    validAt: asOf.validAt,
    knownAt: asOf.knownAt,
    around,
    nodes: nodesOf(chosen, edges, ofTwo, endOf),
    edges: edges.map((edge, e) => ({ ...edge, weight: chosen.pairs[e]!.weight })),
    crossings: crossingsOf(gazetteer, columns, ties, new Set(chosen.beyond.keys())),
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

function crossingsOf(
  gazetteer: Gazetteer,
  columns: TieColumns,
  ties: readonly number[],
  shown: ReadonlySet<string>,
): readonly NetworkCrossing[] {
  const { types, type } = toldColumns(columns);
  const joins = types.map((each) => each === 'infrastructure' || each === 'body');
  const found = ties.flatMap((t) => {
    if (!joins[type[t]!]) return [];
    const tie = columns.ties[t]!;
    const units = tie.units.filter((unit) => shown.has(unit));
    return units.length > 1 ? [{ tie, units }] : [];
  });
  const order = inOrder<(typeof found)[number]>(
    (a, b) => b.units.length - a.units.length,
    (a, b) => b.tie.counts.sourcesWithUnreviewed - a.tie.counts.sourcesWithUnreviewed,
    (a, b) => byText(a.tie.id, b.tie.id),
  );
  const weighed = found.length > mostWeighed ? found.sort(order).slice(0, mostWeighed) : found;
  const joining = new Map(weighed.map((join) => [join.tie.id, join]));
  return chokepointsAmong([...joining].map(([id, { units }]) => ({ tie: id, units })))
    .slice(0, mostCrossings)
    .map(({ tie: id, units, betweenness }) => {
      const { tie } = joining.get(id)!;
      return {
        tie: id,
        type: tie.type,
        name: tie.body ?? tie.apart ?? null,
        parties: tie.parties.map((party) => partyView(gazetteer, party)),
        units,
        betweenness,
      };
    });
}
