import fc from 'fast-check';
import Graph from 'graphology';
import betweenness from 'graphology-metrics/centrality/betweenness.js';
import { describe, expect, it } from 'vitest';
import { betweennessOf } from './betweenness.ts';

const rounded = (values: Iterable<number>) => [...values].map((value) => Number(value.toFixed(12)));

describe('betweenness', () => {
  it('of a line of three is all in the middle', () => {
    expect([...betweennessOf(3, [0, 1, 1, 2], [1, 1])]).toEqual([0, 1, 0]);
  });

  it('shares equal ways out, and takes the shorter of two', () => {
    // A square: each of the two ways from corner to corner is half of one, for one of three pairs of others.
    const square = [0, 1, 1, 2, 2, 3, 3, 0];
    expect(rounded(betweennessOf(4, square, [1, 1, 1, 1]))).toEqual([1, 1, 1, 1].map((n) => 0.166666666667 * n));
    // The same with a long side: all ways lead round by the other three.
    expect(rounded(betweennessOf(4, square, [1, 1, 1, 4]))).toEqual([0, 0.666666666667, 0.666666666667, 0]);
  });

  it('has nothing where no two others are, nor of parts that nothing joins', () => {
    expect([...betweennessOf(0, [], [])]).toEqual([]);
    expect([...betweennessOf(2, [0, 1], [1])]).toEqual([0, 0]);
    expect([...betweennessOf(4, [0, 1, 2, 3], [1, 2])]).toEqual([0, 0, 0, 0]);
  });

  // Few lengths, so that many ways are as long as one another, and lengths that no binary fraction is.
  const graphs = fc.record({
    nodes: fc.integer({ min: 1, max: 24 }),
    links: fc.array(fc.tuple(fc.nat(23), fc.nat(23), fc.constantFrom(1, 2, 3, 1 / 3, 0.1, 1 / 7, 0.3)), {
      maxLength: 90,
    }),
  });

  it('is what graphology makes of the same graph', () => {
    fc.assert(
      fc.property(graphs, ({ nodes, links }) => {
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
        const theirs = betweenness(graph, { getEdgeWeight: 'length' });
        expect(rounded(betweennessOf(nodes, ends, lengths))).toEqual(
          rounded(graph.nodes().map((node) => theirs[node]!)),
        );
      }),
      { numRuns: 300 },
    );
  });
});
