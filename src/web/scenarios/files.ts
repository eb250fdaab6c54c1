/** Asks a worker, started for it, for the tables of a scenario as files. */
import type { FilesAnswer, FilesAsk } from './compute-files.ts';

/** The bytes of a table or of a whole package; rejects with what the model does not take. */
export function filesOf(ask: FilesAsk): Promise<Uint8Array<ArrayBuffer>> {
  const worker = new Worker(new URL('./scenario.worker.ts', import.meta.url), { type: 'module' });
  return new Promise<Uint8Array<ArrayBuffer>>((resolve, reject) => {
    worker.addEventListener('message', (event: MessageEvent<FilesAnswer>) => {
      if ('bytes' in event.data) resolve(event.data.bytes);
      else reject(new Error(event.data.refused));
    });
    worker.addEventListener('error', (event) => reject(new Error(event.message)));
    worker.postMessage(ask);
  }).finally(() => worker.terminate());
}
