/** Many runs with parameters and inputs drawn between what they may be: the same seed gives the same draws. */
import { chanceOf } from '../../model/chance.ts';
import { InvalidInput } from '../../model/errors.ts';
import { advance, type TurnName, turnNames } from './advance.ts';
import { checkGrid, type Grid, yearsIn, yearsOf } from './grid.ts';
import { type InputName, type Inputs, inputNames, movedTable, tablesOf } from './inputs.ts';
import { type InitialState, type OutputName, outputsAYear, placeOf } from './outputs.ts';
import { type ParameterRanges, type Parameters, parameterNames } from './parameters.ts';
import { checkStart } from './simulate.ts';

/** Numbers that a draw takes from chance, whatever varies: so that a knob that is set leaves all else of a draw as it was. */
const numbersADraw = parameterNames.length + inputNames.length;

/** How many draws a run has unless told: the page makes them anew as a knob moves. And the most that it may have. */
export const usualDraws = 500;
export const mostDraws = 20_000;

/** All draws of a run. */
export interface Draws {
  readonly count: number;
  readonly years: Float64Array;
  /** Rows of `outputNames`, year after year, draw after draw. Read it with `drawnValues`. */
  readonly rows: Float64Array;
  /** Four numbers a draw, as `turnNames` has them. Read it with `drawnTurns`. */
  readonly turns: Float64Array;
  /** The worst |a + s + u − 1| met in a kept year of any draw. */
  readonly worstSum: number;
}

/**
 * Draws parameters uniformly from their ranges, and for each input one place between its lows and highs for the whole series; runs
 * the model with each. Pure: the same arguments give the same bytes. Throws InvalidInput for a count, start or time that is none.
 */
export function drawRuns(
  seed: number,
  count: number,
  ranges: ParameterRanges,
  inputs: Inputs,
  initial: InitialState,
  grid: Grid,
): Draws {
  checkGrid(grid, ranges);
  checkStart(initial);
  if (!Number.isInteger(count) || count < 1 || count > mostDraws)
    throw new InvalidInput(`${count} draws are not possible.`, { hint: `Give a whole number from 1 to ${mostDraws}.` });
  if (!Number.isInteger(seed))
    throw new InvalidInput(`The seed ${seed} is no whole number.`, { hint: 'Give a whole number.' });
  const chance = chanceOf(seed);
  const tables = tablesOf(inputs, grid);
  const scratch = inputNames.map((name) => new Float64Array(tables[name].value.length));
  const rowsADraw = yearsIn(grid) * outputsAYear;
  const rows = new Float64Array(count * rowsADraw);
  const turns = new Float64Array(count * turnNames.length);
  const numbers = new Float64Array(numbersADraw);
  let worstSum = 0;
  for (let draw = 0; draw < count; draw++) {
    for (let i = 0; i < numbersADraw; i++) numbers[i] = chance();
    const drawn = drawnParameters(numbers, ranges);
    const series: Partial<Record<InputName, Float64Array>> = {};
    for (const [i, name] of inputNames.entries()) {
      const place = tables[name].varies ? 2 * numbers[parameterNames.length + i]! - 1 : 0;
      series[name] = movedTable(tables[name], place, scratch[i]!);
    }
    const worst = advance(
      drawn,
      series as Record<InputName, Float64Array>,
      initial,
      grid,
      rows,
      draw * rowsADraw,
      turns,
      draw * turnNames.length,
    );
    if (worst > worstSum) worstSum = worst;
  }
  return { count, years: yearsOf(grid), rows, turns, worstSum };
}

function drawnParameters(numbers: Float64Array, ranges: ParameterRanges): Parameters {
  const drawn: Partial<Record<keyof Parameters, number>> = {};
  for (const [i, name] of parameterNames.entries()) {
    const [low, high] = ranges[name];
    drawn[name] = low + (high - low) * numbers[i]!;
  }
  return drawn as Parameters;
}

/** An output of a year (by its place in `years`) in every draw. */
export function drawnValues({ count, years, rows }: Draws, output: OutputName, year: number): Float64Array {
  const place = year * outputsAYear + placeOf(output);
  const rowsADraw = years.length * outputsAYear;
  const values = new Float64Array(count);
  for (let draw = 0; draw < count; draw++) values[draw] = rows[draw * rowsADraw + place]!;
  return values;
}

/** When a turn first comes in every draw; NaN where it does not. */
export function drawnTurns({ count, turns }: Draws, turn: TurnName): Float64Array {
  const place = turnNames.indexOf(turn);
  return Float64Array.from({ length: count }, (_, draw) => turns[draw * turnNames.length + place]!);
}
