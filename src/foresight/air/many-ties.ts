/**
 * Many ties at once. A region has one attachment a and one uncommitted u, and a stock s_f of the influence of each region f abroad; these
 * add up to 1. What flows in is summed over its ties, what loosens it too. Regions of one centre take from one another: at each step
 * a, u and every s_f move by ε dt towards the mean of the others (after Friedkin and Johnsen 1990, Journal of Mathematical Sociology 15,
 * 193–206, without their anchor). That is a convex mix, so that the sums stay. A region without a tie may so come to hold a stock of
 * influence from hearsay, which fades by δ alone. With one tie and two regions it is the model of advance.ts to the last bit.
 */
import { InvalidInput } from '../../model/errors.ts';
import { checkGrid, type Grid, yearsIn, yearsOf } from './grid.ts';
import { type Inputs, inputNames, type Series, tablesOf } from './inputs.ts';
import type { InitialState } from './outputs.ts';
import { type ParameterRanges, type Parameters, parameterNames } from './parameters.ts';
import { portableExp } from './portable-functions.ts';

/** A region of the network. */
export interface NetworkRegion {
  readonly id: string;
  /** Regions of one centre take from one another. */
  readonly centre: string;
  readonly transfers: Series;
  /** At the start. */
  readonly attachment: number;
}

/** A tie of two regions of different centres, by their places in the list; transfers of its inputs are not used. */
export interface NetworkTie {
  readonly home: number;
  readonly partner: number;
  readonly inputs: Inputs;
  readonly initial: InitialState;
}

/** A number a whole year. */
export interface RegionYears {
  readonly attachment: Float64Array;
  readonly own: Float64Array;
  /** Of all influence from abroad together. */
  readonly stock: Float64Array;
}

export interface TieYears {
  readonly netStock: Float64Array;
  readonly netLeverage: Float64Array;
  readonly bandwidth: Float64Array;
  readonly restrictionHome: Float64Array;
  readonly restrictionPartner: Float64Array;
}

export interface Together {
  readonly years: Float64Array;
  readonly regions: readonly RegionYears[];
  readonly ties: readonly TieYears[];
  /** The worst difference of a region’s shares from 1 at any step. */
  readonly worstSum: number;
}

interface TieState {
  b: number;
  c: number;
  c2: number;
}

/** Runs all ties together; `spillover` is ε a year, from 0 to 1. Throws InvalidInput for a network or a time that is none. */
export function simulateTogether(
  parameters: Parameters,
  regions: readonly NetworkRegion[],
  ties: readonly NetworkTie[],
  spillover: number,
  grid: Grid,
): Together {
  checkNetwork(regions, ties, spillover);
  checkGrid(grid, rangesAround(parameters, ties.length));
  const { uptake, decay, restrictionEffect, centrePull, awakening, sharpness, alarmGain } = parameters;
  const n = regions.length;
  const dt = 1 / grid.stepsPerYear;
  const tables = ties.map(({ inputs }) => tablesOf(inputs, grid));
  const zero = Object.fromEntries(inputNames.map((name) => [name, [{ at: 0, value: 0 }]])) as unknown as Inputs;
  const transfers = regions.map(
    (region) => tablesOf({ ...zero, transfersHome: region.transfers }, grid).transfersHome.value,
  );
  const a = Float64Array.from(regions, ({ attachment }) => attachment);
  const s = new Float64Array(n * n);
  for (const { home, partner, initial } of ties) {
    s[home * n + partner] = initial.stockHome;
    s[partner * n + home] = initial.stockPartner;
  }
  const u = Float64Array.from(a, (each, i) =>
    s.subarray(i * n, i * n + n).reduce((left, stock) => left - stock, 1 - each),
  );
  for (const [i, left] of u.entries())
    if (left < 0)
      throw new InvalidInput(`Attachment and stocks of ${regions[i]!.id} add up to more than 1 at the start`, {
        hint: 'They are shares of one whole.',
      });
  const states = ties.map(
    ({ initial }): TieState => ({
      b: initial.bandwidth,
      c: initial.restrictionHome,
      c2: initial.restrictionPartner,
    }),
  );
  const kept = keeper(regions, ties, grid);
  const last = (grid.until - grid.from) * grid.stepsPerYear;
  let worstSum = 0;
  for (let i = 0; ; i++) {
    const levers = ties.map((_, k) => {
      const x = sharpness * tables[k]!.power.value[i]!;
      const e = portableExp(x < 0 ? x : -x);
      const [greater, lesser] = [1 / (1 + e), e / (1 + e)];
      const { b } = states[k]!;
      return [
        b * tables[k]!.dependenceHome.value[i]! * (x < 0 ? lesser : greater),
        b * tables[k]!.dependencePartner.value[i]! * (x < 0 ? greater : lesser),
      ] as const;
    });
    for (let r = 0; r < n; r++) worstSum = Math.max(worstSum, Math.abs(a[r]! + total(s, r, n) + u[r]! - 1));
    if (i % grid.stepsPerYear === 0) kept.keep(i / grid.stepsPerYear, a, u, s, states, levers);
    if (i === last) return { years: yearsOf(grid), ...kept.all, worstSum };
    const width = new Float64Array(n);
    const flow = new Float64Array(n * n);
    for (let cell = 0; cell < n * n; cell++) flow[cell] = -(decay * s[cell]!);
    const nets = ties.map(({ home, partner }) => s[home * n + partner]! - s[partner * n + home]!);
    for (const [k, { home, partner }] of ties.entries()) {
      const { b, c, c2 } = states[k]!;
      const [here, there] = [home * n + partner, partner * n + home];
      width[home]! += b;
      width[partner]! += b;
      flow[here] = uptake * levers[k]![0] * u[home]! - (decay + restrictionEffect * c) * s[here]!;
      flow[there] = uptake * levers[k]![1] * u[partner]! - (decay + restrictionEffect * c2) * s[there]!;
    }
    for (let r = 0; r < n; r++) {
      const won = centrePull * transfers[r]![i]! * u[r]!;
      const loosened = awakening * width[r]! * a[r]!;
      a[r]! += dt * (won - loosened);
      u[r]! += dt * (loosened - won - total(flow, r, n));
    }
    for (let cell = 0; cell < n * n; cell++) s[cell]! += dt * flow[cell]!;
    for (const [k, state] of states.entries()) {
      const table = tables[k]!;
      const beyond = alarmGain * (nets[k]! - table.toleranceHome.value[i]!);
      const beyond2 = alarmGain * (-nets[k]! - table.tolerancePartner.value[i]!);
      const alarm = beyond > 0 ? table.capacityHome.value[i]! * Math.min(beyond, 1) : 0;
      const alarm2 = beyond2 > 0 ? table.capacityPartner.value[i]! * Math.min(beyond2, 1) : 0;
      const { b, c, c2 } = state;
      state.c += dt * parameters.centreSpeed * (Math.max(table.orderHome.value[i]!, alarm) - c);
      state.c2 += dt * parameters.centreSpeed * (Math.max(table.orderPartner.value[i]!, alarm2) - c2);
      state.b += dt * parameters.bandwidthSpeed * (table.push.value[i]! * ((1 - c) * (1 - c2)) - b);
    }
    if (spillover > 0) mix(regions, spillover * dt, a, u, s);
  }
}

