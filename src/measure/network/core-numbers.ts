/** The innermost k-core that each node belongs to. */
import type { Links } from './links.ts';

/**
 * By node: the greatest k such that it is in a part of the network where all have at least k links (Seidman 1983, Social Networks
 * 5 (3)). Nodes are taken off by least degree (Matula and Beck 1983).
 */
export function coreNumbers({ starts, neighbours }: Links): Int32Array {
  const nodes = starts.length - 1;
  const left = Int32Array.from({ length: nodes }, (_, node) => starts[node + 1]! - starts[node]!);
  const cores = new Int32Array(nodes).fill(-1);
  let core = 0;
  for (let n = 0; n < nodes; n++) {
    let least = -1;
    for (let node = 0; node < nodes; node++)
      if (cores[node]! < 0 && (least < 0 || left[node]! < left[least]!)) least = node;
    core = Math.max(core, left[least]!);
    cores[least] = core;
    for (let at = starts[least]!; at < starts[least + 1]!; at++) left[neighbours[at]!]!--;
  }
  return cores;
}
