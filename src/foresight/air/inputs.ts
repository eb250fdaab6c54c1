/** What drives a run from outside: series over years, linear between their points, each with the values it may have. */
import type { Grid } from './grid.ts';

/** In the order in which they are drawn; a new one goes to the end, so that old seeds keep their draws. */
export const inputNames = [
  'power',
  'push',
  'capacityHome',
  'capacityPartner',
  'toleranceHome',
  'tolerancePartner',
  'transfersHome',
  'transfersPartner',
  'dependenceHome',
  'dependencePartner',
] as const;

export type InputName = (typeof inputNames)[number];

/** A point of a series. `low` and `high` are the values it may have; both left out, it is taken as sure. */
export interface Knot {
  /** A year, fractions allowed. */
  readonly at: number;
  readonly value: number;
  readonly low?: number;
  readonly high?: number;
}

/**
 * Points in order of time. Linear between two; before the first and after the last the value stays. Two points of one year are a
 * jump: the later one holds from that year on.
 */
export type Series = readonly Knot[];

export type Inputs = Readonly<Record<InputName, Series>>;

export interface AboutInput {
  readonly symbol: string;
  readonly means: string;
  /** Least and greatest value that it can have; what a draw or an intervention takes beyond is cut off there. */
  readonly bounds: readonly [number, number];
}

export const aboutInputs: Readonly<Record<InputName, AboutInput>> = {
  power: {
    symbol: 'π',
    means: 'relative power: ln(power of the partner’s side / power of the home side); above 0 the partner’s leads',
    bounds: [-10, 10],
  },
  push: { symbol: 'w', means: 'push behind the tie: ties in force by level, over a cap', bounds: [0, 1] },
  capacityHome: { symbol: 'K', means: 'capacity of the home centre to restrict', bounds: [0, 1] },
  capacityPartner: { symbol: 'K′', means: 'capacity of the partner’s centre to restrict', bounds: [0, 1] },
  toleranceHome: { symbol: 'θ', means: 'net stock that the home centre tolerates', bounds: [0, 1] },
  tolerancePartner: { symbol: 'θ′', means: 'net stock that the partner’s centre tolerates', bounds: [0, 1] },
  transfersHome: {
    symbol: 'T',
    means: 'transfers to and integration of the home region by its centre',
    bounds: [0, 1],
  },
  transfersPartner: { symbol: 'T′', means: 'the same for the partner’s region', bounds: [0, 1] },
  dependenceHome: { symbol: 'd_r', means: 'how far the home region depends on the partner', bounds: [0, 1] },
  dependencePartner: {
    symbol: 'd_p',
    means: 'how far the partner’s region depends on the home region',
    bounds: [0, 1],
  },
};

/** A value that stays. */
export function constant(value: number, low = value, high = value): Series {
  return [{ at: 0, value, low, high }];
}

/** The value of a series at a time; `side` asks for the least or greatest it may have. */
export function seriesAt(series: Series, time: number, side: 'value' | 'low' | 'high' = 'value'): number {
  const at = (knot: Knot): number => knot[side] ?? knot.value;
  const after = series.findIndex((knot) => knot.at > time);
  if (after === 0) return at(series[0]!);
  if (after < 0) return at(series[series.length - 1]!);
  const [a, b] = [series[after - 1]!, series[after]!];
  return at(a) + ((at(b) - at(a)) * (time - a.at)) / (b.at - a.at);
}

/** A series at every step of a grid, within the bounds of its input; `varies` is false where low, value and high are one. */
export interface Table {
  readonly value: Float64Array;
  readonly low: Float64Array;
  readonly high: Float64Array;
  readonly varies: boolean;
}

export type Tables = Readonly<Record<InputName, Table>>;

/** The time of step i is `from + i / stepsPerYear`, rounded once: it is the same however it is reached. */
function table(series: Series, grid: Grid, [least, most]: readonly [number, number]): Table {
  const steps = (grid.until - grid.from) * grid.stepsPerYear + 1;
  const along = (side: 'value' | 'low' | 'high'): Float64Array =>
    Float64Array.from({ length: steps }, (_, i) =>
      Math.min(most, Math.max(least, seriesAt(series, grid.from + i / grid.stepsPerYear, side))),
    );
  const value = along('value');
  const varies = series.some(
    (knot) => (knot.low ?? knot.value) !== knot.value || (knot.high ?? knot.value) !== knot.value,
  );
  return varies
    ? { value, low: along('low'), high: along('high'), varies }
    : { value, low: value, high: value, varies };
}

/** All inputs at every step. */
export function tablesOf(inputs: Inputs, grid: Grid): Tables {
  return Object.fromEntries(
    inputNames.map((name) => [name, table(inputs[name], grid, aboutInputs[name].bounds)]),
  ) as unknown as Tables;
}

/**
 * The series of a draw: `place` from −1 to 1 moves the whole series from its values towards its lows or highs. It is written
 * into `scratch` where the input varies; else the values themselves are given.
 */
export function movedTable(from: Table, place: number, scratch: Float64Array): Float64Array {
  if (!from.varies || place === 0) return from.value;
  const [end, share] = place > 0 ? [from.high, place] : [from.low, -place];
  for (let i = 0; i < scratch.length; i++) scratch[i] = from.value[i]! + share * (end[i]! - from.value[i]!);
  return scratch;
}
