/** The worker of scenarios: the model runs and its results are written away from the page, by one script for both. */
import { type ResultsAsk, resultsFor } from './compute-results.ts';
import { runsFor } from './compute-runs.ts';
import type { RunAnswer, RunAsk } from './run-words.ts';

self.addEventListener('message', ({ data }: MessageEvent<RunAsk | ResultsAsk>) => {
  if ('run' in data) runsFor(data, (answer: RunAnswer) => self.postMessage(answer));
  else self.postMessage(resultsFor(data));
});