/** The sum of a region’s row. */
function total(cells: Float64Array, row: number, n: number): number {
  let sum = 0;
  for (let f = 0; f < n; f++) sum += cells[row * n + f]!;
  return sum;
}

/** Moves every share of a region by `by` towards the mean of the other regions of its centre, all at once. */
function mix(regions: readonly NetworkRegion[], by: number, a: Float64Array, u: Float64Array, s: Float64Array): void {
  const n = regions.length;
  const [a0, u0, s0] = [a.slice(), u.slice(), s.slice()];
  for (const [r, { centre }] of regions.entries()) {
    const others = regions.flatMap((other, j) => (j !== r && other.centre === centre ? [j] : []));
    if (others.length === 0) continue;
    const mean = (of: (j: number) => number): number => others.reduce((sum, j) => sum + of(j), 0) / others.length;
    a[r] = (1 - by) * a0[r]! + by * mean((j) => a0[j]!);
    u[r] = (1 - by) * u0[r]! + by * mean((j) => u0[j]!);
    for (let f = 0; f < n; f++) s[r * n + f] = (1 - by) * s0[r * n + f]! + by * mean((j) => s0[j * n + f]!);
  }
}

/** Rates of a region with several ties add up: the step must bear their sum. */
function rangesAround(parameters: Parameters, ties: number): ParameterRanges {
  return Object.fromEntries(
    parameterNames.map((name) => {
      const value = parameters[name] * (name === 'uptake' || name === 'awakening' ? ties : 1);
      return [name, [value, value]];
    }),
  ) as unknown as ParameterRanges;
}

function checkNetwork(regions: readonly NetworkRegion[], ties: readonly NetworkTie[], spillover: number): void {
  if (!(spillover >= 0 && spillover <= 1))
    throw new InvalidInput(`A spill-over of ${spillover} a year is not possible`, {
      hint: 'Give a number from 0 to 1.',
    });
  const seen = new Set<string>();
  for (const { home, partner } of ties) {
    const [a, b] = [regions[home], regions[partner]];
    const pair = [home, partner].sort((x, y) => x - y).join('~');
    if (a === undefined || b === undefined || a.centre === b.centre || seen.has(pair))
      throw new InvalidInput(`${a?.id ?? home} and ${b?.id ?? partner} cannot be tied so`, {
        hint: 'A tie joins two regions of different centres, each pair once.',
      });
    seen.add(pair);
  }
}

/** Keeps a number a year of everything that is told. */
function keeper(regions: readonly NetworkRegion[], ties: readonly NetworkTie[], grid: Grid) {
  const n = regions.length;
  const years = (): Float64Array => new Float64Array(yearsIn(grid));
  const all = {
    regions: regions.map((): RegionYears => ({ attachment: years(), own: years(), stock: years() })),
    ties: ties.map(
      (): TieYears => ({
        netStock: years(),
        netLeverage: years(),
        bandwidth: years(),
        restrictionHome: years(),
        restrictionPartner: years(),
      }),
    ),
  };
  const keep = (
    year: number,
    a: Float64Array,
    u: Float64Array,
    s: Float64Array,
    states: readonly TieState[],
    levers: readonly (readonly [number, number])[],
  ): void => {
    for (const [r, region] of all.regions.entries()) {
      region.attachment[year] = a[r]!;
      region.own[year] = u[r]!;
      region.stock[year] = total(s, r, n);
    }
    for (const [k, tie] of all.ties.entries()) {
      const { home, partner } = ties[k]!;
      tie.netStock[year] = s[home * n + partner]! - s[partner * n + home]!;
      tie.netLeverage[year] = levers[k]![0] - levers[k]![1];
      tie.bandwidth[year] = states[k]!.b;
      tie.restrictionHome[year] = states[k]!.c;
      tie.restrictionPartner[year] = states[k]!.c2;
    }
  };
  return { all, keep };
}
