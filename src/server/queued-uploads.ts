/** Puts the documents of one request in the queue instead of reading them while the request waits. */

import type { AddOptions, Desk, PastedText } from '../desk/ports.ts';
import { queueDocument } from '../desk/queue-jobs.ts';
import type { Resource } from '../model/document.ts';
import type { QueuedReport } from './job-schemas.ts';
import { describe } from './problem.ts';
import { resourceOf, type Upload } from './uploads.ts';

async function report(
  desk: Desk,
  name: string,
  source: () => Promise<Resource | PastedText>,
  options: AddOptions,
  log: (error: unknown) => void,
): Promise<QueuedReport> {
  try {
    return { name, ok: true, job: await queueDocument(desk, await source(), options) };
  } catch (error) {
    const { problem, isFault } = describe(error);
    if (isFault) log(error);
    return { name, ok: false, problem };
  }
}

/** Queues every file in turn, each in a transaction of its own. */
export async function queueUploads(
  desk: Desk,
  { files, options }: Upload,
  log: (error: unknown) => void,
): Promise<readonly QueuedReport[]> {
  const reports: QueuedReport[] = [];
  for (const file of files) reports.push(await report(desk, file.name, () => resourceOf(file), options, log));
  return reports;
}

/** Queues one pasted text. */
export async function queueText(
  desk: Desk,
  text: string,
  options: AddOptions,
  log: (error: unknown) => void,
): Promise<readonly QueuedReport[]> {
  const name = options.title ?? options.url ?? 'pasted text';
  return [await report(desk, name, async () => ({ text }), options, log)];
}
