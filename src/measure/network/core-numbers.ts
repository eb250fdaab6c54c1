/** The innermost k-core that each unit belongs to. */
import type { TieGraph } from './tie-graph.ts';

/**
 * By unit: the greatest k such that it is in a part of the network where all have at least k ties (Seidman 1983, Social Networks
 * 5 (3)). Units are taken off by least degree (Matula and Beck 1983).
 */
export function coreNumbers(graph: TieGraph): ReadonlyMap<string, number> {
  const left = new Map(graph.nodes().map((unit) => [unit, graph.degree(unit)]));
  const cores = new Map<string, number>();
  let core = 0;
  while (left.size > 0) {
    let least: string | null = null;
    for (const [unit, degree] of left) if (least === null || degree < left.get(least)!) least = unit;
    core = Math.max(core, left.get(least!)!);
    cores.set(least!, core);
    left.delete(least!);
    for (const other of graph.neighbors(least!)) if (left.has(other)) left.set(other, left.get(other)! - 1);
  }
  return cores;
}
