/** `amur reread --queue` and `--jobs`: held documents into the queue, and worker processes that read them here and now. */
import { documentMeant } from '../desk/explain-document.ts';
import type { Desk } from '../desk/ports.ts';
import { queueRereads } from '../desk/queue-jobs.ts';
import { rereadQuestions } from '../desk/reread-questions.ts';
import type { Job } from '../ledger/work-port.ts';
import { addedLine } from './added-line.ts';
import { counted, type Output, oneLine } from './output.ts';
import { progress } from './progress.ts';
import { runWorkers } from './run-workers.ts';
import { waitForJobs } from './wait-for-jobs.ts';

interface Options {
  readonly jobs?: number;
  readonly json?: boolean;
  readonly data?: string;
}

/** Queues the documents named, or all that are due; with `jobs` it also reads them and waits for the end. */
export async function rereadByWorkers(
  desk: Desk,
  ids: readonly string[],
  { jobs, json = false, data }: Options,
  output: Output,
): Promise<void> {
  const named = ids.length > 0 ? await Promise.all(ids.map((id) => documentMeant(desk, id))) : null;
  const waiting = new Map<string, string>();
  for await (const job of queueRereads(desk, named)) {
    waiting.set(job.id, job.state);
    if (jobs === undefined && json) output.data(JSON.stringify(job));
  }
  if (jobs === undefined) {
    if (!json) output.message(`${counted(waiting.size, 'document')} queued to be read again; amur work does them`);
    return;
  }
  const bar = progress(waiting.size, 'documents');
  const sums = { read: 0, failed: 0, appended: 0, held: 0 };
  const ended = ({ id, state, result, errors }: Job): void => {
    waiting.delete(id);
    bar.step(oneLine(result?.title ?? '', 40));
    if (state === 'done' && result !== null) {
      sums.read++;
      sums.appended += result.claims.appended;
      sums.held += result.claims.held;
      output.data(json ? JSON.stringify({ ok: true, job: id, ...result }) : addedLine(result.document, result));
      return;
    }
    sums.failed++;
    process.exitCode = 1;
    const error = errors.at(-1)?.message ?? `it was ${state}`;
    if (json) output.data(JSON.stringify({ ok: false, job: id, error }));
    else output.message(`${id}: ${error}`);
  };
  const told = (word: { is: string; message?: string }): void => {
    if (word.is === 'trouble') output.message(`amur: ${word.message}`);
  };
  const interrupted = await runWorkers(desk, { jobs, data, once: false, told }, async (pool, stopped) => {
    await waitForJobs(desk, waiting, ended, stopped);
    pool.stop();
  });
  bar.end();
  if (json) return;
  const failed = sums.failed > 0 ? `, ${sums.failed} failed` : '';
  const left = interrupted && waiting.size > 0 ? `; ${waiting.size} left in the queue (amur work)` : '';
  const claims = `${counted(sums.appended, 'new claim')}, ${sums.held} read as before`;
  output.message(`${counted(sums.read, 'document')} read again: ${claims}${failed}${left}`);
  const open = (await rereadQuestions(desk, 1000)).length;
  if (open > 0) output.message(`${counted(open, 'decision')} on what now reads otherwise: amur reread --list`);
}
