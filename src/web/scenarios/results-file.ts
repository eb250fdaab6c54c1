/** Asks a worker, started for it, for the results of a scenario as a table. */
import type { Scenario } from '../../foresight/scenario/scenario.ts';
import type { ResultsAnswer, ResultsAsk } from './compute-results.ts';

/** The table as CSV; rejects with what the model does not take. */
export function resultsOf(scenario: Scenario): Promise<string> {
  const worker = new Worker(new URL('./scenario.worker.ts', import.meta.url), { type: 'module' });
  return new Promise<string>((resolve, reject) => {
    worker.addEventListener('message', (event: MessageEvent<ResultsAnswer>) => {
      if ('csv' in event.data) resolve(event.data.csv);
      else reject(new Error(event.data.refused));
    });
    worker.addEventListener('error', (event) => reject(new Error(event.message)));
    worker.postMessage({ scenario } satisfies ResultsAsk);
  }).finally(() => worker.terminate());
}
