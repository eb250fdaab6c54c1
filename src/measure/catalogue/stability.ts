/** Whether an order of pairs by influence would be another with other weights. */
import { type MeasureContext, type Result, yearOf } from '../context.ts';
import { capacityOf } from '../influence/capacity.ts';
import { pairInputs, valuesOf } from '../influence/pair-inputs.ts';
import { rankStability } from '../influence/rank-stability.ts';
import type { Stated } from '../measurement.ts';

export const stabilityOfRanks: Stated = {
  measure: 'stability',
  version: '1',
  unit: 'rank',
  formula:
    'rank of I_i→j among the pairs given; over draws of weights its least and greatest, and how often it is the same',
  reference: 'Amur’s own; weights drawn from Dirichlet(1, …, 1)',
};

/** The influence of each side of each pair on the other, ranked together, greatest first; those without a value come last. */
export function stabilityOfPairs(
  { counted, observed, observedOnly, weights, day, draws, chance }: MeasureContext,
  pairs: readonly (readonly [string, string])[],
): readonly Result[] {
  const items = pairs.flatMap(([i, j]) => {
    const inputs = pairInputs(i, j, yearOf(day), counted, observed, observedOnly);
    const bandwidth = valuesOf(inputs.bandwidth);
    const origins = (parts: typeof inputs.jOnI) =>
      [...Object.values(inputs.bandwidth), ...Object.values(parts)].flatMap(({ from }) => from);
    return [
      { of: `${i} → ${j}`, influence: { bandwidth, dependence: valuesOf(inputs.jOnI) }, from: origins(inputs.jOnI) },
      { of: `${j} → ${i}`, influence: { bandwidth, dependence: valuesOf(inputs.iOnJ) }, from: origins(inputs.iOnJ) },
    ];
  });
  const ranges = rankStability(
    items,
    ({ influence }, each) => capacityOf(influence, each).value,
    weights,
    draws,
    chance(),
  );
  return items
    .map(({ of, influence, from }, k): Result & { readonly place: number } => {
      const { rank, low, high, same } = ranges[k]!;
      const capacity = capacityOf(influence, weights);
      const term = (symbol: string, means: string, value: number | null, unit = 'rank') => ({
        symbol,
        means,
        unit,
        value,
        from: [],
      });
      return {
        of,
        place: rank,
        measurement: {
          ...stabilityOfRanks,
          value: capacity.value === null ? null : rank,
          interval: capacity.value === null ? null : [low, high],
          coverage: capacity.coverage,
          terms: [
            { ...term('I_i→j', 'influence under the weights given', capacity.value, '1'), from: unique(from) },
            term('least', 'least rank over the draws', low),
            term('greatest', 'greatest rank over the draws', high),
            term('same', 'share of draws in which the rank is the same', same, '1'),
          ],
          notes:
            capacity.value === null
              ? [
                  'Less than half of the weights is known: it has no rank; what may be is shown by “amur measure influence”.',
                ]
              : [`Among ${items.length}, over ${draws} draws of weights.`],
        },
      };
    })
    .sort((a, b) => Number(a.measurement.value === null) - Number(b.measurement.value === null) || a.place - b.place)
    .map(({ of, measurement }) => ({ of, measurement }));
}

function unique<T>(origins: readonly T[]): readonly T[] {
  return [...new Map(origins.map((each) => [JSON.stringify(each), each])).values()];
}
