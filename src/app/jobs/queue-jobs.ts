/** Puts work in the queue, for workers to do. */

import { z } from 'zod';
import type { Resource } from '../../model/document.ts';
import { jobStates, type NewJob, type Queued } from '../../store/ports/work.ts';
import type { AddTask, RereadTask } from '../../store/work/task.ts';
import { type AddOptions, checkedOptions, type PastedText, toResource } from '../documents/add-document.ts';
import { idsDue, versionsNow } from '../documents/reread.ts';
import type { Infer } from '../infer.ts';
import type { Ports } from '../ports.ts';
import { problemDetails } from '../problem.ts';

type QueuePorts = Pick<Ports, 'work' | 'documentId' | 'now' | 'user'>;

/** A document in the queue. */
const queuedDocument = z.object({
  id: z.string(),
  document: z.string().meta({ description: 'The id that the document will have.' }),
  state: z.enum(jobStates),
  created: z.boolean().meta({ description: 'False where the same file was queued before.' }),
});
export type QueuedDocument = Infer<typeof queuedDocument>;

/** What became of one file of an upload that goes to the queue. */
export const queuedReport = z
  .discriminatedUnion('ok', [
    z.object({ name: z.string(), ok: z.literal(true), job: queuedDocument }),
    z.object({ name: z.string(), ok: z.literal(false), problem: problemDetails }),
  ])
  .meta({ id: 'QueuedReport' });
export type QueuedReport = Infer<typeof queuedReport>;

/**
 * Queues a file or a pasted text to be read and appended; its bytes are kept with the job. The same bytes from the same place
 * are one job. Throws InvalidInput for a date or an address that cannot be; whether it is text is seen by the worker.
 */
export async function queueDocument(
  ports: QueuePorts,
  source: Resource | PastedText,
  options: AddOptions = {},
): Promise<QueuedDocument> {
  const { published, url, title, outlet, author } = checkedOptions(options);
  const { bytes, from, mediaType, charset } = toResource(source, options);
  const task: AddTask = {
    kind: 'add',
    document: ports.documentId(bytes),
    from,
    ...(mediaType === undefined ? {} : { mediaType }),
    ...(charset === undefined ? {} : { charset }),
    ...(published === undefined ? {} : { published }),
    ...(url === undefined ? {} : { url }),
    ...(title === undefined ? {} : { title }),
    ...(outlet === undefined ? {} : { outlet }),
    ...(author === undefined ? {} : { author }),
  };
  const [queued] = await ports.work.enqueue([{ task, bytes }], { by: ports.user, at: ports.now() });
  return { ...queued!, document: task.document };
}

/** Queues documents to be read again: some, or all that were read by other versions than today's. */
export async function* queueRereads(
  ports: QueuePorts & Pick<Ports, 'ledger' | 'gazetteer'>,
  ids: readonly string[] | null = null,
): AsyncGenerator<Queued> {
  const versions = versionsNow(ports);
  for await (const some of ids === null ? idsDue(ports, versions) : [ids]) {
    const jobs = some.map((document): NewJob => {
      const task: RereadTask = { kind: 'reread', document, versions };
      return { task, bytes: null };
    });
    yield* await ports.work.enqueue(jobs, { by: ports.user, at: ports.now() });
  }
}
