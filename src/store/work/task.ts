/** What a job of the queue is to do, and the id that this gives it. */
import { contentId } from '../../model/ids.ts';
import type { ReaderVersions } from '../ports/ledger.ts';

/** A document to read and append; its bytes are kept with the job until that is done. */
export interface AddTask {
  readonly kind: 'add';
  /** The hash of the bytes. */
  readonly document: string;
  /** File name or address. */
  readonly from: string;
  readonly mediaType?: string;
  readonly charset?: string;
  /** EDTF; like address and title, it wins over what the document says of itself. */
  readonly published?: string;
  readonly url?: string;
  readonly title?: string;
  readonly outlet?: string;
  readonly author?: string;
}

/** A held document to read again, by readers of these versions or later ones. */
export interface RereadTask {
  readonly kind: 'reread';
  readonly document: string;
  readonly versions: ReaderVersions;
}

export type Task = AddTask | RereadTask;

/** The id of a job is the hash of what it is to do: the same bytes from the same place, queued twice, are one job. */
export function jobId(task: Task): string {
  return task.kind === 'add'
    ? contentId(
        'job',
        'add',
        task.document,
        task.from,
        task.mediaType ?? null,
        task.charset ?? null,
        task.published ?? null,
        task.url ?? null,
        task.title ?? null,
        ...(task.outlet || task.author ? [task.outlet ?? null, task.author ?? null] : []),
      )
    : contentId('job', 'reread', task.document, task.versions);
}
