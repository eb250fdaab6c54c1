/** Runs a scenario: the middle run, bands over draws, turns, the tornado, and each what-if beside the base. */
import { type Band, bandsOf, type TurnShare, turnShares } from '../air/bands.ts';
import { compareDraws, type Difference } from '../air/compare-draws.ts';
import { drawRuns } from '../air/draws.ts';
import { engineVersion } from '../air/engine-version.ts';
import { stepsOfDraws, stepsOfRun } from '../air/grid.ts';
import { intervene } from '../air/interventions.ts';
import { middleOf } from '../air/parameters.ts';
import { simulate, type Trajectory } from '../air/simulate.ts';
import { type Tornado, tornadoOf } from '../air/tornado.ts';
import { gridOf, initialOf, inputsOf, rangesOf, type Scenario, type WhatIf } from './scenario.ts';

/** A run with its draws. Shares of draws describe the ranges that were judged; they are no forecast. */
export interface ScenarioRun {
  readonly middle: Trajectory;
  /** As `outputNames` has them. */
  readonly bands: readonly Band[];
  readonly turns: readonly TurnShare[];
  /** The worst |a + s + u − 1| in any draw. */
  readonly worstSum: number;
}

/** A what-if beside the base run, with the same draws. */
export interface WhatIfRun extends ScenarioRun {
  readonly id: string;
  readonly title: WhatIf['title'];
  /** How far the outcome of the scenario differs from the base. */
  readonly difference: Difference;
}

export interface ScenarioResult {
  readonly scenario: string;
  readonly engine: string;
  readonly seed: number;
  readonly draws: number;
  readonly base: ScenarioRun;
  readonly tornado: Tornado;
  readonly whatIfs: readonly WhatIfRun[];
}

/** Runs a scenario as it stands in its file. Pure: the same scenario gives the same bytes in any engine. */
export function runScenario(scenario: Scenario, count = scenario.draws): ScenarioResult {
  const { seed, outcome } = scenario;
  const [inputs, initial, ranges] = [inputsOf(scenario), initialOf(scenario), rangesOf(scenario)];
  const [fine, coarse] = [gridOf(scenario, stepsOfRun), gridOf(scenario, stepsOfDraws)];
  const middle = middleOf(ranges);
  const drawn = (given: typeof inputs) => drawRuns(seed, count, ranges, given, initial, coarse);
  const told = (given: typeof inputs, draws: ReturnType<typeof drawn>): ScenarioRun => ({
    middle: simulate(middle, given, initial, fine),
    bands: bandsOf(draws),
    turns: turnShares(draws),
    worstSum: draws.worstSum,
  });
  const base = drawn(inputs);
  return {
    scenario: scenario.id,
    engine: engineVersion,
    seed,
    draws: count,
    base: told(inputs, base),
    tornado: tornadoOf(outcome, ranges, inputs, initial, fine),
    whatIfs: scenario.whatIfs.map(({ id, title, changes }): WhatIfRun => {
      const changed = intervene(inputs, changes);
      const draws = drawn(changed);
      return {
        id,
        title,
        ...told(changed, draws),
        difference: compareDraws(base, draws, outcome.output, outcome.year),
      };
    }),
  };
}
