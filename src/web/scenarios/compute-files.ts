/** Computes a scenario whole and writes its results, or its data package as one archive. */
import { packTar } from 'modern-tar';
import type { CitedRecord } from '../../brief/scenario-view.ts';
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

async function written({ kind, scenario, cited }: FilesAsk): Promise<Uint8Array<ArrayBuffer>> {
  if (kind === 'results') return new TextEncoder().encode(resultsCsv(runScenario(scenario)));
  const files = bundleOf(scenario, (id) => cited[id]?.words ?? null);
  const entries = files.map(({ path, text }) => {
    const body = new TextEncoder().encode(text);
    // The same package has the same bytes whenever it is written.
    return { header: { name: `${scenario.id}/${path}`, size: body.length, mtime: new Date(0) }, body };
  });
  return Uint8Array.from(await packTar(entries));
}

/** The bytes of the results or of the package, or why the model does not take the scenario. */
export async function filesFor(ask: FilesAsk): Promise<FilesAnswer> {
  try {
    return { bytes: await written(ask) };
  } catch (error) {
    return { refused: error instanceof Error ? error.message : String(error) };
  }
}
