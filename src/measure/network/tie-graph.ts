/** Units and the ties in force between them on a day, as a graph. */
import Graph from 'graphology';
import { certainAt } from '../../ledger/state-at.ts';
import type { TieType } from '../../model/codebook.ts';
import type { Tie } from '../../model/tie.ts';

/** What a tie adds to the strength of a link: all alike unless asked for otherwise. */
export type TieWeight = (tie: Tie) => number;

/** An edge carries the ids of its ties and the sum of their weights. */
export type TieGraph = Graph<Record<string, never>, { weight: number; ties: readonly string[] }>;

const inForce = new Set(['signed', 'active']);

export interface GraphOptions {
  readonly types?: readonly TieType[];
  readonly weight?: TieWeight;
}

/**
 * An undirected graph of first-level units (and centres) of different countries: an edge where a reviewed standing tie is
 * certainly in force on the day. Nodes and edges are added in sorted order, so that every walk over them is the same.
 */
export function tieGraph(ties: readonly Tie[], day: string, { types, weight = () => 1 }: GraphOptions = {}): TieGraph {
  const edges = new Map<string, { weight: number; ties: string[] }>();
  for (const tie of [...ties].sort((a, b) => (a.id < b.id ? -1 : 1))) {
    if (!tie.reviewed || !tie.standing || (types && !types.includes(tie.type))) continue;
    if (!inForce.has(certainAt(tie, day) ?? '')) continue;
    for (const pair of tie.pairs) {
      const edge = edges.get(pair) ?? { weight: 0, ties: [] };
      edge.weight += weight(tie);
      edge.ties.push(tie.id);
      edges.set(pair, edge);
    }
  }
  const graph: TieGraph = new Graph({ type: 'undirected', multi: false });
  const pairs = [...edges.keys()].sort();
  for (const unit of [...new Set(pairs.flatMap((pair) => pair.split('~')))].sort()) graph.addNode(unit);
  for (const pair of pairs) {
    const [a, b] = pair.split('~') as [string, string];
    graph.addUndirectedEdge(a, b, edges.get(pair)!);
  }
  return graph;
}
