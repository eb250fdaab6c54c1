/**
 * Betweenness of nodes by Brandes' algorithm, on rows of numbers: a network of a hundred and fifty units is walked from each of them
 * at every look at the page.
 */

/** An undirected graph: the neighbours of node `n` stand from `starts[n]` to `starts[n + 1]`, in the order of its links. */
export interface Links {
  readonly starts: Int32Array;
  readonly neighbours: Int32Array;
  /** Above 0, by neighbour; null where each link is as long as another. */
  readonly lengths: Float64Array | null;
  /** How many nodes with the same neighbours each one stands for, itself among them; null where each stands for itself alone. */
  readonly alike: Float64Array | null;
}

/** The graph of some links, the two ends of each one after the other (`[a, b, a, c]`), with how long each is. */
export function linksOf(nodes: number, ends: ArrayLike<number>, lengths: ArrayLike<number> | null = null): Links {
  const starts = new Int32Array(nodes + 1);
  for (let i = 0; i < ends.length; i++) starts[ends[i]! + 1]!++;
  for (let n = 0; n < nodes; n++) starts[n + 1]! += starts[n]!;
  const next = starts.slice(0, nodes);
  const neighbours = new Int32Array(ends.length);
  const long = lengths === null ? null : new Float64Array(ends.length);
  for (let i = 0; i < ends.length; i++) {
    const place = next[ends[i]!]!++;
    neighbours[place] = ends[i ^ 1]!;
    if (long) long[place] = lengths![i >> 1]!;
  }
  return { starts, neighbours, lengths: long, alike: null };
}

/**
 * The same graph where a node stands for several that have its neighbours and no link to one another (`alike`, 1 or more by node;
 * links all as long): what many crossings between two regions are. Puzis, Elovici, Zilberman, Dolev and Brandes 2015 (Journal of
 * Complex Networks 3: 84–112) walk a network so.
 */
export function standingFor(links: Links, alike: ArrayLike<number>): Links {
  return { ...links, lengths: null, alike: Float64Array.from(alike) };
}

/**
 * The share of shortest paths between other nodes that lead through each (Brandes 2001, Journal of Mathematical Sociology 25:
 * 163–177); 0 where there are no two others. Where several paths are as short, each is a part of one. What stands for several
 * has what each of them has.
 */
export function betweennessOf(links: Links): Float64Array {
  const count = links.starts.length - 1;
  const walk = links.lengths === null ? byBreadth(links, count) : byLength(links, links.lengths, count);
  const { reached, paths, before, befores } = walk;
  const { starts, neighbours, alike } = links;
  const rests = new Float64Array(count);
  const found = new Float64Array(count);
  for (let source = 0; source < count; source++) {
    const size = walk.from(source);
    const sources = alike === null ? 1 : alike[source]!;
    // From one of several that are alike to the others lead ways of two links, over each neighbour.
    if (sources > 1) {
      const [start, end] = [starts[source]!, starts[source + 1]!];
      for (let at = start; at < end; at++) rests[neighbours[at]!]! += (sources - 1) / (end - start);
    }
    for (let i = size - 1; i > 0; i--) {
      const node = reached[i]!;
      const share = ((1 + rests[node]!) / paths[node]!) * (alike === null ? 1 : alike[node]!);
      for (let at = starts[node]!, end = at + befores[node]!; at < end; at++) {
        const other = before[at]!;
        rests[other]! += paths[other]! * share;
      }
      found[node]! += rests[node]! * sources;
      rests[node] = 0;
    }
    rests[source] = 0;
  }
  const all = alike === null ? count : alike.reduce((sum, of) => sum + of, 0);
  const pairs = (all - 1) * (all - 2);
  return all > 2 ? found.map((sum) => sum * (1 / pairs)) : found;
}

/** A walk over all nodes from one: how many it reached, and of these in their order by how many shortest paths and over which nodes. */
interface Walk {
  readonly reached: Int32Array;
  readonly paths: Float64Array;
  /** Those right before node `n` on a shortest path, from `starts[n]` on, and how many they are. */
  readonly before: Int32Array;
  readonly befores: Int32Array;
  from(source: number): number;
}

