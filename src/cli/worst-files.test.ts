/** A server that is sent the worst files, all at once: it tells what is wrong with each, and goes on answering everybody else. */
import { execFileSync } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { longText, type WorstFile, worstFiles } from '../../test/fixtures/worst-files.ts';
import type { FileReport } from '../app/documents/add-document.ts';
import { startUrlServer, type UrlServer } from '../store/postgres/server/servers-for-tests.ts';
import { type StartedServer, startServerAt } from './start-for-tests.ts';

let database: UrlServer;
let server: StartedServer;

beforeAll(async () => {
  database = await startUrlServer();
  server = await startServerAt(database.url, '--empty');
});
afterAll(async () => {
  await server?.stop();
  await database?.stop();
});

/** Megabytes of memory that the server holds. */
const memory = (): number =>
  Number(execFileSync('ps', ['-o', 'rss=', '-p', String(server.pid)], { encoding: 'utf8' })) / 1024;

/** The processes that read for the server. */
function readers(): readonly number[] {
  const lines = execFileSync('ps', ['-A', '-o', 'pid=,ppid=,args='], { encoding: 'utf8' }).split('\n');
  return lines.flatMap((line) => {
    const [pid, parent, ...args] = line.trim().split(/\s+/);
    return Number(parent) === server.pid && args.join(' ').includes('reading-process') ? [Number(pid)] : [];
  });
}

interface Answer {
  readonly status: number;
  /** What is said of a document that was not added, else what was read of it. */
  readonly said: string | { readonly appended: number };
}

async function send({ name, mediaType, bytes }: WorstFile): Promise<Answer> {
  const form = new FormData();
  form.append('files', new Blob([Uint8Array.from(bytes)], { type: mediaType }), name);
  const response = await server.ask('/documents', undefined, { method: 'POST', body: form });
  const body = (await response.json()) as { readonly detail?: string; readonly items?: readonly FileReport[] };
  const [first] = body.items ?? [];
  return {
    status: response.status,
    said: first?.ok ? { appended: first.document.claims.appended } : (body.detail ?? ''),
  };
}

it('tells what is wrong with each of ten, while whoever asks is answered and its own memory stays as it was', async () => {
  const before = memory();
  let largest = before;
  let sending = true;
  const files = worstFiles();
  const sent = Promise.all(files.map(async (file) => [file.name, await send(file)] as const)).finally(() => {
    sending = false;
  });
  const waits: number[] = [];
  while (sending) {
    const asked = performance.now();
    expect((await server.ask('/session')).status).toBe(200);
    waits.push(performance.now() - asked);
    largest = Math.max(largest, memory());
    await sleep(20);
  }
  const tooManyPages = (name: string, pages: number): Answer => ({
    status: 400,
    said: `${name} has ${pages} pages; at most 2000 are read.`,
  });
  const tooLong = (name: string, millions: string): Answer => ({
    status: 400,
    said: `${name} is too large: ${millions} million characters of text, at most 1.0 are read.`,
  });
  expect(Object.fromEntries(await sent)).toEqual({
    'one-page-40000-times.pdf': tooManyPages('one-page-40000-times.pdf', 40_000),
    'doubling.pdf': tooManyPages('doubling.pdf', 1_048_576),
    'unpacks-to-500-mb.pdf': {
      status: 400,
      said: 'unpacks-to-500-mb.pdf is too large: it has more than 1.0 million characters of text.',
    },
    'english-10-mb.txt': tooLong('english-10-mb.txt', '9.5'),
    'chinese-10-mb.txt': tooLong('chinese-10-mb.txt', '4.0'),
    'russian-10-mb.txt': tooLong('russian-10-mb.txt', '5.4'),
    'nested-inline.html': { status: 201, said: { appended: 1 } },
    'nested-blocks.html': { status: 201, said: { appended: 1 } },
    'paragraphs-10-mb.html': tooLong('paragraphs-10-mb.html', '8.8'),
    'one-sentence.txt': tooLong('one-sentence.txt', '2.9'),
  });
  // Read in the process that serves, these kept everybody waiting for minutes and took gigabytes.
  waits.sort((a, b) => a - b);
  expect(waits[Math.floor(0.95 * waits.length)]).toBeLessThan(15_000);
  expect(largest - before).toBeLessThan(500);
});

it('replaces a process that is killed, and tells of the document at which two were', async () => {
  const long = { name: 'long.txt', mediaType: 'text/plain', bytes: longText(1_000_000) };
  let reading = true;
  const told = send(long).finally(() => {
    reading = false;
  });
  const killed = new Set<number>();
  // Those that have nothing to do die with them, and are missed by nobody.
  while (reading) {
    for (const pid of readers().filter((each) => !killed.has(each))) {
      killed.add(pid);
      process.kill(pid, 'SIGKILL');
    }
    await sleep(20);
  }
  expect(await told).toEqual({ status: 503, said: 'The process that read long.txt was ended by SIGKILL.' });
  const article = { name: 'article.txt', mediaType: 'text/plain', bytes: longText(100) };
  expect(await send(article)).toEqual({ status: 201, said: { appended: 1 } });
});
