/** A pool of worker threads that read documents: batches of lines go out, results come back in the order of the lines. */
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import { parseLine, writeError } from '../exchange/ndjson.ts';
import type { GazetteerAdditions } from '../gazetteer/additions.ts';
import { Unavailable } from '../model/errors.ts';
import type { LineRead } from './read-line.ts';

/** What goes to a worker. */
export interface Batch {
  readonly batch: number;
  readonly lines: readonly { readonly line: string; readonly number: number }[];
}
/** What a worker is started with. */
export interface WorkerStart {
  /** Places and names of a ledger's own. */
  readonly additions?: GazetteerAdditions;
}
/** What comes back. */
export interface BatchRead {
  readonly batch: number;
  readonly results: readonly LineRead[];
}

export interface ReadPool {
  readAll(lines: AsyncIterable<string>): AsyncIterable<LineRead>;
  close(): Promise<void>;
}

/** A batch is full at so many lines or characters, whichever comes first. */
const batchSize = { lines: 32, characters: 100_000 };
/** Batches on their way a worker: enough to keep it busy, few enough to keep memory flat. */
const ahead = 3;

interface Waiting {
  readonly batch: Batch;
  readonly done: (results: readonly LineRead[]) => void;
}
interface Member {
  /** Null before its first batch and after its thread died. */
  worker: Worker | null;
  /** In the order sent. */
  readonly waiting: Map<number, Waiting>;
}

export function startReadPool(jobs: number, start: WorkerStart = {}): ReadPool {
  const members: Member[] = Array.from({ length: jobs }, () => ({ worker: null, waiting: new Map() }));
  const send = (batch: Batch): Promise<readonly LineRead[]> =>
    new Promise((done) => {
      const member = members.reduce((a, b) => (b.waiting.size < a.waiting.size ? b : a));
      member.waiting.set(batch.batch, { batch, done });
      threadOf(member, start).postMessage(batch);
    });
  return {
    async *readAll(lines) {
      const underway: Promise<readonly LineRead[]>[] = [];
      for await (const batch of batches(lines)) {
        underway.push(send(batch));
        if (underway.length >= ahead * jobs) yield* await underway.shift()!;
      }
      for (const results of underway) yield* await results;
    },
    async close() {
      await Promise.all(members.map((member) => member.worker?.terminate()));
    },
  };
}

async function* batches(lines: AsyncIterable<string>): AsyncIterable<Batch> {
  let held: { readonly line: string; readonly number: number }[] = [];
  let characters = 0;
  let number = 0;
  let batch = 0;
  for await (const line of lines) {
    held.push({ line, number: ++number });
    characters += line.length;
    if (held.length < batchSize.lines && characters < batchSize.characters) continue;
    yield { batch: batch++, lines: held };
    held = [];
    characters = 0;
  }
  if (held.length > 0) yield { batch, lines: held };
}

/** The member's thread. One that dies fails the batch it was at; its other batches go to a new thread. */
function threadOf(member: Member, start: WorkerStart): Worker {
  if (member.worker) return member.worker;
  const worker = startThread(start);
  member.worker = worker;
  worker.on('message', ({ batch, results }: BatchRead) => {
    member.waiting.get(batch)?.done(results);
    member.waiting.delete(batch);
  });
  worker.on('error', (cause) => {
    member.worker = null;
    const [first, ...others] = member.waiting.values();
    if (!first) return;
    member.waiting.delete(first.batch.batch);
    first.done(first.batch.lines.flatMap(({ line, number }) => lost(line, number, cause)));
    for (const { batch } of others) threadOf(member, start).postMessage(batch);
  });
  return worker;
}

function lost(line: string, number: number, cause: unknown): readonly LineRead[] {
  const parsed = parseLine(line, number);
  if (parsed === null) return [];
  const why = cause instanceof Error ? cause.message : String(cause);
  const error = new Unavailable(`The thread that read line ${number} stopped: ${why}.`, {
    hint: 'Run again with --jobs 1 to find the line at fault.',
    cause,
  });
  return [{ line: writeError(error, parsed.id), failed: true }];
}

/** The thread, from its file beside the compiled program or from its source in a checkout. */
function startThread(workerData: WorkerStart): Worker {
  for (const name of ['./read-worker.js', '../read-worker.js']) {
    const file = fileURLToPath(new URL(name, import.meta.url));
    if (existsSync(file)) return new Worker(file, { workerData });
  }
  const source = new URL('./read-worker.ts', import.meta.url);
  if (!existsSync(fileURLToPath(source))) {
    throw new Unavailable('The reader’s worker is not beside the program.', { hint: 'Install Amur again.' });
  }
  // A thread takes no TypeScript as its first file: it starts with the loader, which then takes the source.
  const tsx = pathToFileURL(createRequire(import.meta.url).resolve('tsx/package.json'));
  const loader = new URL('dist/esm/api/index.mjs', tsx).href;
  const start = `import(${JSON.stringify(loader)}).then(({ register }) => { register(); return import(${JSON.stringify(source.href)}); });`;
  return new Worker(start, { eval: true, execArgv: [], workerData });
}
