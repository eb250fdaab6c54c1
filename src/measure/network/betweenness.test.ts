import fc from 'fast-check';
import Graph from 'graphology';
import betweenness from 'graphology-metrics/centrality/betweenness.js';
import { describe, expect, it } from 'vitest';
import { betweennessOf, linksOf, standingFor } from './betweenness.ts';

const rounded = (values: Float64Array) => [...values].map((value) => Number(value.toFixed(12)));

describe('betweenness', () => {
  it('of a line of three is all in the middle', () => {
    expect([...betweennessOf(linksOf(3, [0, 1, 1, 2]))]).toEqual([0, 1, 0]);
  });

  it('shares equal ways out, and takes the shorter of two', () => {
    // A square: each of the two ways from corner to corner is half of one, for one of three pairs of others.
    expect(rounded(betweennessOf(linksOf(4, [0, 1, 1, 2, 2, 3, 3, 0])))).toEqual(
      [1, 1, 1, 1].map((n) => 0.166666666667 * n),
    );
    // The same with a long side: all ways lead round by the other three.
    expect(rounded(betweennessOf(linksOf(4, [0, 1, 1, 2, 2, 3, 3, 0], [1, 1, 1, 4])))).toEqual([
      0, 0.666666666667, 0.666666666667, 0,
    ]);
  });

  it('has nothing where no two others are, nor of parts that nothing joins', () => {
    expect([...betweennessOf(linksOf(0, []))]).toEqual([]);
    expect([...betweennessOf(linksOf(2, [0, 1], [1]))]).toEqual([0, 0]);
    expect([...betweennessOf(linksOf(4, [0, 1, 2, 3]))]).toEqual([0, 0, 0, 0]);
  });

  it('of two crossings between the same two regions is half of one, however they are told', () => {
    // a – x – b and a – y – b, and c hanging on b: of the pairs of others, a–b and a–c lead half through x.
    const each = rounded(betweennessOf(linksOf(5, [0, 1, 1, 2, 0, 3, 3, 2, 2, 4])));
    // x–y half over a and half over b; x–c, y–c and a–c over b.
    expect(each).toEqual([0.5 / 6, 1 / 6, 3.5 / 6, 1 / 6, 0].map((n) => Number(n.toFixed(12))));
    const told = rounded(betweennessOf(standingFor(linksOf(4, [0, 1, 1, 2, 2, 3]), [1, 2, 1, 1])));
    expect(told).toEqual([each[0], each[1], each[2], each[4]]);
  });

  // Few lengths, so that many ways are as long as one another, and lengths that no binary fraction is.
  const graphs = fc.record({
    nodes: fc.integer({ min: 1, max: 24 }),
    links: fc.array(fc.tuple(fc.nat(23), fc.nat(23), fc.constantFrom(1, 2, 3, 1 / 3, 0.1, 1 / 7, 0.3)), {
      maxLength: 90,
    }),
  });

  it('is to the last digit what graphology makes of the same graph', () => {
    fc.assert(
      fc.property(graphs, fc.boolean(), ({ nodes, links }, weighed) => {
        const graph = new Graph({ type: 'undirected', multi: false });
        for (let n = 0; n < nodes; n++) graph.addNode(String(n));
        const ends: number[] = [];
        const lengths: number[] = [];
        for (const [a, b, length] of links) {
          if (a >= nodes || b >= nodes || a === b || graph.hasEdge(String(a), String(b))) continue;
          graph.addUndirectedEdge(String(a), String(b), { length });
          ends.push(a, b);
          lengths.push(length);
        }
        const theirs = betweenness(graph, { getEdgeWeight: weighed ? 'length' : null });
        const ours = betweennessOf(linksOf(nodes, ends, weighed ? lengths : null));
        expect([...ours]).toEqual(graph.nodes().map((node) => theirs[node]));
      }),
      { numRuns: 300 },
    );
  });

  it('is the same where one node stands for several that are alike', () => {
    fc.assert(
      fc.property(
        graphs,
        fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 24, maxLength: 24 }),
        (graph, copies) => {
          const links = graph.links.filter(([a, b]) => a < b && b < graph.nodes);
          const once = [...new Map(links.map(([a, b]) => [`${a} ${b}`, [a, b] as const])).values()];
          // The first half of the nodes stand for several; those have links to the second half alone, or they would have some to one another.
          const half = Math.floor(graph.nodes / 2);
          const kept = once.filter(([a, b]) => b >= half && !(a < half && b < half));
          const alike = Array.from({ length: graph.nodes }, (_, n) => (n < half ? copies[n]! : 1));
          const first = alike.map((_, n) => alike.slice(0, n).reduce((sum, of) => sum + of, 0));
          const apart = kept
            .flatMap(([a, b]) => Array.from({ length: alike[a]! }, (_, of) => [first[a]! + of, first[b]!]))
            .flat();
          const all = first.at(-1)! + alike.at(-1)!;
          const told = rounded(betweennessOf(standingFor(linksOf(graph.nodes, kept.flat()), alike)));
          const plain = rounded(betweennessOf(linksOf(all, apart)));
          expect(told).toEqual(first.map((at) => plain[at]));
        },
      ),
      { numRuns: 300 },
    );
  });
});
