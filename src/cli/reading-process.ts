/** A process that reads for a command: files to add, documents to read again, jobs of the queue, lines of texts. */

import type { AddOptions } from '../app/documents/add-document.ts';
import { type DocumentReread, rereadDocument } from '../app/documents/reread.ts';
import { doJob, type JobToDo } from '../app/jobs/work-job.ts';
import type { Ports } from '../app/ports.ts';
import { openReader, type Reader } from '../io/open-reader.ts';
import { serveWork } from '../io/process-pool.ts';
import { type LineRead, type NumberedLine, readLines } from '../io/read-line.ts';
import { strictOnly } from '../model/reading.ts';
import type { JobResult } from '../store/ports/work.ts';
import { type AddedFile, addFile } from './add-file.ts';
import { type OpenPorts, openPorts, ownPlacesHere } from './open-ports.ts';

/** What can be asked of such a process. */
export interface ReadingWork {
  addFile(place: string, about: AddOptions): Promise<AddedFile>;
  reread(document: string): Promise<DocumentReread>;
  doJob(job: JobToDo): Promise<JobResult>;
  /** With the ledger's own places; keeps nothing. */
  readLines(lines: readonly NumberedLine[], strict: boolean): Promise<readonly LineRead[]>;
}

const [data] = process.argv.slice(2);
const place = data === undefined ? {} : { data };
let opened: Promise<OpenPorts> | null = null;
let reader: Promise<Reader> | null = null;

/** The ports, opened when they are first needed; where that failed, it is tried again at the next. */
async function ports(): Promise<Ports> {
  opened ??= openPorts(place);
  try {
    return (await opened).ports;
  } catch (error) {
    opened = null;
    throw error;
  }
}

async function openOwnReader(): Promise<Reader> {
  return openReader({ additions: await ownPlacesHere(place) });
}

serveWork<ReadingWork>(
  {
    addFile: async (place, about) => addFile(await ports(), place, about),
    reread: async (document) => rereadDocument(await ports(), document),
    doJob: async (job) => doJob(await ports(), job),
    readLines: async (lines, strict) => {
      const { read } = await (reader ??= openOwnReader());
      return readLines(lines, strict ? async (input) => strictOnly(await read(input)) : read);
    },
  },
  async () => (await opened)?.close(),
);