/** Links as long as one another: neighbours first, then theirs. */
function byBreadth({ starts, neighbours, alike }: Links, count: number): Walk {
  const reached = new Int32Array(count);
  const paths = new Float64Array(count);
  const distance = new Int32Array(count);
  const before = new Int32Array(neighbours.length);
  const befores = new Int32Array(count);
  return {
    ...{ reached, paths, before, befores },
    from(source) {
      distance.fill(-1);
      distance[source] = 0;
      paths[source] = 1;
      reached[0] = source;
      let size = 1;
      for (let i = 0; i < size; i++) {
        const node = reached[i]!;
        const further = distance[node]! + 1;
        const ways = alike === null || i === 0 ? paths[node]! : paths[node]! * alike[node]!;
        const end = starts[node + 1]!;
        for (let at = starts[node]!; at < end; at++) {
          const next = neighbours[at]!;
          const far = distance[next]!;
          if (far < 0) {
            distance[next] = further;
            paths[next] = ways;
            befores[next] = 1;
            before[starts[next]!] = node;
            reached[size++] = next;
          } else if (far === further) {
            paths[next]! += ways;
            before[starts[next]! + befores[next]!++] = node;
          }
        }
      }
      return size;
    },
  };
}

/** Links of different lengths: the nearest first (Dijkstra), of two as near the one that was seen first. */
function byLength({ starts, neighbours }: Links, lengths: Float64Array, count: number): Walk {
  const reached = new Int32Array(count);
  const paths = new Float64Array(count);
  const distance = new Float64Array(count);
  const seen = new Float64Array(count);
  const waiting = new Int32Array(count);
  const place = new Int32Array(count);
  const before = new Int32Array(neighbours.length);
  const befores = new Int32Array(count);
  const isBefore = (a: number, b: number): boolean =>
    distance[a]! < distance[b]! || (distance[a] === distance[b] && seen[a]! < seen[b]!);
  function rise(node: number, from: number): void {
    let at = from;
    while (at > 0) {
      const above = (at - 1) >> 1;
      const other = waiting[above]!;
      if (!isBefore(node, other)) break;
      waiting[at] = other;
      place[other] = at;
      at = above;
    }
    waiting[at] = node;
    place[node] = at;
  }
  function sink(node: number, size: number): void {
    let at = 0;
    for (let below = 1; below < size; below = 2 * at + 1) {
      if (below + 1 < size && isBefore(waiting[below + 1]!, waiting[below]!)) below++;
      const other = waiting[below]!;
      if (!isBefore(other, node)) break;
      waiting[at] = other;
      place[other] = at;
      at = below;
    }
    waiting[at] = node;
    place[node] = at;
  }
  return {
    ...{ reached, paths, before, befores },
    from(source) {
      distance.fill(Number.POSITIVE_INFINITY);
      distance[source] = 0;
      paths[source] = 1;
      waiting[0] = source;
      let size = 1;
      let turn = 0;
      let found = 0;
      while (size > 0) {
        const node: number = waiting[0]!;
        size--;
        if (size > 0) sink(waiting[size]!, size);
        reached[found++] = node;
        const far = distance[node]!;
        for (let at: number = starts[node]!; at < starts[node + 1]!; at++) {
          const next = neighbours[at]!;
          const way = far + lengths[at]!;
          if (way > distance[next]!) continue;
          if (way === distance[next]) {
            paths[next]! += paths[node]!;
            before[starts[next]! + befores[next]!++] = node;
            continue;
          }
          const isNew = distance[next] === Number.POSITIVE_INFINITY;
          distance[next] = way;
          seen[next] = turn++;
          paths[next] = paths[node]!;
          before[starts[next]!] = node;
          befores[next] = 1;
          rise(next, isNew ? size++ : place[next]!);
        }
      }
      return found;
    },
  };
}
