/** A process for the tests of the pool. */
import { existsSync, writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { NotFound } from '../model/errors.ts';
import { serveWork } from './process-pool.ts';

export interface WorkForTests {
  /** The sum of some bytes and the process that found it, after so many milliseconds. */
  sum(bytes: Uint8Array, after: number): Promise<{ readonly sum: number; readonly pid: number }>;
  refuse(): Promise<void>;
  fault(): Promise<void>;
  /** Leaves a promise behind that fails. */
  leave(): Promise<number>;
  die(): Promise<void>;
  /** Takes so many megabytes, as one piece that is no part of the heap, and stays busy with it; then says which process it is. */
  take(megabytes: number): Promise<number>;
  /** Fills the heap. */
  fill(): Promise<void>;
  /** Dies where the file is not there yet, and makes it. */
  dieOnce(file: string): Promise<string>;
}

serveWork<WorkForTests>({
  async sum(bytes, after) {
    await sleep(after);
    return { sum: bytes.reduce((a, b) => a + b, 0), pid: process.pid };
  },
  refuse: async () => {
    throw new NotFound('It is not there', { hint: 'Look elsewhere.' });
  },
  fault: async () => {
    throw new TypeError('a fault');
  },
  async leave() {
    void Promise.reject(new Error('left behind'));
    return process.pid;
  },
  die: async () => process.exit(7),
  async take(megabytes) {
    Buffer.alloc(megabytes * 1024 * 1024, 1);
    const until = Date.now() + 500;
    while (Date.now() < until);
    return process.pid;
  },
  async fill() {
    const held: number[][] = [];
    for (;;) held.push(Array.from({ length: 100_000 }, (_, i) => i / 3));
  },
  async dieOnce(file) {
    if (existsSync(file)) return 'done';
    writeFileSync(file, '');
    process.kill(process.pid, 'SIGKILL');
    return 'never';
  },
});
