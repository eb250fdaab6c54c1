/** The network of a day: where units stand in it. */
import type { MeasureContext, Result } from '../context.ts';
import type { Measurement, Stated, Term } from '../measurement.ts';
import { positionsOf } from '../network/position.ts';
import { type LinkOfTies, type TieGraph, tieGraph } from '../network/tie-graph.ts';

const notes = [
  'The network is of the ties held and reviewed; what was not read is not in it.',
  'A tie of n units adds 1/(n − 1) to each of its pairs, and makes no core by itself.',
];

export const networkPosition: Stated = {
  measure: 'network',
  version: '2',
  unit: 'ties',
  formula: 's_i = Σ_j w_ij, w_ij = Σ over ties of i and j of 1 / (n − 1), n the units of the tie',
  reference:
    'strength and paths: Newman (2001), Physical Review E 64, 016132; betweenness: Brandes (2001), Journal of Mathematical Sociology 25; k-core: Seidman (1983), Social Networks 5; communities: Blondel et al. (2008), Journal of Statistical Mechanics',
};

/** Degree, strength, betweenness, core and community of each unit; of one where one is asked for. */
export function positions({ ties, day, chance }: MeasureContext, unit?: string): readonly Result[] {
  const graph = tieGraph(ties, day);
  const joined = linksByUnit(graph);
  return positionsOf(graph, chance())
    .filter((position) => unit === undefined || position.unit === unit)
    .map(({ unit: of, degree, partners, strength, betweenness, core, community }) => {
      const own = joined.get(of)!;
      const from = [...new Set(own.flatMap(({ link }) => link.ties))]
        .sort()
        .map((id) => ({ kind: 'tie' as const, id }));
      const measurement: Measurement = {
        ...networkPosition,
        value: strength,
        interval: null,
        coverage: 1,
        terms: [
          ...own.map(termOf),
          { symbol: 'k_i', means: 'units with which a tie stands', unit: 'units', value: degree, from },
          { symbol: 'k2_i', means: 'of them by a tie of the two alone', unit: 'units', value: partners, from: [] },
          { symbol: 'b_i', means: 'share of shortest paths between others', unit: '1', value: betweenness, from: [] },
          { symbol: 'c_i', means: 'greatest k of its core', unit: '1', value: core, from: [] },
          { symbol: 'g_i', means: 'number of its community', unit: '1', value: community, from: [] },
        ],
        notes,
      };
      return { of, measurement };
    });
}

interface LinkTo {
  readonly other: string;
  readonly link: LinkOfTies;
}

/** By unit what it has with each other, sorted. */
function linksByUnit(graph: TieGraph): ReadonlyMap<string, readonly LinkTo[]> {
  const all = new Map<string, LinkTo[]>(graph.mapNodes((unit) => [unit, []]));
  graph.forEachEdge((_edge, link, a, b) => {
    all.get(a)!.push({ other: b, link });
    all.get(b)!.push({ other: a, link });
  });
  for (const own of all.values()) own.sort((a, b) => (a.other < b.other ? -1 : 1));
  return all;
}

/** What a unit has with another, with the ties it is made of. */
function termOf({ other, link: { weight, ties } }: LinkTo): Term {
  return {
    symbol: `w_${other}`,
    means: `ties with ${other}`,
    unit: 'ties',
    value: weight,
    from: ties.map((id) => ({ kind: 'tie', id })),
    how: 'counted',
    says:
      ties.length === 1 && weight === 1 ? `1 tie with ${other}` : `${ties.length} with ${other}, by number of members`,
  };
}
