/** Crossings and bodies that much of the network runs through: a graph of units and of what joins them. */
import Graph from 'graphology';
import betweenness from 'graphology-metrics/centrality/betweenness.js';
import type { Tie } from '../../model/tie.ts';
import { standsOn } from '../standing-on.ts';
import { unitsOn } from '../tie-weight.ts';

export interface Chokepoint {
  readonly tie: string;
  /** Units it joins. */
  readonly units: readonly string[];
  /** Share of shortest paths between others that lead through it. */
  readonly betweenness: number;
}

/**
 * Betweenness of each piece of infrastructure and each body in force on a day, in the graph in which it is a node of its own
 * between the units it joins (after Farrell and Newman 2019, International Security 44 (1), on chokepoints); greatest first.
 */
export function chokepointsOf(ties: readonly Tie[], day: string): readonly Chokepoint[] {
  const joins = ties
    .filter((tie) => (tie.type === 'infrastructure' || tie.type === 'body') && standsOn(tie, day))
    .map((tie) => ({ tie: tie.id, units: unitsOn(tie, day) }));
  return chokepointsAmong(joins);
}

/** The same of what joins units, however it was chosen; greatest first. */
export function chokepointsAmong(
  found: readonly { readonly tie: string; readonly units: readonly string[] }[],
): readonly Chokepoint[] {
  const joins = [...found].sort((a, b) => (a.tie < b.tie ? -1 : 1));
  const graph = new Graph({ type: 'undirected', multi: false });
  for (const { tie, units } of joins) {
    graph.addNode(tie);
    for (const unit of units) {
      graph.mergeNode(unit);
      graph.addUndirectedEdge(tie, unit);
    }
  }
  const between = joins.length === 0 ? {} : betweenness(graph, { getEdgeWeight: null });
  return joins
    .map(({ tie, units }) => ({ tie, units, betweenness: between[tie] ?? 0 }))
    .sort((a, b) => b.betweenness - a.betweenness || (a.tie < b.tie ? -1 : 1));
}
