/** What an outcome owes to each parameter and input: one moved at a time, the others in the middle. */
import { checkGrid, type Grid, yearsIn } from './grid.ts';
import { type InputName, type Inputs, inputNames, movedTable, tablesOf } from './inputs.ts';
import type { InitialState, OutputName } from './outputs.ts';
import { middleOf, type ParameterName, type ParameterRanges, type Parameters, parameterNames } from './parameters.ts';
import { checkStart, simulateTables } from './simulate.ts';

/** An output in a year. */
export interface Outcome {
  readonly output: OutputName;
  readonly year: number;
}

/** A bar: the outcome with one thing at its least and greatest. */
export interface Bar {
  readonly moved: ParameterName | InputName;
  readonly kind: 'parameter' | 'input';
  readonly atLow: number;
  readonly atHigh: number;
}

/** The outcome in the middle, and the bars, the widest first (equal ones in the order of the names). */
export interface Tornado extends Outcome {
  readonly middle: number;
  readonly bars: readonly Bar[];
}

/** Inputs that are sure (low and high are the value) have no bar. */
export function tornadoOf(
  outcome: Outcome,
  ranges: ParameterRanges,
  inputs: Inputs,
  initial: InitialState,
  grid: Grid,
): Tornado {
  checkGrid(grid, ranges);
  checkStart(initial);
  const tables = tablesOf(inputs, grid);
  const middle = middleOf(ranges);
  const year = Math.min(yearsIn(grid) - 1, Math.max(0, Math.round(outcome.year) - grid.from));
  const result = (parameters: Parameters, moved?: Partial<Record<InputName, Float64Array>>): number =>
    simulateTables(parameters, tables, initial, grid, moved).values[outcome.output][year]!;
  const ofParameters = parameterNames.map((name): Bar => {
    const [atLow, atHigh] = ranges[name].map((value) => result({ ...middle, [name]: value }));
    return { moved: name, kind: 'parameter', atLow: atLow!, atHigh: atHigh! };
  });
  const ofInputs = inputNames
    .filter((name) => tables[name].varies)
    .map((name): Bar => {
      const [atLow, atHigh] = [-1, 1].map((place) => {
        const table = tables[name];
        return result(middle, { [name]: movedTable(table, place, new Float64Array(table.value.length)) });
      });
      return { moved: name, kind: 'input', atLow: atLow!, atHigh: atHigh! };
    });
  const width = ({ atLow, atHigh }: Bar): number => Math.abs(atHigh - atLow);
  const bars = [...ofParameters, ...ofInputs].sort((a, b) => width(b) - width(a));
  return { output: outcome.output, year: grid.from + year, middle: result(middle), bars };
}
