/** Betweenness of nodes where links are of different lengths, by Brandes' algorithm. */
import { linksOf } from './links.ts';

/**
 * The share of shortest paths between other nodes that lead through each (Brandes 2001, Journal of Mathematical Sociology 25:
 * 163–177); 0 where there are no two others. Where several paths are as short, each is a part of one. `ends` are the two nodes of
 * each link one after the other, `lengths` are above 0.
 */
export function betweennessOf(nodes: number, ends: ArrayLike<number>, lengths: ArrayLike<number>): Float64Array {
  const walk = walkFrom(nodes, ends, lengths);
  const { starts, reached, paths, before, befores } = walk;
  const rests = new Float64Array(nodes);
  const found = new Float64Array(nodes);
  // Those with many links first: their detours are then out of the way of all others.
  const links = (node: number): number => starts[node + 1]! - starts[node]!;
  for (const source of Array.from({ length: nodes }, (_, node) => node).sort((a, b) => links(b) - links(a))) {
    const size = walk.from(source);
    for (let i = size - 1; i > 0; i--) {
      const node = reached[i]!;
      const share = (1 + rests[node]!) / paths[node]!;
      for (let at = starts[node]!, end = at + befores[node]!; at < end; at++) {
        const other = before[at]!;
        rests[other]! += paths[other]! * share;
      }
      found[node]! += rests[node]!;
      rests[node] = 0;
    }
    rests[source] = 0;
    walk.leaveDetours(source);
  }
  const pairs = (nodes - 1) * (nodes - 2);
  return nodes > 2 ? found.map((sum) => sum * (1 / pairs)) : found;
}

/** A link that is longer by less than this part of it than another way may be as long: the sums of the two round differently. */
const rounding = 1e-9;

/** A walk over all nodes from one: the nearest first (Dijkstra). */
function walkFrom(nodes: number, ends: ArrayLike<number>, linkLengths: ArrayLike<number>) {
  const { starts, neighbours, link } = linksOf(nodes, ends);
  const lengths = Float64Array.from(link, (at) => linkLengths[at]!);
  const lasts = starts.slice(1);
  const reached = new Int32Array(nodes);
  const paths = new Float64Array(nodes);
  const distance = new Float64Array(nodes);
  const before = new Int32Array(neighbours.length);
  const befores = new Int32Array(nodes);
  // Many nodes are as far as one another: they wait together, by how far they are.
  const waiting = new Map<number, number[]>();
  const due: number[] = [];
  function wait(node: number, far: number): void {
    const others = waiting.get(far);
    if (others !== undefined) {
      others.push(node);
      return;
    }
    waiting.set(far, [node]);
    let at = due.length;
    while (at > 0 && due[at - 1]! < far) at--;
    due.splice(at, 0, far);
  }
  /** Takes the link at a place out of what a node is left by. */
  function leave(node: number, at: number): void {
    const last = --lasts[node]!;
    neighbours[at] = neighbours[last]!;
    lengths[at] = lengths[last]!;
    link[at] = link[last]!;
  }
  return {
    starts,
    /** The nodes that were reached, in order, and of each by how many shortest paths. */
    reached,
    paths,
    /** Those right before node `n` on a shortest path, from `starts[n]` on, and how many they are. */
    before,
    befores,
    /** Walks from a node; gives back how many it reached, itself among them. */
    from(source: number): number {
      distance.fill(Number.POSITIVE_INFINITY);
      distance[source] = 0;
      paths[source] = 1;
      befores[source] = 0;
      wait(source, 0);
      let found = 0;
      for (let far = due.pop(); far !== undefined; far = due.pop()) {
        const here = waiting.get(far)!;
        waiting.delete(far);
        for (const node of here) {
          // It has since been found nearer.
          if (distance[node] !== far) continue;
          reached[found++] = node;
          for (let at = starts[node]!, end = lasts[node]!; at < end; at++) {
            const next = neighbours[at]!;
            const way = far + lengths[at]!;
            if (way > distance[next]!) continue;
            if (way === distance[next]) {
              paths[next]! += paths[node]!;
              before[starts[next]! + befores[next]!++] = node;
              continue;
            }
            distance[next] = way;
            paths[next] = paths[node]!;
            before[starts[next]!] = node;
            befores[next] = 1;
            wait(next, way);
          }
        }
      }
      return found;
    },
    /** After a walk from a node: no shortest path, from wherever, takes one of its links that is longer than the way round. */
    leaveDetours(source: number): void {
      for (let at = lasts[source]! - 1; at >= starts[source]!; at--) {
        const other = neighbours[at]!;
        if (distance[other]! >= lengths[at]! * (1 - rounding)) continue;
        const own = link[at]!;
        leave(source, at);
        let back = starts[other]!;
        while (link[back] !== own) back++;
        leave(other, back);
      }
    },
  };
}
