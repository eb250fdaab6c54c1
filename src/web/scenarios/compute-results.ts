/** Computes a scenario whole and writes its results as a table. */
import { resultsCsv } from '../../foresight/scenario/results-table.ts';
import { runScenario } from '../../foresight/scenario/run-scenario.ts';
import type { Scenario } from '../../foresight/scenario/scenario.ts';

export interface ResultsAsk {
  readonly scenario: Scenario;
}

export type ResultsAnswer = { readonly csv: string } | { readonly refused: string };

/** The table of results, or why the model does not take the scenario. */
export function resultsFor({ scenario }: ResultsAsk): ResultsAnswer {
  try {
    return { csv: resultsCsv(runScenario(scenario)) };
  } catch (error) {
    return { refused: error instanceof Error ? error.message : String(error) };
  }
}
