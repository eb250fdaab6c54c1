/** The worker thread of `amur read --ndjson --jobs N`: batches of lines in, batches of result lines out. */
import { parentPort, workerData } from 'node:worker_threads';
import { openReader } from './open-reader.ts';
import { type LineRead, readLine } from './read-line.ts';
import type { Batch, BatchRead, WorkerStart } from './read-pool.ts';

const port = parentPort;
if (port) {
  const reader = openReader(workerData as WorkerStart);
  port.on('message', async (batch: Batch) => {
    const results: LineRead[] = [];
    const { read } = await reader;
    for (const { line, number } of batch.lines) {
      const result = await readLine(line, number, read);
      if (result !== null) results.push(result);
    }
    port.postMessage({ batch: batch.batch, results } satisfies BatchRead);
  });
}
