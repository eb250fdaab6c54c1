/** One run of the model: parameters, inputs, a start and a time to typed arrays. */
import { InvalidInput } from '../../model/errors.ts';
import { advance, type Turns, turnNames } from './advance.ts';
import { checkGrid, type Grid, yearsIn, yearsOf } from './grid.ts';
import { type InputName, type Inputs, inputNames, tablesOf } from './inputs.ts';
import { type InitialState, type OutputName, outputNames, outputsAYear } from './outputs.ts';
import { type ParameterRanges, type Parameters, parameterNames } from './parameters.ts';

/** A run: for each output one number a whole year. */
export interface Trajectory {
  readonly years: Float64Array;
  readonly values: Readonly<Record<OutputName, Float64Array>>;
  readonly turns: Turns;
  /** The worst |a + s + u − 1| met in a kept year. */
  readonly worstSum: number;
}

/** Runs the model once. Pure: the same arguments give the same bytes. Throws InvalidInput for a start or a time that is none. */
export function simulate(parameters: Parameters, inputs: Inputs, initial: InitialState, grid: Grid): Trajectory {
  checkGrid(grid, aloneRanges(parameters));
  checkStart(initial);
  const tables = tablesOf(inputs, grid);
  const rows = new Float64Array(yearsIn(grid) * outputsAYear);
  const turns = new Float64Array(turnNames.length);
  const values = Object.fromEntries(inputNames.map((name) => [name, tables[name].value]));
  const worstSum = advance(
    parameters,
    values as unknown as Record<InputName, Float64Array>,
    initial,
    grid,
    rows,
    0,
    turns,
    0,
  );
  return {
    years: yearsOf(grid),
    values: Object.fromEntries(
      outputNames.map((name, place) => [
        name,
        Float64Array.from({ length: yearsIn(grid) }, (_, year) => rows[year * outputsAYear + place]!),
      ]),
    ) as unknown as Record<OutputName, Float64Array>,
    turns: Object.fromEntries(turnNames.map((name, i) => [name, turns[i]!])) as unknown as Turns,
    worstSum,
  };
}

/** Ranges of one value each. */
function aloneRanges(parameters: Parameters): ParameterRanges {
  return Object.fromEntries(
    parameterNames.map((name) => [name, [parameters[name], parameters[name]]]),
  ) as unknown as ParameterRanges;
}

/** Throws InvalidInput unless all shares are from 0 to 1 and those of a side add up to at most 1. */
export function checkStart(initial: InitialState): void {
  for (const [name, value] of Object.entries(initial))
    if (!(value >= 0 && value <= 1))
      throw new InvalidInput(`The start of ${name} is ${value}.`, { hint: 'Give a number from 0 to 1.' });
  const sides = [
    ['home', initial.attachmentHome + initial.stockHome],
    ['partner', initial.attachmentPartner + initial.stockPartner],
  ] as const;
  for (const [side, sum] of sides)
    if (sum > 1)
      throw new InvalidInput(`Attachment and stock of the ${side} side add up to ${sum} at the start.`, {
        hint: 'They are shares of one whole: together at most 1.',
      });
}
