/**
 * The network of the ties under a filter: who is tied to whom, and where each stands. Everything is counted of what is shown, so that
 * the figures and the picture agree; `amur measure network` counts the reviewed ties in force of the whole ledger.
 */
import { z } from 'zod';
import type { Gazetteer } from '../../gazetteer/gazetteer.ts';
import { positionsOf } from '../../measure/network/position.ts';
import { graphOfLinks } from '../../measure/network/tie-graph.ts';
import { chanceOf } from '../../model/chance.ts';
import { countryOf, endsOf } from '../../model/place.ts';
import type { AsOf } from '../../model/tie.ts';
import type { TieType } from '../../model/tie-types.ts';
import type { PairGroup, TieTotals } from '../../store/ports/tie-lists.ts';
import { answeredAt } from '../as-of.ts';
import type { Infer } from '../infer.ts';
import { addUpPairs } from '../map/add-up-pairs.ts';
import { arcEnd, tiesOfPair, toArcEnd } from '../map/arc.ts';
import { day, instant } from '../model-schemas/edtf.ts';
import { tieType } from '../model-schemas/tie-types.ts';
import { byText } from '../order.ts';
import { knownUnit } from '../places/named-place.ts';
import type { Ports } from '../ports.ts';
import { placeOfUnit } from '../ties/party-view.ts';
import type { TieFilter } from '../ties/tie-query.ts';
import { toTieQuery } from '../ties/tie-query.ts';
import { type Chosen, choosePairs, type NetworkAround, networkAround } from './choose-pairs.ts';

/** A unit in the network. What is counted of it is counted in the part that is shown. */
const networkNode = z
  .object({
    ...arcEnd.shape,
    country: z.string(),
    degree: z.int().meta({ description: 'Shown units that it is tied to.' }),
    partners: z.int().meta({ description: 'Of them those by a tie of the two alone.' }),
    byType: z
      .array(z.object({ type: tieType, degree: z.int() }))
      .meta({ description: 'Units that it is tied to by ties of a type, most first.' }),
    strength: z.number().meta({ description: 'Sum of 1/(n − 1) over its pairs and ties, n the units of a tie.' }),
    betweenness: z.number().meta({
      description:
        'Share of shortest paths between others that lead through it; a link is the longer the weaker it is.',
    }),
    core: z.int().meta({ description: 'The greatest k such that it is in a part where all have k partners.' }),
    community: z.int().meta({ description: 'Number of its community, 0 first.' }),
    beyond: z.int().meta({ description: 'Units that it is tied to and that are not shown.' }),
  })
  .meta({ id: 'NetworkNode' });
export type NetworkNode = Infer<typeof networkNode>;

/** All ties of two units that are shown. */
const networkEdge = z
  .object({
    ...tiesOfPair.shape,
    weight: z.number().meta({ description: 'Sum of 1/(n − 1) over its ties, n the units of each.' }),
  })
  .meta({ id: 'NetworkEdge' });
export type NetworkEdge = Infer<typeof networkEdge>;

/** The network of a day, as known at an instant. */
export const networkView = z
  .object({
    validAt: day,
    knownAt: instant,
    around: networkAround,
    nodes: z.array(networkNode).meta({ description: 'By code.' }),
    edges: z.array(networkEdge).meta({ description: 'By pair.' }),
    ties: z.int().meta({ description: 'Ties behind what is shown.' }),
    unreviewed: z.int().meta({ description: 'Of them those that only unreviewed claims bear.' }),
    units: z.int().meta({ description: 'Units that belong in it; at most 150 are shown.' }),
    pairs: z.int().meta({ description: 'Pairs that belong in it; at most 1,500 are shown.' }),
    left: z
      .object({ units: z.int(), pairs: z.int() })
      .meta({ description: 'The weakest, left out because there are too many.' }),
    unplaced: z.array(z.string()).meta({ description: 'Units that the gazetteer does not know.' }),
  })
  .meta({ id: 'Network' });
export type NetworkView = Infer<typeof networkView>;

/** Which ties, what the network is around, and what is said of it. */
export interface NetworkFilter extends Omit<TieFilter, 'region'> {
  /** A first-level unit (its partners and the ties among them), or a country (all its units and their partners). */
  readonly around?: string;
  /** Leave out ties that are ended or suspended on the day. */
  readonly inForce?: boolean;
}

type Needed = Pick<Ports, 'ledger' | 'gazetteer' | 'now'>;

/** The network; throws InvalidInput for a unit that there is not. */
export async function showNetwork(
  ports: Needed,
  { around: written, inForce = false, ...filter }: NetworkFilter = {},
): Promise<NetworkView> {
  const query = toTieQuery(ports.gazetteer, ports.now(), filter);
  const around = aroundOf(ports, written);
  const { lists } = ports.ledger;
  const knownAt = await answeredAt(ports, query.knownAt);
  const groups = await lists.pairs(query, inForce);
  const chosen = pairsShown(ports.gazetteer, groups, around);
  const totals = await lists.totals(query, { pairs: chosen.pairs.map(({ pair }) => pair), inForce });
  return toNetworkView(ports.gazetteer, groups, { chosen, totals }, { ...query, knownAt, around });
}

function aroundOf({ gazetteer }: Needed, written: string | undefined): NetworkAround {
  if (written === undefined) return { kind: 'all' };
  const code = knownUnit(gazetteer, written);
  return { kind: placeOfUnit(gazetteer, code)?.level === 'country' ? 'country' : 'unit', code };
}

/** Of the communities: the same seed gives the same split. */
const seed = 1;

/** What a network is as of, and around what. */
interface NetworkAsOf extends AsOf {
  readonly knownAt: string;
  readonly around: NetworkAround;
}

/** The pairs that the network of some ties, added up by pair, shows. */
export const pairsShown = (gazetteer: Gazetteer, groups: readonly PairGroup[], around: NetworkAround): Chosen =>
  choosePairs(groups, around, (unit) => toArcEnd(gazetteer, unit) !== null);

/** The network of these pairs; `totals` are those of the ties that join them. */
export function toNetworkView(
  gazetteer: Gazetteer,
  groups: readonly PairGroup[],
  { chosen, totals }: { readonly chosen: Chosen; readonly totals: Pick<TieTotals, 'ties' | 'unreviewed'> },
  { validAt, knownAt, around }: NetworkAsOf,
): NetworkView {
  const shown = new Map(chosen.pairs.map((pair) => [pair.pair, pair]));
  const own = groups.filter(({ pair }) => shown.has(pair));
  const edges = addUpPairs(own).map((edge) => ({ ...edge, weight: shown.get(edge.pair)!.weight }));
  const ofTwo = new Set(own.flatMap(({ pair, members }) => (members === 2 ? [pair] : [])));
  return {
    validAt,
    knownAt,
    around,
    nodes: toNodes(gazetteer, chosen, edges, ofTwo),
    edges,
    ties: totals.ties,
    unreviewed: totals.unreviewed,
    units: chosen.all.units,
    pairs: chosen.all.pairs,
    left: chosen.left,
    unplaced: chosen.unplaced,
  };
}

function toNodes(
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
    const end = toArcEnd(gazetteer, position.unit);
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
