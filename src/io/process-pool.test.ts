import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { getPriority, tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { NotFound, Unavailable } from '../model/errors.ts';
import type { WorkForTests } from './process-for-tests.ts';
import { inOrder, startProcessPool } from './process-pool.ts';

const folder = mkdtempSync(join(tmpdir(), 'amur-pool-'));
const script = new URL('./process-for-tests.ts', import.meta.url);
const open: { close(): Promise<void> }[] = [];

function start(size: number, { seconds = 60, megabytes = 512 } = {}) {
  const pool = startProcessPool<WorkForTests>({ size, scripts: [script], seconds, megabytes });
  open.push(pool);
  return pool;
}
afterAll(async () => {
  for (const pool of open) await pool.close();
  rmSync(folder, { recursive: true });
});

const isGone = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return false;
  } catch {
    return true;
  }
};

describe('processes', () => {
  it('do what they are asked, at most so many at once, and end when they are closed', async () => {
    const pool = start(2);
    const answers = await Promise.all([1, 2, 3, 4, 5].map((n) => pool.run('sum', [new Uint8Array([n, 255]), 20])));
    expect(answers.map(({ sum }) => sum)).toEqual([256, 257, 258, 259, 260]);
    const pids = new Set(answers.map(({ pid }) => pid));
    expect(pids.size).toBeLessThanOrEqual(2);
    expect(new Set(pool.pids())).toEqual(pids);
    // They give way to whoever asks, and never rise above what they were started with.
    for (const pid of pids) expect(getPriority(pid)).toBe(Math.max(10, getPriority(process.pid)));
    await pool.close();
    expect([...pids].filter((pid) => !isGone(pid))).toEqual([]);
  });

  it('throw here what was thrown there', async () => {
    const pool = start(1);
    const refused = await pool.run('refuse', []).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(NotFound);
    expect(refused).toMatchObject({ message: 'It is not there', hint: 'Look elsewhere.' });
    await expect(pool.run('fault', [])).rejects.toThrow(/TypeError: a fault\n.*process-for-tests/);
    expect(pool.pids()).toHaveLength(1);
  });

  it('outlive a promise that fails and that nobody waits for', async () => {
    const pool = start(1);
    const pid = await pool.run('leave', []);
    expect((await pool.run('sum', [new Uint8Array([1]), 20])).pid).toBe(pid);
    expect((await pool.run('sum', [new Uint8Array([1]), 0])).pid).toBe(pid);
  });

  it('that die are replaced, and what they were at is tried again as often as was asked', async () => {
    const pool = start(1);
    const died = await pool.run('die', []).catch((error: unknown) => error);
    expect(died).toBeInstanceOf(Unavailable);
    expect(died).toMatchObject({ message: 'The process that worked at it ended with status 7.' });
    const once = 'The process that worked at it was ended by SIGKILL.';
    await expect(pool.run('dieOnce', [join(folder, 'a')], 1)).rejects.toThrow(once);
    expect(await pool.run('dieOnce', [join(folder, 'b')], 2)).toBe('done');
    expect((await pool.run('sum', [new Uint8Array([3]), 0])).sum).toBe(3);
    expect(pool.broken()).toBeNull();
  });

  it('that are killed while they have nothing to do are missed by nobody', async () => {
    const pool = start(1);
    const { pid } = await pool.run('sum', [new Uint8Array([1]), 0]);
    process.kill(pid, 'SIGKILL');
    await vi.waitUntil(() => pool.pids().length === 0);
    const next = await pool.run('sum', [new Uint8Array([2]), 0]);
    expect([next.sum, next.pid === pid]).toEqual([2, false]);
  });

  it('that take too long are killed', async () => {
    const pool = start(1, { seconds: 1 });
    const late = await pool.run('sum', [new Uint8Array([1]), 60_000], 2).catch((error: unknown) => error);
    expect(late).toMatchObject({
      message: 'The process that worked at it was stopped after 1 seconds.',
      cause: { tooMuch: 'time' },
    });
    expect((await pool.run('sum', [new Uint8Array([4]), 0])).sum).toBe(4);
  });

  it.each([
    ['in its heap', 'fill', []],
    ['beside its heap', 'take', [1000]],
  ] as const)('that take too much memory %s end, and what they were at is not tried again', async (_, name, args) => {
    const pool = start(1, { megabytes: 256 });
    const full = await pool.run(name, args as never, 99).catch((error: unknown) => error);
    expect(full).toMatchObject({
      message: 'The process that worked at it was stopped at 256 MB of memory.',
      cause: { tooMuch: 'memory' },
    });
    expect((await pool.run('sum', [new Uint8Array([5]), 0])).sum).toBe(5);
  });

  it('that have grown large give their place to others', async () => {
    const pool = start(1, { megabytes: 1000 });
    const grown = await pool.run('take', [600]);
    const { pid } = await pool.run('sum', [new Uint8Array([1]), 0]);
    expect(pid).not.toBe(grown);
    expect((await pool.run('sum', [new Uint8Array([1]), 0])).pid).toBe(pid);
  });

  it('that cannot start are not started for ever', async () => {
    const broken = join(folder, 'broken.mjs');
    writeFileSync(broken, 'process.exit(3);');
    const pool = startProcessPool<WorkForTests>({
      size: 1,
      scripts: [pathToFileURL(broken)],
      seconds: 60,
      megabytes: 512,
    });
    open.push(pool);
    await expect(pool.run('die', [], 99)).rejects.toThrow('A worker process does not start: it ended with status 3.');
    await expect(pool.run('die', [], 99)).rejects.toThrow('A worker process does not start');
    expect(pool.broken()).toBeInstanceOf(Unavailable);
  });
});

describe('work in order', () => {
  it('goes on with the next while the first takes long, no further ahead than asked', async () => {
    const begun: number[] = [];
    const ends: (() => void)[] = [];
    const order = inOrder([0, 1, 2, 3], 2, (n) => {
      begun.push(n);
      return new Promise<number>((resolve) => {
        ends[n] = () => resolve(n * 10);
      });
    });
    const first = order.next();
    await vi.waitUntil(() => begun.length === 2);
    ends[1]!();
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(begun).toEqual([0, 1]);
    ends[0]!();
    expect((await first).value).toBe(0);
    const second = order.next();
    await vi.waitUntil(() => begun.length === 3);
    expect((await second).value).toBe(10);
  });
});
