/** Where units stand in the network of a day. Betweenness and communities are graphology's. */

import louvain from 'graphology-communities-louvain';
import betweennessOf from 'graphology-metrics/centrality/betweenness.js';
import type { Chance } from '../../model/chance.ts';
import { coreNumbers } from './core-numbers.ts';
import type { LinkGraph } from './tie-graph.ts';

export interface Position {
  readonly unit: string;
  /** Units it is tied to. */
  readonly degree: number;
  /** Of them those with which it has a tie of the two alone. */
  readonly partners: number;
  /** Sum of its ties, a tie of n units adding 1/(n − 1) for each of the others that is abroad. */
  readonly strength: number;
  /**
   * Share of shortest paths between others that lead through it (Brandes 2001, Journal of Mathematical Sociology 25), a link being
   * the longer the weaker it is (Newman 2001, Physical Review E 64, 016132).
   */
  readonly betweenness: number;
  /** The greatest k such that it is in a part where all have k partners (Seidman 1983, Social Networks 5). */
  readonly core: number;
  /** Number of its community (Blondel et al. 2008, Journal of Statistical Mechanics P10008), 0 first; by first member. */
  readonly community: number;
}

/** By unit. Communities depend on chance where two splits are as good; the same chance gives the same. */
export function positionsOf(graph: LinkGraph, chance: Chance): readonly Position[] {
  if (graph.order === 0) return [];
  const units = graph.nodes();
  const places = new Map(units.map((unit, n) => [unit, n]));
  const partners: readonly number[][] = units.map(() => []);
  const strengths = new Float64Array(units.length);
  graph.forEachEdge((_edge, link, first, second) => {
    const [a, b] = [places.get(first)!, places.get(second)!];
    strengths[a]! += link.weight;
    strengths[b]! += link.weight;
    // The members of one council are no core of as many: what only a tie of many makes is left out.
    if (!link.ofTwo) return;
    partners[a]!.push(b);
    partners[b]!.push(a);
  });
  const between = betweennessOf(graph, { getEdgeWeight: (_link, { weight }) => 1 / weight });
  const cores = coreNumbers(partners);
  const found = graph.size === 0 ? {} : louvain(graph, { rng: chance, getEdgeWeight: 'weight' });
  const numbers = new Map<number, number>();
  return units.map((unit, n) => {
    const community = found[unit] ?? -1;
    if (!numbers.has(community)) numbers.set(community, numbers.size);
    return {
      unit,
      degree: graph.degree(unit),
      partners: partners[n]!.length,
      strength: strengths[n]!,
      betweenness: between[unit]!,
      core: cores[n]!,
      community: numbers.get(community)!,
    };
  });
}
