/**
 * A scenario held against coded history: in how many years it restricts where the record does, beside the plain guess that nobody
 * ever restricts, and what it misses. Its bandwidth is not scored: the push behind it is taken from the very ties that it would be held against.
 */
import { bandOf } from '../air/bands.ts';
import { type Draws, drawnTurns, drawnValues, drawRuns } from '../air/draws.ts';
import { stepsOfDraws, stepsOfRun } from '../air/grid.ts';
import { constant } from '../air/inputs.ts';
import { middleOf } from '../air/parameters.ts';
import { simulate, type Trajectory } from '../air/simulate.ts';
import { gridOf, initialOf, inputsOf, rangesOf, type Scenario, type TurningPoint, type Words } from './scenario.ts';

/** What is coded of the tie, a number a year; what stands is counted at its end, and so is the model. */
export interface CodedYears {
  /** The years that the record reaches; from the first of the scenario to the last of these. */
  readonly years: readonly number[];
  /** Ties in force at the end of the year, each by level. */
  readonly inForce: readonly number[];
  /** The same with those that one side alone has cut off: what stands behind the tie, by coded facts alone. */
  readonly wanted: readonly number[];
  /** Coded restrictions of the year by each side. */
  readonly homeRestricts: readonly number[];
  readonly partnerRestricts: readonly number[];
}

/** A dated fact or event by which a side restricted. */
export interface CodedRestriction {
  readonly id: string;
  readonly side: 'home' | 'partner';
  /** First and last year that it may be of; one that lasts is told by both. */
  readonly from: number;
  readonly until: number;
}

/** Numbers of a run, one a year. */
export interface PlayedYears {
  readonly bandwidth: readonly number[];
  readonly restrictionHome: readonly number[];
  readonly restrictionPartner: readonly number[];
  readonly netLeverage: readonly number[];
  readonly netStock: readonly number[];
}

/** Years with and without restriction: the model’s (above `restricts`) against the coded. */
export interface YearFit {
  readonly side: 'home' | 'partner';
  readonly hits: number;
  readonly misses: number;
  readonly falseAlarms: number;
  readonly quiet: number;
  /** Share of years that agree; of the model, and of the plain guess that no side ever restricts. */
  readonly model: number;
  readonly baseline: number;
  /** Hit rate − false alarm rate (Peirce 1884), from −1 to 1; null where there is nothing to hit or to miss. */
  readonly skill: number | null;
}

/** A turning point of the record beside the model’s. */
export interface TurnFit extends TurningPoint {
  /** When it comes in the middle run; null where it does not. */
  readonly middle: number | null;
  /** 5th, 50th and 95th percentile among the draws in which it comes, and their share. */
  readonly band: readonly [number, number, number] | null;
  readonly share: number;
  /** Within the band, it being met in half of the draws or more, or within two years of the middle run. */
  readonly hit: boolean;
}

export interface Replay {
  readonly scenario: string;
  readonly case: string;
  /** The year that is 0 on the shared axis. */
  readonly align: { readonly year: number; readonly why: Words };
  readonly years: readonly number[];
  /**
   * The middle run at the end of these years, without the orders that its inputs give: what the model says by itself, which is
   * what is scored. An order that was put in cannot be met or missed.
   */
  readonly model: PlayedYears;
  /** The middle run with the orders. */
  readonly ordered: PlayedYears;
  /** 5th and 95th percentile of net stock over the draws. */
  readonly stockBand: { readonly low: readonly number[]; readonly high: readonly number[] };
  readonly coded: CodedYears;
  readonly restrictions: readonly YearFit[];
  readonly turns: readonly TurnFit[];
  /** Years by which the stock turns after the flow in the middle run, to the partner; null where one does not turn. */
  readonly stockLag: number | null;
  /** Coded restrictions in years in which the model has none. */
  readonly missed: readonly CodedRestriction[];
  readonly unexplained: NonNullable<Scenario['history']>['unexplained'];
}

/** Above this a side of the model restricts. */
export const restricts = 0.1;
/** A turn of the middle run this near to the coded date is a hit. */
const near = 2;
/** The draws of a replay. */
const replayDraws = 1000;

