/** `amur add --queue` and `--jobs`: files into the queue, and worker processes that read them here and now. */
import type { AddOptions, Desk } from '../desk/ports.ts';
import { type QueuedDocument, queueDocument } from '../desk/queue-jobs.ts';
import type { Job } from '../ledger/work-port.ts';
import { documentId } from '../model/ids.ts';
import { addedLine } from './added-line.ts';
import { explain } from './exit.ts';
import { counted, type Output, oneLine } from './output.ts';
import { type Progress, progress } from './progress.ts';
import { runWorkers } from './run-workers.ts';
import { waitForJobs } from './wait-for-jobs.ts';
import { placeName, resourceAt } from './what-to-add.ts';

export interface ByWorkers {
  readonly files: readonly string[];
  readonly about: AddOptions;
  readonly json: boolean;
  readonly data?: string | undefined;
}

/** Here and now goes before what waits. */
const ownPriority = 10;

/** Puts the files in the queue and says so; how many could not be read. */
export async function queueFiles(desk: Desk, { files, about, json }: ByWorkers, output: Output): Promise<number> {
  const bar = progress(files.length, 'files');
  const sums = { queued: 0, before: 0, held: 0, failed: 0 };
  for (const file of files) {
    const queued = await queueFile(desk, file, about, 0);
    bar.step(oneLine(placeName(file), 40));
    if ('held' in queued) {
      sums.held++;
      tellHeld(file, queued.held, files.length === 1, json, output);
      continue;
    }
    if ('error' in queued) {
      sums.failed++;
      tellError(file, queued, json, output);
      continue;
    }
    if (queued.created) sums.queued++;
    else sums.before++;
    if (json) output.data(JSON.stringify({ file, ok: true, job: queued }));
    else if (files.length === 1) output.data(`${queued.id}  ${queued.state}  ${placeName(file)}`);
    if (queued.state === 'dead' && !json)
      output.message(`${placeName(file)}: failed before; amur queue retry ${queued.id}`);
  }
  bar.end();
  if (!json) {
    const before = sums.before > 0 ? `, ${sums.before} queued before` : '';
    const held = sums.held > 0 ? `, ${sums.held} held already` : '';
    const failed = sums.failed > 0 ? `, ${sums.failed} could not be read` : '';
    output.message(`${counted(sums.queued, 'file')} queued${before}${held}${failed}; amur work does them`);
  }
  return sums.failed;
}

/** Reads the files by worker processes and says what became of each; how many failed. */
export async function addByWorkers(
  desk: Desk,
  jobs: number,
  { files, about, json, data }: ByWorkers,
  output: Output,
): Promise<number> {
  const bar = progress(files.length, 'files');
  const waiting = new Map<string, string>();
  const sums = { added: 0, held: 0, failed: 0 };
  const ended = (job: Job): void => {
    const file = waiting.get(job.id);
    if (file === undefined) return;
    waiting.delete(job.id);
    tellEnded(file, job, json, bar, output, sums);
  };
  const interrupted = await runWorkers(
    desk,
    { jobs, data, once: false, told: (word) => word.is === 'trouble' && output.message(`amur: ${word.message}`) },
    async (pool, stopped) => {
      for (const file of files) {
        if (stopped()) break;
        const queued = await queueFile(desk, file, about, ownPriority);
        if ('error' in queued) {
          sums.failed++;
          bar.step(oneLine(placeName(file), 40));
          tellError(file, queued, json, output);
        } else if ('held' in queued) {
          sums.held++;
          bar.step(oneLine(placeName(file), 40));
          tellHeld(file, queued.held, files.length === 1, json, output);
        } else {
          // Whoever asks for it here and now wants another try.
          if (queued.state === 'dead') await desk.work.retry(queued.id, desk.now());
          waiting.set(queued.id, file);
        }
      }
      await waitForJobs(desk, waiting, ended, stopped);
      pool.stop();
    },
  );
  bar.end();
  if (!json) {
    const left = interrupted && waiting.size > 0 ? `, ${waiting.size} left in the queue (amur work)` : '';
    output.message(`${sums.added} added, ${sums.held} held already, ${sums.failed} failed${left}`);
  }
  return sums.failed;
}

interface Failure {
  readonly error: string;
  readonly hint?: string | undefined;
}

async function queueFile(
  desk: Desk,
  file: string,
  about: AddOptions,
  priority: number,
): Promise<QueuedDocument | Failure | { readonly held: string }> {
  try {
    const resource = await resourceAt(desk, file);
    const held = Object.keys(about).length === 0 ? await desk.ledger.document(documentId(resource.bytes)) : null;
    // From this very place: nothing to read again.
    if (held?.sources.includes(resource.from)) return { held: held.id };
    return await queueDocument(desk, resource, about, priority);
  } catch (error) {
    const { lines } = explain(error);
    return { error: lines[0]!.replace(/^amur: /, ''), hint: lines[1]?.trim() };
  }
}

function tellHeld(file: string, held: string, single: boolean, json: boolean, output: Output): void {
  if (json) output.data(JSON.stringify({ file, ok: true, held }));
  else if (single) output.message(`${placeName(file)}: held already as ${held}`);
}

function tellError(file: string, { error, hint }: Failure, json: boolean, output: Output): void {
  if (json) output.data(JSON.stringify({ file, ok: false, error, ...(hint ? { hint } : {}) }));
  else {
    const name = placeName(file);
    output.message(error.includes(name) || error.includes(file) ? error : `${name}: ${error}`);
    if (hint) output.message(`  ${hint}`);
  }
}

function tellEnded(
  file: string,
  { id, state, result, errors, reason }: Job,
  json: boolean,
  bar: Progress,
  output: Output,
  sums: { added: number; held: number; failed: number },
): void {
  bar.step(oneLine(placeName(file), 40));
  if (state !== 'done' || result === null) {
    sums.failed++;
    const last = errors.at(-1);
    const error = state === 'dropped' ? `dropped: ${reason}` : (last?.message ?? 'it failed');
    tellError(file, { error, hint: last?.hint ?? `amur queue show ${id}` }, json, output);
    return;
  }
  if (result.created) sums.added++;
  else sums.held++;
  if (json) output.data(JSON.stringify({ file, ok: true, job: id, ...result }));
  else output.data(addedLine(result.document, result));
}
