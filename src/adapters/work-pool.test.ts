import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { mostAttempts } from '../ledger/work/attempts.ts';
import type { NewJob } from '../ledger/work-port.ts';
import { openLedger, type PostgresLedger } from './open-ledger.ts';
import { testFolder } from './postgres/servers-for-tests.ts';
import { type PoolWord, startWorkPool, type WorkPool } from './work-pool.ts';
import { fastClock } from './worker-for-tests.ts';

const { folder, remove } = testFolder();
let ledger: PostgresLedger;
const since = Date.now();
const now = fastClock(since);

beforeAll(async () => {
  ledger = await openLedger({ dataFolder: folder, linger: 0 });
});
afterAll(async () => {
  await ledger.close();
  await remove();
});

const job = (from: string, n = 0): NewJob => ({
  task: { kind: 'add', document: `doc_${from}_${n}`, from },
  bytes: new Uint8Array([1]),
  priority: 0,
});

function start(jobs: number, once: boolean): { readonly pool: WorkPool; readonly words: PoolWord[] } {
  const words: PoolWord[] = [];
  const pool = startWorkPool({
    jobs,
    once,
    scripts: [new URL('./worker-for-tests.ts', import.meta.url)],
    data: `${folder}@${since}`,
    queue: ledger.work,
    now,
    chance: () => 0.5,
    told: (word) => void words.push(word),
  });
  return { pool, words };
}

describe('worker processes', () => {
  it('do all jobs; one that kills its process is a dead letter after its attempts, with the reason', async () => {
    const jobs = [...Array.from({ length: 20 }, (_, n) => job('text', n)), job('poison')];
    const queued = await ledger.work.enqueue(jobs, { by: 'tester', at: now() });
    const { pool, words } = start(2, true);
    await pool.ended;
    const ended = await ledger.work.ended(queued.map(({ id }) => id));
    expect(ended.filter(({ state }) => state === 'done').map(({ attempts }) => attempts)).toEqual(Array(20).fill(1));
    const dead = ended.filter(({ state }) => state === 'dead');
    expect(dead).toMatchObject([{ id: queued[20]!.id, attempts: mostAttempts, size: 1 }]);
    const how = 'The process that worked at it was ended by SIGKILL.';
    expect(dead[0]!.errors.map(({ message }) => message)).toEqual(Array(mostAttempts).fill(how));
    expect(words.filter(({ is }) => is === 'died')).toHaveLength(mostAttempts);
  });

  it('give back what they have when they are ended', async () => {
    const [slow] = await ledger.work.enqueue([job('slow')], { by: 'tester', at: now() });
    const { pool } = start(1, false);
    await vi.waitUntil(async () => (await ledger.work.job(slow!.id))?.state === 'taken', { timeout: 200_000 });
    pool.stop();
    pool.kill();
    await pool.ended;
    expect(await ledger.work.job(slow!.id)).toMatchObject({ state: 'waiting', attempts: 0, errors: [] });
  });

  it('that cannot start are not started for ever', async () => {
    const broken = startWorkPool({
      jobs: 1,
      once: true,
      scripts: [new URL('./worker-for-tests.ts', import.meta.url)],
      data: '/dev/null/nowhere@0',
      queue: ledger.work,
      now,
      chance: () => 0.5,
      told: () => undefined,
    });
    await expect(broken.ended).rejects.toThrow('A worker process does not start: it ended with status 1.');
  });
});
