import { describe, expect, it } from 'vitest';
import { sampleTie } from '../sample-tie.ts';
import { coreNumbers } from './core-numbers.ts';
import { positionsOf } from './position.ts';
import { graphOfLinks, tieGraph } from './tie-graph.ts';

const day = '2020-01-01';
const twins = (id: string, ...parties: string[]) =>
  sampleTie({ id, type: 'twinning', parties, steps: [{ stage: 'active', day: '2019-06-01' }] });
const half = (): number => 0.5;

// A triangle of three countries, and a fourth region hanging on one corner.
const ties = [
  twins('a', 'CN-HL', 'RU-AMU'),
  twins('b', 'CN-HL', 'JP-01'),
  twins('c', 'JP-01', 'RU-AMU'),
  twins('d', 'CN-HL/Heihe', 'RU-AMU/Blagoveshchensk'),
  twins('e', 'KR-26', 'RU-AMU'),
];

describe('the network of a day', () => {
  const graph = tieGraph(ties, day);

  it('has an edge a pair of units, with the ties it stands for', () => {
    expect(graph.order).toBe(4);
    expect(graph.size).toBe(4);
    expect(graph.getEdgeAttributes('CN-HL', 'RU-AMU')).toEqual({ weight: 2, ties: ['a', 'd'], ofTwo: true });
  });

  it('knows who stands where', () => {
    const at = Object.fromEntries(positionsOf(graph, half).map((position) => [position.unit, position]));
    expect(at['RU-AMU']).toMatchObject({ degree: 3, strength: 4, core: 2 });
    expect(at['KR-26']).toMatchObject({ degree: 1, strength: 1, core: 1, betweenness: 0 });
    // Of the three pairs of others, two (KR–CN, KR–JP) go through it.
    expect(at['RU-AMU']!.betweenness).toBeCloseTo(2 / 3, 12);
  });

  it('is the same however the ties come in', () => {
    expect(positionsOf(tieGraph([...ties].reverse(), day), half)).toEqual(positionsOf(graph, half));
  });

  it('makes one body of many no core, and one tie of each of its members', () => {
    const members = ['CN-HB', 'CN-HN', 'CN-SC', 'RU-MO', 'RU-SAM', 'RU-TA', 'RU-ULY'];
    const council = sampleTie({
      id: 'council',
      type: 'body',
      parties: members,
      body: 'Council',
      steps: [{ stage: 'active', day: '2019-06-01' }],
    });
    const at = Object.fromEntries(
      positionsOf(tieGraph([...ties, council], day), half).map((each) => [each.unit, each]),
    );
    // Seven members: a sixth to each pair; the four of one country have three abroad, the three of the other four.
    expect(at['RU-TA']).toMatchObject({ degree: 3, partners: 0, core: 0 });
    expect(at['RU-TA']!.strength).toBeCloseTo(0.5, 12);
    expect(at['CN-SC']!.strength).toBeCloseTo(4 / 6, 12);
    // What was there before stays as it was.
    expect(at['RU-AMU']).toMatchObject({ degree: 3, strength: 4, core: 2 });
  });

  it('has nothing before the ties began, nor of kinds not asked for', () => {
    expect(tieGraph(ties, '2010-01-01').order).toBe(0);
    expect(positionsOf(tieGraph(ties, '2010-01-01'), half)).toEqual([]);
  });

  it('shares paths that are as short, a link being the longer the weaker it is', () => {
    const betweenness = (weights: Readonly<Record<string, number>>) => {
      const links = Object.entries(weights).map(([pair, weight]) => [pair, { weight, ofTwo: true }] as const);
      return positionsOf(graphOfLinks(new Map(links)), half).map((each) => Number(each.betweenness.toFixed(9)));
    };
    expect(betweenness({ 'A~B': 1, 'B~C': 1 })).toEqual([0, 1, 0]);
    // A square: of three pairs of others one has two ways as short, and each of the four is on one of them: half of a third.
    expect(betweenness({ 'A~B': 1, 'B~C': 1, 'C~D': 1, 'A~D': 1 })).toEqual(Array(4).fill(0.166666667));
    // From A to D straight is 1/0.25 = 4, round by B and C is 3: these two are then on two of three paths of others.
    expect(betweenness({ 'A~B': 1, 'B~C': 1, 'C~D': 1, 'A~D': 0.25 })).toEqual([0, 0.666666667, 0.666666667, 0]);
    // A tie of four by pairs, a third each, and A with B twice as strong: no detour is as short as the straight link.
    expect(betweenness({ 'A~B': 2 / 3, 'A~C': 1 / 3, 'A~D': 1 / 3, 'B~C': 1 / 3, 'B~D': 1 / 3, 'C~D': 1 / 3 })).toEqual(
      Array(4).fill(0),
    );
    expect(betweenness({ 'A~B': 1, 'C~D': 2 })).toEqual([0, 0, 0, 0]);
  });

  it('peels a star with one ring to cores of 2 and 1', () => {
    // Three that are linked with one another, and a fourth that hangs on the first.
    expect([...coreNumbers([[1, 2, 3], [0, 2], [1, 0], [0]])]).toEqual([2, 2, 2, 1]);
  });
});
