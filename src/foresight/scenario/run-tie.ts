/** The model run for one tie from a year on: a few knobs, set or drawn from what they may be, all else as judged (docs/methods/air-model.md). */
import { InvalidInput } from '../../model/errors.ts';
import { type Band, bandOf, type TurnShare, turnShares } from '../air/bands.ts';
import { drawRuns, usualDraws } from '../air/draws.ts';
import { stepsOfDraws, stepsOfRun } from '../air/grid.ts';
import { constant, type InputName, type Inputs, inputNames } from '../air/inputs.ts';
import type { OutputName } from '../air/outputs.ts';
import { judgedRanges, middleOf } from '../air/parameters.ts';
import { simulate, type Trajectory } from '../air/simulate.ts';

/** What stands on every run and replay. */
export const modelNotEvidence = 'a model for thinking, not evidence';

/** The inputs that a reader may set, in the order in which they are shown. */
export const knobNames = [
  'power',
  'push',
  'toleranceHome',
  'tolerancePartner',
  'transfersHome',
  'transfersPartner',
] as const satisfies readonly InputName[];
export type KnobName = (typeof knobNames)[number];

/** A value, and the least and greatest it may be. */
export interface Judged {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** The least and greatest that each knob can be set to. */
export const knobBounds: Readonly<Record<KnobName, readonly [number, number]>> = {
  power: [-2, 2],
  push: [0, 1],
  toleranceHome: [0, 0.5],
  tolerancePartner: [0, 0.5],
  transfersHome: [0, 1],
  transfersPartner: [0, 1],
};

/** What nobody has measured for a single pair, judged for any: power from e to 1 to 1 to e, dependence from nothing to all. */
const judged: Readonly<Record<Exclude<InputName, 'push'>, Judged>> = {
  power: { value: 0, low: -1, high: 1 },
  capacityHome: { value: 0.8, low: 0.5, high: 1 },
  capacityPartner: { value: 0.8, low: 0.5, high: 1 },
  toleranceHome: { value: 0.2, low: 0.05, high: 0.4 },
  tolerancePartner: { value: 0.2, low: 0.05, high: 0.4 },
  transfersHome: { value: 0.7, low: 0.4, high: 1 },
  transfersPartner: { value: 0.7, low: 0.4, high: 1 },
  dependenceHome: { value: 0.5, low: 0, high: 1 },
  dependencePartner: { value: 0.5, low: 0, high: 1 },
};

/** Knobs that somebody has set. */
export type SetKnobs = Readonly<Partial<Record<KnobName, number>>>;

/** What is asked of the model about a tie. */
export interface TieQuestion {
  /** What the ties in force give (`pushOfTies`). */
  readonly push: Judged;
  readonly set: SetKnobs;
  /** The first year. */
  readonly from: number;
  readonly seed?: number;
  readonly draws?: number;
}

/** What is shown of a run. */
export const shownOutputs = [
  'netLeverage',
  'netStock',
  'restrictionHome',
  'restrictionPartner',
  'bandwidth',
] as const satisfies readonly OutputName[];
export type ShownOutput = (typeof shownOutputs)[number];

/** A run with its draws. Shares of draws describe the ranges that were judged; they are no forecast. */
export interface TieRun {
  readonly seed: number;
  readonly draws: number;
  /** What each knob was, set or drawn between. */
  readonly knobs: Readonly<Record<KnobName, Judged>>;
  readonly middle: Trajectory;
  readonly bands: Readonly<Record<ShownOutput, Band>>;
  readonly turns: readonly TurnShare[];
}

/** How many years a run looks ahead. */
const yearsAhead = 30;

/** A knob as a run takes it: where it is set that value in every draw, else what is judged, or what the ties give. */
export function knobOf(name: KnobName, { push, set }: Pick<TieQuestion, 'push' | 'set'>): Judged {
  const value = set[name];
  if (value === undefined) return name === 'push' ? push : judged[name];
  const [least, most] = knobBounds[name];
  if (!(value >= least && value <= most))
    throw new InvalidInput(`${name} cannot be ${value}`, { hint: `Give a number from ${least} to ${most}.` });
  return { value, low: value, high: value };
}

/** Runs the model. Pure: the same question gives the same bytes in any engine. */
export function runTie(question: TieQuestion): TieRun {
  const { push, from, seed = 1, draws: count = usualDraws } = question;
  const knobs = Object.fromEntries(knobNames.map((name) => [name, knobOf(name, question)])) as TieRun['knobs'];
  const all = { ...judged, ...knobs };
  const inputs = Object.fromEntries(
    inputNames.map((name) => [name, constant(all[name].value, all[name].low, all[name].high)]),
  ) as unknown as Inputs;
  // Regions are mostly with their centre, little influence has settled, and the tie carries what its bodies push for.
  const side = { attachment: 0.8, stock: 0.02 };
  const initial = {
    attachmentHome: side.attachment,
    stockHome: side.stock,
    attachmentPartner: side.attachment,
    stockPartner: side.stock,
    bandwidth: push.value,
    restrictionHome: 0,
    restrictionPartner: 0,
  };
  const years = { from, until: from + yearsAhead };
  const draws = drawRuns(seed, count, judgedRanges, inputs, initial, { ...years, stepsPerYear: stepsOfDraws });
  return {
    seed,
    draws: count,
    knobs,
    middle: simulate(middleOf(judgedRanges), inputs, initial, { ...years, stepsPerYear: stepsOfRun }),
    bands: Object.fromEntries(shownOutputs.map((name) => [name, bandOf(draws, name)])) as unknown as TieRun['bands'],
    turns: turnShares(draws),
  };
}
