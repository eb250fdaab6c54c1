/** The results of a scenario as a table: a row for each run, output and year. */
import { type Column, writeCsv } from '../../formats/write-csv.ts';
import { outputNames } from '../air/outputs.ts';
import type { ScenarioResult, ScenarioRun } from './run-scenario.ts';

/** A year of an output: the middle run and the quantiles over the draws. */
interface Row {
  readonly run: string;
  readonly output: string;
  readonly year: number;
  readonly middle: number;
  readonly quantiles: readonly number[];
}

const columns: readonly Column<Row>[] = [
  { name: 'run', cell: ({ run }) => run },
  { name: 'output', cell: ({ output }) => output },
  { name: 'year', cell: ({ year }) => year },
  { name: 'middle', cell: ({ middle }) => middle },
  ...['q05', 'q25', 'q50', 'q75', 'q95'].map((name, i) => ({ name, cell: ({ quantiles }: Row) => quantiles[i]! })),
];

/** CSV; numbers are written as short as they can be without loss, so that the same results are the same bytes. */
export function resultsCsv({ base, whatIfs }: ScenarioResult): string {
  const rowsOf = (run: string, { middle, bands }: ScenarioRun): readonly Row[] =>
    outputNames.flatMap((output, place) =>
      Array.from(middle.years, (year, i) => ({
        run,
        output,
        year,
        middle: middle.values[output][i]!,
        quantiles: bands[place]!.quantiles.map((quantile) => quantile[i]!),
      })),
    );
  return writeCsv(columns, [...rowsOf('base', base), ...whatIfs.flatMap((each) => rowsOf(each.id, each))]);
}
