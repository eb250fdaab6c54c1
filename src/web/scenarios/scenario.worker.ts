/** The worker of scenarios: the model runs and files are written away from the page, by one script for both. */
import { type FilesAsk, filesFor } from './compute-files.ts';
import { runsFor } from './compute-runs.ts';
import type { RunAnswer, RunAsk } from './run-words.ts';

self.addEventListener('message', ({ data }: MessageEvent<RunAsk | FilesAsk>) => {
  if ('run' in data) runsFor(data, (answer: RunAnswer) => self.postMessage(answer));
  else self.postMessage(filesFor(data));
});
