/** `amur add --queue`: files into the queue, for `amur work` to read. */

import type { AddOptions } from '../../app/documents/add-document.ts';
import { type QueuedDocument, queueDocument } from '../../app/jobs/queue-jobs.ts';
import type { Ports } from '../../app/ports.ts';
import { endsRun } from '../../model/errors.ts';
import { documentFrom } from '../add-file.ts';
import { placeName, resourceAt } from '../file-or-address.ts';
import { counted, type Output, oneLine } from '../output.ts';
import { progress } from '../progress.ts';
import { reportFailure, reportPresent } from '../report-added.ts';

/** Puts the files in the queue and says so; how many could not be read. */
export async function queueFiles(
  ports: Ports,
  files: readonly string[],
  { about, json }: { readonly about: AddOptions; readonly json: boolean },
  output: Output,
): Promise<number> {
  const bar = progress(files.length, 'files');
  const sums = { queued: 0, before: 0, held: 0, failed: 0 };
  const single = files.length === 1;
  for (const file of files) {
    try {
      const queued = await queueFile(ports, file, about);
      if ('held' in queued) {
        sums.held++;
        reportPresent(file, queued.held, { single, json }, output);
      } else {
        if (queued.created) sums.queued++;
        else sums.before++;
        if (json) output.data(JSON.stringify({ file, ok: true, job: queued }));
        else if (single) output.data(`${queued.id}  ${queued.state}  ${placeName(file)}`);
        if (queued.state === 'dead' && !json)
          output.message(`${placeName(file)}: failed before; amur queue retry ${queued.id}`);
      }
    } catch (error) {
      sums.failed++;
      reportFailure(file, error, json, output);
      if (endsRun(error)) break;
    }
    bar.step(oneLine(placeName(file), 40));
  }
  bar.end();
  if (!json) {
    const before = sums.before > 0 ? `, ${sums.before} queued before` : '';
    const held = sums.held > 0 ? `, ${sums.held} already held` : '';
    const failed = sums.failed > 0 ? `, ${sums.failed} not added` : '';
    const left = files.length - sums.queued - sums.before - sums.held - sums.failed;
    const more = left > 0 ? `, ${left} not begun: call again to go on` : '';
    output.message(`${counted(sums.queued, 'file')} queued${before}${held}${failed}${more}; amur work does them`);
  }
  return sums.failed;
}

async function queueFile(
  ports: Ports,
  file: string,
  about: AddOptions,
): Promise<QueuedDocument | { readonly held: string }> {
  const resource = await resourceAt(ports, file);
  const held = await documentFrom(ports, resource, about);
  return held === null ? queueDocument(ports, resource, about) : { held: held.id };
}
