/** `amur read --ndjson`: one document a line in, one reading a line out, in the same order, by one process or several. */

import { parseLine, writeError } from '../../formats/ndjson.ts';
import { inOrder } from '../../io/process-pool.ts';
import type { LineRead, NumberedLine } from '../../io/read-line.ts';
import { readingProcesses } from '../../io/reading-processes.ts';
import { ownPlacesHere, type StoreOptions } from '../open-ports.ts';

/** A batch for a process is full at so many lines or characters, whichever comes first. */
const batchSize = { lines: 32, characters: 100_000 };
/** Batches on their way a process: enough to keep it busy, few enough to keep memory flat. */
const ahead = 3;

/** Reads all lines; a bad one gives an error line and the run goes on. Returns how many there were. `strict` leaves out what is only possible. */
export async function readNdjson(
  lines: AsyncIterable<string>,
  write: (line: string) => Promise<void> | void,
  { jobs = 1, strict = false, data }: StoreOptions & { readonly jobs?: number; readonly strict?: boolean } = {},
): Promise<number> {
  const processes = readingProcesses(jobs, { additions: await ownPlacesHere(data === undefined ? {} : { data }) });
  const read = (batch: readonly NumberedLine[]): Promise<readonly LineRead[]> =>
    processes.readLines(batch, strict).catch((error) => lost(batch, error));
  let errors = 0;
  try {
    // Whoever sends a line and waits for its answer has it.
    const atOnce = jobs > 1 ? ahead * jobs : 1;
    for await (const results of inOrder(batches(lines, jobs > 1 ? batchSize.lines : 1), atOnce, read)) {
      for (const { line, failed } of results) {
        if (failed) errors++;
        await write(line);
      }
    }
  } finally {
    await processes.close();
  }
  return errors;
}

async function* batches(lines: AsyncIterable<string>, most: number): AsyncGenerator<readonly NumberedLine[]> {
  let batch: NumberedLine[] = [];
  let characters = 0;
  let number = 0;
  for await (const line of lines) {
    batch.push({ line, number: ++number });
    characters += line.length;
    if (batch.length < most && characters < batchSize.characters) continue;
    yield batch;
    batch = [];
    characters = 0;
  }
  if (batch.length > 0) yield batch;
}

/** Lines whose process died: each is an error. */
function lost(batch: readonly NumberedLine[], error: unknown): readonly LineRead[] {
  return batch.flatMap(({ line, number }) => {
    const parsed = parseLine(line, number);
    return parsed === null ? [] : [{ line: writeError(error, parsed.id), failed: true }];
  });
}
