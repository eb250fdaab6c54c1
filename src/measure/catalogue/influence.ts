/** Influence capacity and lopsidedness of a pair, with every part shown. */

import { type MeasureContext, type Result, yearOf } from '../context.ts';
import { bothWays } from '../influence/both-ways.ts';
import { type Capacity, capacityOf, type Estimate } from '../influence/capacity.ts';
import { lopsidedness } from '../influence/lopsidedness.ts';
import { type PairInputs, pairInputs, type SourcedParts, valuesOf } from '../influence/pair-inputs.ts';
import { drawWeights, spreadOf } from '../influence/weight-draws.ts';
import { type Weighted, weighted } from '../influence/weighted.ts';
import type { PartWeights, Weights } from '../influence/weights.ts';
import { type Measurement, plainNumber, type Stated, type Term } from '../measurement.ts';

const common = {
  version: '2',
  unit: '1',
  reference:
    'Amur’s own, after the structure of Moyer, Sweijs, Burrows and Van Manen (2018), Power and Influence in a Globalized World',
} as const;

export const influenceCapacity: Stated = {
  ...common,
  measure: 'influence-capacity',
  formula: 'I_i→j = B_ij · D_j|i, B_ij = Σ w_d · B_d, D_j|i = Σ w_d · D_d',
};

export const lopsidednessOfPair: Stated = {
  ...common,
  measure: 'lopsidedness',
  formula: 'A_ij = (I_i→j − I_j→i) / (I_i→j + I_j→i)',
};

/** The influence of each side on the other, and the balance of the two, above 0 where the first named has more. */
export function influenceOfPair(context: MeasureContext, i: string, j: string): readonly Result[] {
  const { weights } = context;
  const inputs = inputsOf(context, i, j);
  const values = valuesIn(inputs);
  const now = bothWays(values, weights);
  const capacity = (of: Capacity, dependence: 'jOnI' | 'iOnJ'): Measurement => {
    const measurement = capacityMeasurement(of, inputs.bandwidth, inputs[dependence], weights);
    const parts = { bandwidth: values.bandwidth, dependence: values[dependence] };
    return { ...measurement, ...overWeights(context, measurement, (each) => capacityOf(parts, each).value) };
  };
  return [
    { of: `${i} → ${j}`, measurement: capacity(now.there, 'jOnI') },
    { of: `${j} → ${i}`, measurement: capacity(now.back, 'iOnJ') },
    balanceResult(context, i, j, inputs, now.balance),
  ];
}

function balanceResult(context: MeasureContext, i: string, j: string, inputs: PairInputs, balance: Estimate): Result {
  const measurement = lopsidednessMeasurement(balance, inputs, context.weights);
  const values = valuesIn(inputs);
  const drawn = overWeights(context, measurement, (each) => lopsidedness(values, each).value);
  return { of: `${i}~${j}`, measurement: { ...measurement, ...drawn } };
}

type Weighing = Pick<MeasureContext, 'observed' | 'counted' | 'observedOnly' | 'weights' | 'day'>;

function inputsOf({ day, counted, observed, observedOnly }: Weighing, i: string, j: string): PairInputs {
  return pairInputs(i, j, yearOf(day), counted, observed, observedOnly);
}

const valuesIn = ({ bandwidth, jOnI, iOnJ }: PairInputs) => ({
  bandwidth: valuesOf(bandwidth),
  jOnI: valuesOf(jOnI),
  iOnJ: valuesOf(iOnJ),
});

/** The balance alone, as a series needs it. */
export function balanceOfPair(context: Weighing, i: string, j: string): Estimate {
  return lopsidedness(valuesIn(inputsOf(context, i, j)), context.weights);
}

/** None where the given weights show no value: a spread of what is hidden would show it after all. */
function overWeights(
  { draws, chance }: MeasureContext,
  { value }: Measurement,
  valueWith: (weights: Weights) => number | null,
): Pick<Measurement, 'overWeights'> {
  if (value === null) return {};
  const next = chance();
  const values = Array.from({ length: draws }, () => valueWith(drawWeights(next))).filter((each) => each !== null);
  const spread = spreadOf(values);
  return spread === null ? {} : { overWeights: { ...spread, of: draws } };
}

function capacityMeasurement(
  capacity: Capacity,
  bandwidth: SourcedParts<string>,
  dependence: SourcedParts<string>,
  weights: Weights,
): Measurement {
  return {
    ...influenceCapacity,
    value: capacity.value,
    interval: capacity.interval,
    coverage: capacity.coverage,
    terms: [
      sum('B_ij', 'bandwidth', capacity.bandwidth),
      sum('D_j|i', 'dependence', capacity.dependence),
      ...terms('B', bandwidth, weights.bandwidth),
      ...terms('D', dependence, weights.dependence),
    ],
    notes: notesOn(capacity, [bandwidth, dependence]),
  };
}

function lopsidednessMeasurement(
  estimate: Estimate,
  { bandwidth, jOnI, iOnJ }: PairInputs,
  weights: Weights,
): Measurement {
  return {
    ...lopsidednessOfPair,
    value: estimate.value,
    interval: estimate.interval,
    coverage: estimate.coverage,
    terms: [
      sum('B_ij', 'bandwidth, the same from either side', weighted(valuesOf(bandwidth), weights.bandwidth)),
      sum('D_j|i', 'dependence of j on i', weighted(valuesOf(jOnI), weights.dependence)),
      sum('D_i|j', 'dependence of i on j', weighted(valuesOf(iOnJ), weights.dependence)),
      ...terms('B', bandwidth, weights.bandwidth),
      ...terms('D_j|i', jOnI, weights.dependence),
      ...terms('D_i|j', iOnJ, weights.dependence),
    ],
    notes: notesOn(estimate, [bandwidth, jOnI, iOnJ]),
  };
}

function short(value: number): string {
  return plainNumber(Number(value.toPrecision(3)));
}

function sum(symbol: string, means: string, { mean, low, high, coverage }: Weighted): Term {
  const says = coverage === 1 ? means : `${means}, from ${short(low)} to ${short(high)}; the mean of what is known`;
  return { symbol, means, unit: '1', value: mean, from: [], says };
}

function terms<K extends string>(symbol: string, parts: SourcedParts<K>, weights: PartWeights<K>): readonly Term[] {
  return (Object.keys(parts) as K[]).map((name) => {
    const { value, how, from, says } = parts[name];
    return { symbol: `${symbol},${name}`, means: name, unit: '1', value, from, weight: weights[name], how, says };
  });
}

function notesOn(estimate: Estimate, all: readonly SourcedParts<string>[]): readonly string[] {
  const counted = all.some((parts) => Object.values(parts).some(({ how }) => how === 'counted'));
  return [
    ...(estimate.value === null ? ['Less than half of the weights is known: no point value is shown.'] : []),
    ...(counted
      ? [
          'Parts marked “counted” are counts of the ties that the ledger holds. They say as much about what was read as about the regions.',
        ]
      : []),
  ];
}
