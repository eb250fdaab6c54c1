/** Power from position: partners who have few others to turn to make one strong, partners who have many make one weak. */
import type { MeasureContext, Result } from '../context.ts';
import type { Stated } from '../measurement.ts';
import { type TieGraph, tieGraph } from '../network/tie-graph.ts';
import { bonacichPower, spectralRadius } from '../trade/bonacich-power.ts';

export const positionalPower: Stated = {
  measure: 'power',
  version: '1',
  unit: '1',
  formula: 'c(α, β) = α (I − βR)⁻¹ R·1, R the weights w_ij of links, β = −½ / λ, α such that Σ c² = n',
  reference: 'Bonacich (1987), American Journal of Sociology 92: 1170–1182',
};

/** How far β goes towards its limit, 1 over the greatest eigenvalue; our own choice. */
const share = 0.5;

/** Of each unit in the network of a day, greatest first; of one where one is asked for. */
export function powerOfUnits({ ties, day }: MeasureContext, unit?: string): readonly Result[] {
  const graph = tieGraph(ties, day);
  if (graph.size === 0) return [];
  const units = graph.nodes();
  const R = weightsOf(graph);
  const limit = 1 / spectralRadius(R);
  const [against, along] = [-share * limit, share * limit].map((beta) => normed(bonacichPower(R, beta)));
  const strength = bonacichPower(R, 0);
  return units
    .map((of, k) => ({ of, value: against![k]!, along: along![k]!, strength: strength[k]! }))
    .sort((a, b) => rounded(b.value) - rounded(a.value) || (a.of < b.of ? -1 : 1))
    .filter(({ of }) => unit === undefined || of === unit)
    .map(({ of, value, along: with1, strength: s }) => ({
      of,
      measurement: {
        ...positionalPower,
        value,
        interval: null,
        coverage: 1,
        terms: [
          { symbol: 'β', means: 'half of its limit, below 0', unit: '1', value: -share * limit, from: [] },
          { symbol: '1/λ', means: 'limit of β, from the greatest eigenvalue', unit: '1', value: limit, from: [] },
          {
            symbol: 's_i',
            means: 'row of R summed: ties, shared by number of members',
            unit: 'ties',
            value: s,
            from: tiesOf(graph, of),
          },
          {
            symbol: 'c(α, −β)',
            means: 'the same where strong partners make strong',
            unit: '1',
            value: with1,
            from: [],
          },
        ],
        notes: [
          'Read it beside the strength: more than that gives means partners with few others. It rests on all ties held at once.',
        ],
      },
    }));
}

/** What joins each unit with each other, by their places among the nodes. */
function weightsOf(graph: TieGraph): readonly (readonly number[])[] {
  const places = new Map(graph.nodes().map((unit, n) => [unit, n]));
  const rows = graph.nodes().map(() => new Array<number>(graph.order).fill(0));
  graph.forEachEdge((_edge, { weight }, a, b) => {
    const [i, j] = [places.get(a)!, places.get(b)!];
    rows[i]![j] = weight;
    rows[j]![i] = weight;
  });
  return rows;
}

function tiesOf(graph: TieGraph, unit: string) {
  return [...new Set(graph.mapEdges(unit, (_edge, { ties }) => ties).flat())]
    .sort()
    .map((id) => ({ kind: 'tie' as const, id }));
}

/** Equal positions come out equal but for the last digits. */
function rounded(value: number): number {
  return Number(value.toPrecision(9));
}

/** With squares that sum to the number of units. */
function normed(values: readonly number[]): readonly number[] {
  const size = Math.sqrt(values.reduce((sum, value) => sum + value * value, 0) / values.length);
  return size === 0 ? values : values.map((value) => value / size);
}
