/** Computes a scenario whole and writes its results, or its data package as one archive. */
import type { CitedRecord } from '../../brief/scenario-view.ts';
import { writeTar } from '../../exchange/tar.ts';
import { bundleOf } from '../../foresight/scenario/bundle.ts';
import { resultsCsv } from '../../foresight/scenario/results-table.ts';
import { runScenario } from '../../foresight/scenario/run-scenario.ts';
import type { Scenario } from '../../foresight/scenario/scenario.ts';

export interface FilesAsk {
  readonly kind: 'results' | 'package';
  readonly scenario: Scenario;
  readonly cited: Readonly<Record<string, CitedRecord>>;
}

export type FilesAnswer = { readonly bytes: Uint8Array<ArrayBuffer> } | { readonly refused: string };

function written({ kind, scenario, cited }: FilesAsk): Uint8Array<ArrayBuffer> {
  const bytesOf = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);
  if (kind === 'results') return bytesOf(resultsCsv(runScenario(scenario)));
  const files = bundleOf(scenario, (id) => cited[id]?.words ?? null);
  return writeTar(files.map(({ path, text }) => ({ path: `${scenario.id}/${path}`, bytes: bytesOf(text) })));
}

/** The bytes of the results or of the package, or why the model does not take the scenario. */
export function filesFor(ask: FilesAsk): FilesAnswer {
  try {
    return { bytes: written(ask) };
  } catch (error) {
    return { refused: error instanceof Error ? error.message : String(error) };
  }
}
