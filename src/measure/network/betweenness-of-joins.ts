/**
 * Betweenness of what joins units (crossings, bodies), each a node of its own between the units it joins: of two thousand crossings
 * most lie between the same few hundred pairs of regions, and every path from one begins in a unit that it joins.
 */
import { type Links, linksOf } from './links.ts';

/**
 * The share of shortest paths between others, units and joins, that lead through each join (Brandes 2001, Journal of Mathematical
 * Sociology 25: 163–177); `joins` are the units that each one joins, by their numbers below `units`.
 *
 * Joins of the same units are walked as one (Puzis, Elovici, Zilberman, Dolev and Brandes 2015, Journal of Complex Networks 3:
 * 84–112). It is walked from units alone: the shortest paths from a join to another are those from the nearest of its units, and
 * where several are as near each has its share of them.
 */
export function betweennessOfJoins(units: number, joins: readonly (readonly number[])[]): Float64Array {
  const { classOf, classes, sizes } = alike(joins);
  const links = linksOf(
    units + classes.length,
    classes.flatMap((of, n) => of.flatMap((unit) => [units + n, unit])),
  );
  const walk = walkFrom(units, sizes, links);
  const { reached, distance, paths, before, befores } = walk;
  const across = classes.length;
  // From each unit to each class: how far, over how many paths, and how many paths from other joins begin in the unit.
  const far = new Uint16Array(units * across).fill(unreached);
  const ways = new Float64Array(units * across);
  const sent = new Float64Array(units * across);
  for (let unit = 0; unit < units; unit++) {
    const size = walk.from(unit);
    const row = unit * across - units;
    for (let i = 1; i < size; i++) {
      const node = reached[i]!;
      if (node < units) continue;
      far[row + node] = distance[node]!;
      ways[row + node] = paths[node]!;
    }
  }
  for (let own = 0; own < across; own++) {
    const rows = classes[own]!.map((unit) => ({
      far: far.subarray(unit * across, (unit + 1) * across),
      ways: ways.subarray(unit * across, (unit + 1) * across),
      sent: sent.subarray(unit * across, (unit + 1) * across),
    }));
    const [one, other] = rows;
    if (rows.length === 2) sendFromTwo(one!, other!, sizes[own]!, sizes);
    else sendFromAny(rows, sizes[own]!, sizes);
  }
  const rests = new Float64Array(units + across);
  const found = new Float64Array(across);
  for (let unit = 0; unit < units; unit++) {
    const row = unit * across - units;
    for (let i = walk.from(unit) - 1; i > 0; i--) {
      const node = reached[i]!;
      const isUnit = node < units;
      // A path to a join and the same path back from it; of several alike each has the same.
      const ends = isUnit ? 1 : 2 + sent[row + node]! / sizes[node - units]!;
      const share = ((ends + rests[node]!) / paths[node]!) * (isUnit ? 1 : sizes[node - units]!);
      for (let at = links.starts[node]!, last = at + befores[node]!; at < last; at++) {
        const other = before[at]!;
        rests[other]! += paths[other]! * share;
      }
      if (!isUnit) found[node - units]! += rests[node]!;
      rests[node] = 0;
    }
    rests[unit] = 0;
  }
  const nodes = units + joins.length;
  const pairs = (nodes - 1) * (nodes - 2);
  return Float64Array.from(classOf, (own) => (nodes > 2 ? found[own]! / pairs : 0));
}

/** From one unit to each class: how far it is, over how many paths, and how many paths from joins of the unit lead there from it. */
interface Row {
  readonly far: Uint16Array;
  readonly ways: Float64Array;
  readonly sent: Float64Array;
}

/** Sends paths from some joins of the same units to all others, each from the nearest of the units. */
function sendFromAny(rows: readonly Row[], joins: number, sizes: readonly number[]): void {
  for (let to = 0; to < sizes.length; to++) {
    let nearest = unreached;
    let all = 0;
    for (const { far, ways } of rows) {
      if (far[to]! > nearest) continue;
      if (far[to]! < nearest) all = 0;
      nearest = far[to]!;
      all += ways[to]!;
    }
    if (nearest === unreached) continue;
    const each = (joins * sizes[to]!) / all;
    for (const { far, ways, sent } of rows) if (far[to] === nearest) sent[to]! += each * ways[to]!;
  }
}

/** The same of two units, which is what nearly all join: in half the time. */
function sendFromTwo(one: Row, other: Row, joins: number, sizes: readonly number[]): void {
  const { far: farOne, ways: waysOne, sent: sentOne } = one;
  const { far: farOther, ways: waysOther, sent: sentOther } = other;
  for (let to = 0; to < sizes.length; to++) {
    const [a, b] = [farOne[to]!, farOther[to]!];
    const paths = joins * sizes[to]!;
    if (a < b) sentOne[to]! += paths;
    else if (b < a) sentOther[to]! += paths;
    else if (a !== unreached) {
      const each = paths / (waysOne[to]! + waysOther[to]!);
      sentOne[to]! += each * waysOne[to]!;
      sentOther[to]! += each * waysOther[to]!;
    }
  }
}

/** No path is as long. */
const unreached = 65_535;

/** Joins by which units they join: the class of each, and of each class its units and its number of joins. */
function alike(joins: readonly (readonly number[])[]) {
  const places = new Map<string, number>();
  const classes: (readonly number[])[] = [];
  const sizes: number[] = [];
  const classOf = joins.map((units) => {
    const sorted = [...new Set(units)].sort((a, b) => a - b);
    const key = sorted.join();
    let place = places.get(key);
    if (place === undefined) {
      places.set(key, (place = classes.length));
      classes.push(sorted);
      sizes.push(0);
    }
    sizes[place]!++;
    return place;
  });
  return { classOf, classes, sizes };
}

/** A walk over all nodes from a unit, its neighbours first, then theirs; a node from `units` on stands for several joins. */
function walkFrom(units: number, sizes: readonly number[], { starts, neighbours }: Links) {
  const nodes = starts.length - 1;
  const reached = new Int32Array(nodes);
  const paths = new Float64Array(nodes);
  const distance = new Int32Array(nodes);
  const before = new Int32Array(neighbours.length);
  const befores = new Int32Array(nodes);
  return {
    /** The nodes that were reached, in order; of each how far it is and by how many shortest paths. */
    reached,
    distance,
    paths,
    /** Those right before node `n` on a shortest path, from `starts[n]` on, and how many they are. */
    before,
    befores,
    /** Walks from a unit; gives back how many nodes it reached, itself among them. */
    from(source: number): number {
      distance.fill(-1);
      distance[source] = 0;
      paths[source] = 1;
      reached[0] = source;
      let size = 1;
      for (let i = 0; i < size; i++) {
        const node = reached[i]!;
        const further = distance[node]! + 1;
        const ways = node < units ? paths[node]! : paths[node]! * sizes[node - units]!;
        for (let at = starts[node]!, end = starts[node + 1]!; at < end; at++) {
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
