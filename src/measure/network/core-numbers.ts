/** The innermost k-core that each node belongs to. */

/**
 * By node: the greatest k such that it is in a part of the network where all have at least k links (Seidman 1983, Social Networks
 * 5 (3)). Nodes are taken off by least degree (Matula and Beck 1983).
 */
export function coreNumbers(neighbours: readonly (readonly number[])[]): Int32Array {
  const nodes = neighbours.length;
  const left = Int32Array.from(neighbours, ({ length }) => length);
  const cores = new Int32Array(nodes).fill(-1);
  let core = 0;
  for (let n = 0; n < nodes; n++) {
    let least = -1;
    for (let node = 0; node < nodes; node++)
      if (cores[node]! < 0 && (least < 0 || left[node]! < left[least]!)) least = node;
    core = Math.max(core, left[least]!);
    cores[least] = core;
    for (const other of neighbours[least]!) left[other]!--;
  }
  return cores;
}
