import fc from 'fast-check';
import Graph from 'graphology';
import betweenness from 'graphology-metrics/centrality/betweenness.js';
import { describe, expect, it } from 'vitest';
import { betweennessOfJoins } from './betweenness-of-joins.ts';

const rounded = (values: Iterable<number>) => [...values].map((value) => Number(value.toFixed(12)));
const parts = (values: readonly number[], of: number) => rounded(values.map((value) => value / of));

describe('betweenness of what joins units', () => {
  it('of one crossing is all there is between its two regions', () => {
    expect(rounded(betweennessOfJoins(2, [[0, 1]]))).toEqual([1]);
  });

  it('of two crossings between the same regions is half each', () => {
    // Regions 0, 1, 2; two crossings from 0 to 1 and one from 1 to 2; for each of the three the others make ten pairs.
    // The first: of 0–1 and 0–2 and of 0 with the crossing to 2 a half each, and as much nowhere else.
    // The third: 2 with 0, with 1, and with each of the two others.
    expect(
      rounded(
        betweennessOfJoins(3, [
          [0, 1],
          [1, 0],
          [1, 2],
        ]),
      ),
    ).toEqual(parts([1.5, 1.5, 4], 10));
  });

  it('of a body of three is what its members have with one another', () => {
    expect(rounded(betweennessOfJoins(3, [[0, 1, 2]]))).toEqual([1]);
  });

  it('has nothing where a join has one unit or none', () => {
    expect([...betweennessOfJoins(0, [])]).toEqual([]);
    expect(rounded(betweennessOfJoins(2, [[0], [], [0, 1]]))).toEqual(parts([0, 0, 2], 6));
  });

  it('is what graphology makes of the graph in which each is a node of its own', () => {
    const few = fc.integer({ min: 2, max: 10 });
    const drawn = few.chain((units) =>
      fc.tuple(
        fc.constant(units),
        // Few choices, so that many join the same.
        fc.array(fc.uniqueArray(fc.nat(units - 1), { maxLength: 3 }), { maxLength: 25 }),
      ),
    );
    fc.assert(
      fc.property(drawn, ([units, joins]) => {
        const graph = new Graph({ type: 'undirected', multi: false });
        for (let n = 0; n < units; n++) graph.addNode(n);
        for (const [n, of] of joins.entries()) {
          graph.addNode(`join ${n}`);
          for (const unit of of) graph.addUndirectedEdge(`join ${n}`, unit);
        }
        const theirs = betweenness(graph, { getEdgeWeight: null });
        expect(rounded(betweennessOfJoins(units, joins))).toEqual(rounded(joins.map((_, n) => theirs[`join ${n}`]!)));
      }),
      { numRuns: 400 },
    );
  });
});
