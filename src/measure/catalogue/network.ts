/** The network of a day: where units stand in it, and what much of it runs through. */
import type { MeasureContext, Result } from '../context.ts';
import type { Measurement } from '../measurement.ts';
import { chokepointsOf } from '../network/chokepoints.ts';
import { positionsOf } from '../network/position.ts';
import { tieGraph } from '../network/tie-graph.ts';

const notes = ['The network is of the ties held and reviewed, each alike; what was not read is not in it.'];

/** Degree, strength, betweenness, core and community of each unit; of one where one is asked for. */
export function positions({ ties, day, chance }: MeasureContext, unit?: string): readonly Result[] {
  const graph = tieGraph(ties, day);
  return positionsOf(graph, chance())
    .filter((position) => unit === undefined || position.unit === unit)
    .map(({ unit: of, degree, strength, betweenness, core, community }) => {
      const from = [...new Set(graph.mapEdges(of, (_edge, attributes) => attributes.ties).flat())]
        .sort()
        .map((id) => ({ kind: 'tie' as const, id }));
      const measurement: Measurement = {
        measure: 'network',
        version: '1',
        value: degree,
        unit: 'units',
        interval: null,
        coverage: 1,
        formula: 'k_i = number of units with which a tie is in force',
        reference:
          'betweenness: Brandes (2001), Journal of Mathematical Sociology 25; k-core: Seidman (1983), Social Networks 5; communities: Blondel et al. (2008), Journal of Statistical Mechanics',
        terms: [
          { symbol: 's_i', means: 'ties in force', unit: 'ties', value: strength, from },
          { symbol: 'b_i', means: 'share of shortest paths between others', unit: '1', value: betweenness, from: [] },
          { symbol: 'c_i', means: 'greatest k of its core', unit: '1', value: core, from: [] },
          { symbol: 'g_i', means: 'number of its community', unit: '1', value: community, from: [] },
        ],
        notes,
      };
      return { of, measurement };
    });
}

/** Crossings and bodies by the share of shortest paths that lead through them. */
export function chokepoints({ ties, day }: MeasureContext): readonly Result[] {
  return chokepointsOf(ties, day).map(({ tie, units, betweenness }) => ({
    of: tie,
    measurement: {
      measure: 'chokepoints',
      version: '1',
      value: betweenness,
      unit: '1',
      interval: null,
      coverage: 1,
      formula: 'b = share of shortest paths between others that lead through it',
      reference: 'after Farrell and Newman (2019), International Security 44 (1); Brandes (2001)',
      terms: units.map((unit) => ({
        symbol: unit,
        means: 'unit that it joins',
        unit: '1',
        value: 1,
        from: [{ kind: 'tie', id: tie }],
      })),
      notes,
    },
  }));
}
