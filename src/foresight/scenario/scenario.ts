/** A scenario: one tie, what drives it, on what evidence, over which years. The file of it is docs/formats/scenario.md. */
import type { Language } from '../../model/languages.ts';
import type { Grid } from '../air/grid.ts';
import type { InputName, Inputs, Knot } from '../air/inputs.ts';
import { inputNames } from '../air/inputs.ts';
import type { Intervention } from '../air/interventions.ts';
import type { InitialState, OutputName } from '../air/outputs.ts';
import type { ParameterName, ParameterRanges } from '../air/parameters.ts';
import { parameterNames } from '../air/parameters.ts';

/** The format that this Amur reads and writes. */
export const scenarioFormat = 'amur-scenario/1';

/** What stands on every scenario, run and replay. */
export const modelNotEvidence = 'a model for thinking, not evidence';

/** Words in one language or more. */
export type Words = Readonly<Record<Language, string | null>>;

/** What a number rests on: a record of the ledger, or a choice somebody made and says why. */
export type Basis =
  | { readonly kind: 'fact' | 'event' | 'claim' | 'tie' | 'observation'; readonly id: string }
  | { readonly kind: 'assumed'; readonly why: string };

/** One side of the tie. */
export interface Side {
  readonly name: Words;
  /** Codes of regions (`RU-AMU`) or of countries (`RU`, `X-SUHH`), whose regions are meant. */
  readonly units: readonly string[];
}

/** A point as it stands in a file: year and value, and where it is not sure the least and the greatest it may be. */
export type Point =
  | readonly [at: number, value: number]
  | readonly [at: number, value: number, low: number, high: number];

/** How an input comes of the ledger, so that it can be worked out anew. */
export interface Rule {
  /** Ties of the two sides, each by level, over a cap (docs/methods/air-model.md). */
  readonly kind: 'push-from-ties';
  readonly cap: number;
}

export interface ScenarioInput {
  readonly points: readonly Point[];
  readonly basis: readonly Basis[];
  readonly rule: Rule | null;
}

/** Something that may be laid over a run, by name. */
export interface WhatIf {
  readonly id: string;
  readonly title: Words;
  readonly changes: readonly Intervention[];
}

/** What of the coded history a replay looks for. */
export const turningKinds = ['leverage-to-partner', 'leverage-to-home', 'home-restricts', 'partner-restricts'] as const;

/** A dated turn of the coded history, which the model should meet or miss. */
export interface TurningPoint {
  readonly id: string;
  readonly kind: (typeof turningKinds)[number];
  /** A year, fractions allowed: 2022.2. */
  readonly at: number;
  readonly says: Words;
  readonly basis: readonly Basis[];
}

/** What a replay holds the run against. */
export interface History {
  /** The case of coded facts and events (data/cases). */
  readonly case: string;
  /** Year 0 of the time axis that cases share, and why this year. */
  readonly align: { readonly year: number; readonly why: Words };
  readonly turningPoints: readonly TurningPoint[];
  /** What the model has no place for, in words, with what says so. */
  readonly unexplained: readonly { readonly says: Words; readonly basis: readonly Basis[] }[];
}

export interface Scenario {
  readonly format: typeof scenarioFormat;
  readonly engine: string;
  readonly id: string;
  readonly title: Words;
  readonly about: Words;
  readonly home: Side;
  readonly partner: Side;
  /** First and last year. */
  readonly years: { readonly from: number; readonly until: number };
  /** The ledger state that the inputs were taken from (instant, UTC); null where none was. */
  readonly knownAt: string | null;
  readonly seed: number;
  readonly draws: number;
  readonly parameters: Readonly<
    Record<ParameterName, { readonly low: number; readonly high: number; readonly basis: readonly Basis[] }>
  >;
  readonly inputs: Readonly<Record<InputName, ScenarioInput>>;
  readonly initial: Readonly<Record<keyof InitialState, { readonly value: number; readonly basis: readonly Basis[] }>>;
  readonly whatIfs: readonly WhatIf[];
  /** What the tornado is about. */
  readonly outcome: { readonly output: OutputName; readonly year: number };
  readonly history: History | null;
}

/** The ranges of a scenario, as the engine takes them. */
export function rangesOf({ parameters }: Scenario): ParameterRanges {
  return Object.fromEntries(
    parameterNames.map((name) => [name, [parameters[name].low, parameters[name].high]]),
  ) as unknown as ParameterRanges;
}

/** The inputs of a scenario, as the engine takes them. */
export function inputsOf({ inputs }: Scenario): Inputs {
  return Object.fromEntries(inputNames.map((name) => [name, inputs[name].points.map(knotOf)])) as unknown as Inputs;
}

function knotOf([at, value, low, high]: Point): Knot {
  return low === undefined || high === undefined ? { at, value } : { at, value, low, high };
}

/** The start of a scenario, as the engine takes it. */
export function initialOf({ initial }: Scenario): InitialState {
  return Object.fromEntries(
    Object.entries(initial).map(([name, { value }]) => [name, value]),
  ) as unknown as InitialState;
}

/** The years of a scenario with a number of steps a year. */
export function gridOf({ years }: Scenario, stepsPerYear: number): Grid {
  return { ...years, stepsPerYear };
}

/** The ids of all records that a scenario cites, each once, in the order in which it names them. */
export function citedIn({ parameters, inputs, initial, history }: Scenario): readonly string[] {
  const all = [
    ...Object.values(parameters),
    ...Object.values(inputs),
    ...Object.values(initial),
    ...(history?.turningPoints ?? []),
    ...(history?.unexplained ?? []),
  ].flatMap(({ basis }) => basis);
  return [...new Set(all.flatMap((each) => (each.kind === 'assumed' ? [] : [each.id])))];
}