/** Runs a scenario and scores it; the scenario must have a history. */
export function replay(
  scenario: Scenario & { readonly history: NonNullable<Scenario['history']> },
  coded: CodedYears,
  restrictions: readonly CodedRestriction[],
): Replay {
  const { history } = scenario;
  const [ordered, initial, ranges] = [inputsOf(scenario), initialOf(scenario), rangesOf(scenario)];
  const inputs = { ...ordered, orderHome: constant(0), orderPartner: constant(0) };
  const fine = gridOf(scenario, stepsOfRun);
  const run = simulate(middleOf(ranges), inputs, initial, fine);
  const draws = drawRuns(scenario.seed, replayDraws, ranges, inputs, initial, gridOf(scenario, stepsOfDraws));
  const within = coded.years.map((year) => year + 1 - scenario.years.from);
  const band = bandOf(draws, 'netStock');
  const model = played(run, within);
  const withOrders = played(simulate(middleOf(ranges), ordered, initial, fine), within);
  const { stockToPartner, leverageToPartner } = run.turns;
  const lag = stockToPartner - leverageToPartner;
  return {
    scenario: scenario.id,
    case: history.case,
    align: history.align,
    years: coded.years,
    model,
    ordered: withOrders,
    stockBand: {
      low: within.map((i) => band.quantiles[0]![i]!),
      high: within.map((i) => band.quantiles[4]![i]!),
    },
    coded,
    restrictions: [
      yearFit('home', model.restrictionHome, coded.homeRestricts),
      yearFit('partner', model.restrictionPartner, coded.partnerRestricts),
    ],
    turns: history.turningPoints.map((point) => turnFit(point, run, draws)),
    stockLag: Number.isNaN(lag) ? null : lag,
    missed: restrictions.filter(({ side, from, until }) => {
      const series = side === 'home' ? model.restrictionHome : model.restrictionPartner;
      return coded.years.some((year, i) => year >= from && year <= until && series[i]! <= restricts);
    }),
    unexplained: history.unexplained,
  };
}

function played({ values }: Trajectory, within: readonly number[]): PlayedYears {
  const over = (output: keyof PlayedYears): readonly number[] => within.map((i) => values[output][i]!);
  return {
    bandwidth: over('bandwidth'),
    restrictionHome: over('restrictionHome'),
    restrictionPartner: over('restrictionPartner'),
    netLeverage: over('netLeverage'),
    netStock: over('netStock'),
  };
}

function yearFit(side: YearFit['side'], model: readonly number[], coded: readonly number[]): YearFit {
  const [said, was] = [model.map((c) => c > restricts), coded.map((count) => count > 0)];
  const count = (s: boolean, w: boolean): number => said.filter((each, i) => each === s && was[i] === w).length;
  const [hits, misses, falseAlarms, quiet] = [
    count(true, true),
    count(false, true),
    count(true, false),
    count(false, false),
  ];
  const all = said.length;
  return {
    side,
    hits,
    misses,
    falseAlarms,
    quiet,
    model: (hits + quiet) / all,
    baseline: (falseAlarms + quiet) / all,
    skill:
      hits + misses === 0 || falseAlarms + quiet === 0
        ? null
        : hits / (hits + misses) - falseAlarms / (falseAlarms + quiet),
  };
}

function turnFit(point: TurningPoint, run: Trajectory, draws: Draws): TurnFit {
  const middle = timeOf(point.kind, run);
  const times = drawnTimes(point.kind, draws)
    .filter((time) => !Number.isNaN(time))
    .sort();
  const at = (share: number): number => times[Math.round((times.length - 1) * share)]!;
  const band = times.length === 0 ? null : ([at(0.05), at(0.5), at(0.95)] as const);
  const share = times.length / draws.count;
  const hit =
    (middle !== null && Math.abs(middle - point.at) <= near) ||
    (band !== null && share >= 0.5 && point.at >= band[0] && point.at <= band[2]);
  return { ...point, middle, band, share, hit };
}

function timeOf(kind: TurningPoint['kind'], { turns, years, values }: Trajectory): number | null {
  if (kind === 'leverage-to-partner') return Number.isNaN(turns.leverageToPartner) ? null : turns.leverageToPartner;
  if (kind === 'leverage-to-home') return Number.isNaN(turns.leverageToHome) ? null : turns.leverageToHome;
  const series = values[kind === 'home-restricts' ? 'restrictionHome' : 'restrictionPartner'];
  const first = series.findIndex((c) => c > restricts);
  return first < 0 ? null : years[first]!;
}

function drawnTimes(kind: TurningPoint['kind'], draws: Draws): Float64Array {
  if (kind === 'leverage-to-partner') return drawnTurns(draws, 'leverageToPartner');
  if (kind === 'leverage-to-home') return drawnTurns(draws, 'leverageToHome');
  const output = kind === 'home-restricts' ? 'restrictionHome' : 'restrictionPartner';
  const times = new Float64Array(draws.count).fill(Number.NaN);
  for (let year = draws.years.length - 1; year >= 0; year--) {
    const values = drawnValues(draws, output, year);
    for (let draw = 0; draw < draws.count; draw++) if (values[draw]! > restricts) times[draw] = draws.years[year]!;
  }
  return times;
}
