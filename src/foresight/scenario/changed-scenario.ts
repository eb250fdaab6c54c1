/** A scenario with somebody's changes, as a scenario of its own: what is fixed and moved says so, dated changes are a what-if. */
import { type InputName, inputNames } from '../air/inputs.ts';
import type { Intervention } from '../air/interventions.ts';
import { type ParameterName, parameterNames } from '../air/parameters.ts';
import type { Basis, Point, Scenario, ScenarioInput, Words } from './scenario.ts';

/** What somebody has changed. */
export interface Moved {
  /** Parameters at one value in every draw. */
  readonly fixed: Readonly<Partial<Record<ParameterName, number>>>;
  /** Inputs at one place in every draw: −1 at their least, 0 at their values, 1 at their greatest. */
  readonly places: Readonly<Partial<Record<InputName, number>>>;
  /** Laid over the inputs, in this order. */
  readonly changes: readonly Intervention[];
}

/** A value in a range; what lies outside is cut to it. */
export const within = (value: number, low: number, high: number): number => Math.min(high, Math.max(low, value));

/** A value moved towards its least (place below 0) or greatest (above 0). */
export const placed = (value: number, low: number, high: number, place: number): number =>
  value + Math.abs(place) * ((place < 0 ? low : high) - value);

const assumed = (why: string): Basis => ({ kind: 'assumed', why });

function placedInput({ points, basis }: ScenarioInput, place: number): ScenarioInput {
  const end = place < 0 ? 'least' : 'greatest';
  const why =
    place === 0
      ? 'held at its values, without the range they may have'
      : `moved ${Math.abs(place)} of the way from its values to the ${end} they may have`;
  return {
    points: points.map(([at, value, low = value, high = value]): Point => [at, placed(value, low, high, place)]),
    basis: [assumed(why), ...basis],
    // The points no longer come of the rule.
    rule: null,
  };
}

/**
 * The scenario under changes, under a name of its own. Fixed parameters and moved inputs are in its base run, beside what they
 * rested on before; dated changes are its first what-if, `changed`.
 */
export function changedScenario(
  scenario: Scenario,
  moved: Moved,
  name: { readonly id: string; readonly title: Words },
): Scenario {
  const parameters = Object.fromEntries(
    parameterNames.map((parameter) => {
      const { low, high, basis } = scenario.parameters[parameter];
      const wanted = moved.fixed[parameter];
      if (wanted === undefined) return [parameter, scenario.parameters[parameter]];
      const value = within(wanted, low, high);
      return [parameter, { low: value, high: value, basis: [assumed(`fixed within ${low} to ${high}`), ...basis] }];
    }),
  ) as unknown as Scenario['parameters'];
  const inputs = Object.fromEntries(
    inputNames.map((input) => {
      const place = moved.places[input];
      return [input, place === undefined ? scenario.inputs[input] : placedInput(scenario.inputs[input], place)];
    }),
  ) as unknown as Scenario['inputs'];
  const others = scenario.whatIfs.filter(({ id }) => id !== 'changed');
  return {
    ...scenario,
    id: name.id,
    title: name.title,
    parameters,
    inputs,
    whatIfs:
      moved.changes.length === 0 ? others : [{ id: 'changed', title: name.title, changes: moved.changes }, ...others],
  };
}
