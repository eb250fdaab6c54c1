/** A run with a reader's changes laid in: fixed parameters, moved inputs, dated changes. */
import { aboutInputs, type InputName, type Inputs, inputNames, type Series } from '../../foresight/air/inputs.ts';
import { intervene } from '../../foresight/air/interventions.ts';
import { type ParameterRanges, parameterNames } from '../../foresight/air/parameters.ts';
import { type Moved, placed, within } from '../../foresight/scenario/changed-scenario.ts';
import { initialOf, inputsOf, rangesOf, type Scenario } from '../../foresight/scenario/scenario.ts';
import type { Runnable } from './run-words.ts';

/** A scenario as its file has it, ready to run. */
export function baseRun(scenario: Scenario): Runnable {
  return {
    ranges: rangesOf(scenario),
    inputs: inputsOf(scenario),
    initial: initialOf(scenario),
    from: scenario.years.from,
    until: scenario.years.until,
    seed: scenario.seed,
  };
}

/** Each fixed parameter with one value from its range on both ends. */
export function fixedRanges(ranges: ParameterRanges, fixed: Moved['fixed']): ParameterRanges {
  const entries = parameterNames.map((name) => {
    const wanted = fixed[name];
    const [low, high] = ranges[name];
    const value = wanted === undefined ? null : within(wanted, low, high);
    return [name, value === null ? ranges[name] : [value, value]];
  });
  return Object.fromEntries(entries) as ParameterRanges;
}

/** A series at one place between its lows (−1), values (0) and highs (1), sure from there on. */
export const placedSeries = (series: Series, place: number): Series =>
  series.map(({ at, value, low = value, high = value }) => ({ at, value: placed(value, low, high, place) }));

/** Whether a series is judged to lie between lows and highs: only then can it be moved. */
export const isOpen = (series: Series): boolean =>
  series.some(({ value, low = value, high = value }) => low !== value || high !== value);

/** A run under the changes. Inputs are placed first: a dated change to a value holds wherever they stand. */
export function changedRun(base: Runnable, { fixed, places, changes }: Moved): Runnable {
  const inputs = Object.fromEntries(
    inputNames.map((name) => {
      const place = places[name];
      return [name, place === undefined ? base.inputs[name] : placedSeries(base.inputs[name], place)];
    }),
  ) as unknown as Inputs;
  return { ...base, ranges: fixedRanges(base.ranges, fixed), inputs: intervene(inputs, changes) };
}

/** A slider's step: a hundredth of the range, rounded up to 1, 2 or 5 and its tens. */
export function stepOf(low: number, high: number): number {
  const raw = (high - low) / 100;
  if (!(raw > 0)) return 0.01;
  const ten = 10 ** Math.floor(Math.log10(raw));
  return Number((([1, 2, 5].find((n) => n * ten >= raw * 0.999) ?? 10) * ten).toPrecision(3));
}

/** The least and greatest value of an input that an intervention may set. */
export const settable = (input: InputName): readonly [number, number] => aboutInputs[input].bounds;
