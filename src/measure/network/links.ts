/** An undirected graph as rows of numbers: it is walked from each of its nodes at every look at the page. */
export interface Links {
  /** The neighbours of node `n` stand from `starts[n]` to `starts[n + 1]`, in the order of its links. */
  readonly starts: Int32Array;
  readonly neighbours: Int32Array;
}

/** The graph of some links, the two ends of each one after the other (`[a, b, a, c]`). */
export function linksOf(nodes: number, ends: ArrayLike<number>): Links {
  const starts = new Int32Array(nodes + 1);
  for (let i = 0; i < ends.length; i++) starts[ends[i]! + 1]!++;
  for (let n = 0; n < nodes; n++) starts[n + 1]! += starts[n]!;
  const next = starts.slice(0, nodes);
  const neighbours = new Int32Array(ends.length);
  for (let i = 0; i < ends.length; i++) {
    const place = next[ends[i]!]!++;
    neighbours[place] = ends[i ^ 1]!;
  }
  return { starts, neighbours };
}
