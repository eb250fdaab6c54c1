/** Kills Amur and PostgreSQL while documents are written: what was acknowledged is there, once, and the next start works. */
import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { openLedger } from '../open-ledger.ts';
import { streamedEntry } from './append-stream-for-tests.ts';
import { clusterFolder } from './cluster.ts';
import { serverPid } from './server-watch.ts';
import { realPrograms, testFolder } from './servers-for-tests.ts';

realPrograms();

const folders: { remove(): Promise<void> }[] = [];
const freshFolder = (): string => {
  const made = testFolder();
  folders.push(made);
  return made.folder;
};
afterAll(async () => {
  for (const made of folders) await made.remove();
});

interface Writer {
  readonly child: ChildProcess;
  readonly acknowledged: () => readonly number[];
  readonly ended: Promise<number | null>;
}

const script = join(fileURLToPath(new URL('.', import.meta.url)), 'append-stream-for-tests.ts');

function startWriter(folder: string, name: string, first: number, count: number): Writer {
  const child = spawn(process.execPath, ['--import', 'tsx', script, folder, name, String(first), String(count)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  child.stdout!.on('data', (chunk) => {
    said += String(chunk);
  });
  return {
    child,
    acknowledged: () => said.split('\n').slice(0, -1).map(Number),
    ended: new Promise((resolve) => child.once('close', resolve)),
  };
}

const until = (condition: () => boolean): Promise<boolean> =>
  vi.waitUntil(condition, { timeout: 200_000, interval: 10 });

/** Every acknowledged document is held once with its two claims, and nothing is half there. */
async function expectWhole(folder: string, writer: string, acknowledged: readonly number[]): Promise<number> {
  const ledger = await openLedger({ dataFolder: folder, linger: 0 });
  for (const n of acknowledged.slice(-20)) {
    const { document } = streamedEntry(writer, n);
    expect((await ledger.document(document.id))?.text).toBe(document.text);
    expect(await ledger.claims(document.id)).toHaveLength(2);
  }
  const counts = await ledger.counts();
  expect(counts.documents).toBeGreaterThanOrEqual(acknowledged.length);
  // At most the one document that was under way when the writer died was kept without an answer.
  expect(counts.claims).toBe(2 * counts.documents);
  expect(counts.readings).toBe(counts.documents);
  const ties = await ledger.ties({ validAt: '2026-01-01', knownAt: '2099-01-01T00:00:00.000Z', include: 'all' });
  expect(ties.map((tie) => tie.counts.unreviewedClaims)).toEqual(
    counts.documents ? [counts.documents, counts.documents] : [],
  );
  expect(await ledger.audit()).toEqual([]);
  await ledger.close();
  return counts.documents;
}

describe('a kill during a stream of appends', () => {
  const folder = freshFolder();
  const acknowledged: number[] = [];
  let unanswered = 0;

  it.each([
    ['node', true, false],
    ['PostgreSQL and node', true, true],
    ['PostgreSQL, under a node that goes on', false, true],
    ['node again', true, false],
    ['both again', true, true],
  ])('loses and doubles nothing: %s', async (_, killNode, killServer) => {
    const first = (acknowledged.at(-1) ?? 0) + 1;
    const writer = startWriter(folder, 'w', first, 0);
    await until(() => writer.acknowledged().length > 5);
    // Somewhere within an append.
    await sleep(50 + Math.random() * 200);
    const server = serverPid(clusterFolder(folder))!;
    if (killServer) process.kill(server, 'SIGKILL');
    if (!killNode) {
      const before = writer.acknowledged().length;
      await until(() => writer.acknowledged().length > before + 5);
    }
    writer.child.kill('SIGKILL');
    await writer.ended;
    acknowledged.push(...writer.acknowledged());
    unanswered++;
    const held = await expectWhole(folder, 'w', acknowledged);
    expect(held).toBeLessThanOrEqual(acknowledged.length + unanswered);
  });
});

describe('two processes', () => {
  it('that start at once on a new folder share its server, and all 100 documents are kept', async () => {
    const folder = freshFolder();
    const writers = [startWriter(folder, 'a', 1, 50), startWriter(folder, 'b', 1, 50)];
    expect(await Promise.all(writers.map(({ ended }) => ended))).toEqual([0, 0]);
    expect(writers.map((writer) => writer.acknowledged().length)).toEqual([50, 50]);
    expect(await expectWhole(folder, 'a', writers[0]!.acknowledged())).toBe(100);
    await expectWhole(folder, 'b', writers[1]!.acknowledged());
  });
});
