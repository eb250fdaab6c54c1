/** Units and the ties in force between them on a day, as a graph. */
import Graph from 'graphology';
import type { Tie } from '../../model/tie.ts';
import { tiesOnDay } from '../tie-on-day.ts';
import { pairWeight } from '../tie-weight.ts';

/**
 * What joins two units: what falls to the pair of them from each tie, and whether one of these is of the two alone (a tie of many
 * joins all its members with one another, which makes dense knots of what is one body).
 */
export interface Link {
  weight: number;
  ofTwo: boolean;
}

/** The same with the ids of its ties, sorted. */
export interface LinkOfTies extends Link {
  ties: readonly string[];
}

/** Units and what joins them. */
export type LinkGraph<L extends Link = Link> = Graph<Record<string, never>, L>;
export type TieGraph = LinkGraph<LinkOfTies>;

/**
 * An undirected graph of first-level units (and centres) of different countries: an edge where a reviewed standing tie stands
 * on the day, `1 / (n − 1)` of it where it is of n units. Nodes and edges are added in sorted order, so that every walk over them is the same.
 */
export function tieGraph(ties: readonly Tie[], day: string): TieGraph {
  const edges = new Map<string, { weight: number; ties: string[]; ofTwo: boolean }>();
  const onDay = tiesOnDay(day);
  for (const tie of [...ties].sort((a, b) => (a.id < b.id ? -1 : 1))) {
    const joins = onDay(tie).joined;
    if (joins === null) continue;
    for (const pair of joins.pairs) {
      let edge = edges.get(pair);
      if (edge === undefined) edges.set(pair, (edge = { weight: 0, ties: [], ofTwo: false }));
      edge.weight += pairWeight(joins.units.length);
      edge.ties.push(tie.id);
      edge.ofTwo ||= joins.units.length === 2;
    }
  }
  return graphOfLinks(edges);
}

/** The graph of links by pair (`CN-GD~RU-SA`). Nodes and edges are added in sorted order. */
export function graphOfLinks<L extends Link>(edges: ReadonlyMap<string, L>): LinkGraph<L> {
  const graph: LinkGraph<L> = new Graph({ type: 'undirected', multi: false });
  const pairs = [...edges.keys()].sort();
  for (const unit of [...new Set(pairs.flatMap((pair) => pair.split('~')))].sort()) graph.addNode(unit);
  for (const pair of pairs) {
    const [a, b] = pair.split('~') as [string, string];
    graph.addUndirectedEdge(a, b, edges.get(pair)!);
  }
  return graph;
}
