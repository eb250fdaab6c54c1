/**
 * A case run through the model and held against coded history: in how many years the model restricts where the record does, beside the
 * plain guess that nobody ever restricts, and what it misses. Its bandwidth is not scored: the push behind it is taken from the very
 * ties that it would be held against.
 */
import { type Draws, drawnTurns, drawnValues, drawRuns } from '../air/draws.ts';
import { stepsOfDraws, stepsOfRun } from '../air/grid.ts';
import { judgedRanges, middleOf } from '../air/parameters.ts';
import { simulate, type Trajectory } from '../air/simulate.ts';
import { initialOf, inputsOf, type PlayedCase, type Point } from './played-case.ts';
import type { ShownOutput } from './run-tie.ts';

export type Side = 'home' | 'partner';

/** A dated fact or event by which a side restricted. */
export interface CodedRestriction {
  readonly id: string;
  readonly side: Side;
  /** First and last year that it may be of; one that lasts is told by both. */
  readonly from: number;
  readonly until: number;
}

/** What the ledger holds of a case, up to a year. */
export interface CodedCase {
  /** The years that the record reaches, from the first of the case on. */
  readonly years: readonly number[];
  /** The push that ties in force give, year by year. */
  readonly push: readonly Point[];
  readonly restrictions: readonly CodedRestriction[];
}

/** Numbers of the middle run, one a year. */
export type PlayedYears = Readonly<Record<ShownOutput, readonly number[]>>;

/** Years with and without restriction: the model’s (above `restricts`) against the coded. */
export interface YearFit {
  readonly side: Side;
  readonly hits: number;
  readonly misses: number;
  readonly falseAlarms: number;
  readonly quiet: number;
  /** Share of years that agree; of the model, and of the plain guess that no side ever restricts. */
  readonly model: number;
  readonly baseline: number;
}

/** A turning point of the record beside the model’s. */
export interface TurnFit {
  readonly id: string;
  /** When it comes in the middle run; null where it does not. */
  readonly middle: number | null;
  /** 5th and 95th percentile among the draws in which it comes, and their share. */
  readonly band: readonly [number, number] | null;
  readonly share: number;
  /** Within the band, it being met in half of the draws or more, or within two years of the middle run. */
  readonly hit: boolean;
}

/** The middle run of a case beside the coded years. What is counted of a year stands at its end. */
export interface Played {
  readonly years: readonly number[];
  readonly model: PlayedYears;
  /** How many coded restrictions of each side may be of the year. */
  readonly coded: Readonly<Record<Side, readonly number[]>>;
  readonly fits: readonly YearFit[];
}

/** Above this a side of the model restricts. */
const restricts = 0.1;
/** A turn of the middle run this near to the coded date is a hit. */
const near = 2;
/** The draws of a replay, and their seed. */
const [replayDraws, replaySeed] = [1000, 1];

/** The middle run, scored. */
export function playCase(given: PlayedCase, { years, push, restrictions }: CodedCase): Played {
  const { values } = middleRun(given, push);
  const over = (output: ShownOutput): readonly number[] =>
    years.map((year) => values[output][year + 1 - given.years.from]!);
  const model = {
    netLeverage: over('netLeverage'),
    netStock: over('netStock'),
    restrictionHome: over('restrictionHome'),
    restrictionPartner: over('restrictionPartner'),
    bandwidth: over('bandwidth'),
  };
  const coded = { home: countOf('home'), partner: countOf('partner') };
  function countOf(side: Side): readonly number[] {
    return years.map(
      (year) => restrictions.filter((each) => each.side === side && each.from <= year && year <= each.until).length,
    );
  }
  return {
    years,
    model,
    coded,
    fits: [
      yearFit('home', model.restrictionHome, coded.home),
      yearFit('partner', model.restrictionPartner, coded.partner),
    ],
  };
}

function middleRun(given: PlayedCase, push: readonly Point[]): Trajectory {
  const grid = { ...given.years, stepsPerYear: stepsOfRun };
  return simulate(middleOf(judgedRanges), inputsOf(given, push), initialOf(given), grid);
}

/** Coded restrictions of years in which the model has none. */
export function missedOf(
  { years, model }: Pick<Played, 'years' | 'model'>,
  restrictions: readonly CodedRestriction[],
): readonly CodedRestriction[] {
  return restrictions.filter(({ side, from, until }) => {
    const series = side === 'home' ? model.restrictionHome : model.restrictionPartner;
    return years.some((year, i) => year >= from && year <= until && series[i]! <= restricts);
  });
}

/** Each turning point of the case beside the model’s, over the middle run and draws. */
export function turnsOf(given: PlayedCase, { push }: Pick<CodedCase, 'push'>): readonly TurnFit[] {
  const run = middleRun(given, push);
  const grid = { ...given.years, stepsPerYear: stepsOfDraws };
  const draws = drawRuns(replaySeed, replayDraws, judgedRanges, inputsOf(given, push), initialOf(given), grid);
  return given.turningPoints.map((point) => turnFit(point, run, draws));
}

function yearFit(side: Side, model: readonly number[], coded: readonly number[]): YearFit {
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
    ...{ side, hits, misses, falseAlarms, quiet },
    model: (hits + quiet) / all,
    baseline: (falseAlarms + quiet) / all,
  };
}

type TurningPoint = PlayedCase['turningPoints'][number];

function turnFit({ id, kind, at }: TurningPoint, run: Trajectory, draws: Draws): TurnFit {
  const middle = timeOf(kind, run);
  const times = drawnTimes(kind, draws)
    .filter((time) => !Number.isNaN(time))
    .sort();
  const ofShare = (share: number): number => times[Math.round((times.length - 1) * share)]!;
  const band = times.length === 0 ? null : ([ofShare(0.05), ofShare(0.95)] as const);
  const share = times.length / draws.count;
  const hit =
    (middle !== null && Math.abs(middle - at) <= near) ||
    (band !== null && share >= 0.5 && at >= band[0] && at <= band[1]);
  return { id, middle, band, share, hit };
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
