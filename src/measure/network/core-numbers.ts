/** The innermost k-core that each unit belongs to, by links of two units alone. */
import type { LinkGraph } from './tie-graph.ts';

/**
 * By unit: the greatest k such that it is in a part of the network where all have at least k links (Seidman 1983, Social Networks
 * 5 (3)). Units are taken off by least degree (Matula and Beck 1983). Links that only a tie of many makes are left out: the members
 * of one council are no core of as many.
 */
export function coreNumbers(graph: LinkGraph): ReadonlyMap<string, number> {
  const partners = new Map(graph.nodes().map((unit) => [unit, partnersOf(graph, unit)]));
  const left = new Map([...partners].map(([unit, all]) => [unit, all.length]));
  const cores = new Map<string, number>();
  let core = 0;
  while (left.size > 0) {
    let least: string | null = null;
    for (const [unit, degree] of left) if (least === null || degree < left.get(least)!) least = unit;
    core = Math.max(core, left.get(least!)!);
    cores.set(least!, core);
    left.delete(least!);
    for (const other of partners.get(least!)!) if (left.has(other)) left.set(other, left.get(other)! - 1);
  }
  return cores;
}

/** Units with which there is a tie of the two alone. */
export function partnersOf(graph: LinkGraph, unit: string): readonly string[] {
  return graph.filterNeighbors(unit, (other) => graph.getEdgeAttribute(unit, other, 'ofTwo'));
}
