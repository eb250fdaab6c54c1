/** What every work queue must do. Each implementation runs this suite with a factory that opens an empty one. */
import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Stamp } from '../ports/ledger.ts';
import type { JobResult, NewJob, WorkQueue } from '../ports/work.ts';
import { secondsAfter } from '../work/attempts.ts';
import { jobId } from '../work/task.ts';

const start = '2026-01-01T00:00:00.000Z';
/** The n-th second of a day long ago. */
const second = (n: number): string => secondsAfter(start, n);
const by = (n: number): Stamp => ({ by: 'tester', at: second(n) });

const add = (n: number): NewJob => ({
  task: { kind: 'add', document: `doc_${n}`, from: `${n}.txt`, published: '2019' },
  bytes: new Uint8Array([n, 0, 255]),
});
const idOf = (n: number): string => jobId(add(n).task);
const result: JobResult = {
  document: 'doc_1',
  title: 'One',
  lang: 'en',
  published: null,
  created: true,
  claims: { appended: 2, held: 0, unanchored: 0 },
  ties: ['tie_1'],
  problems: [],
};

/** Registers the suite. */
export function workContract(
  name: string,
  open: () => Promise<{ readonly work: WorkQueue; close(): Promise<void> }>,
): void {
  describe(`${name} keeps the contract of the work queue`, () => {
    const opened: { close(): Promise<void> }[] = [];
    let work: WorkQueue;
    beforeEach(async () => {
      const ledger = await open();
      opened.push(ledger);
      work = ledger.work;
    });
    afterAll(async () => {
      for (const each of opened) await each.close();
    });

    it('holds the same bytes from the same place once, and gives them to a worker as they came', async () => {
      expect(await work.enqueue([add(1), add(2)], by(0))).toEqual([
        { id: idOf(1), created: true, state: 'waiting' },
        { id: idOf(2), created: true, state: 'waiting' },
      ]);
      expect(await work.enqueue([add(1)], by(1))).toEqual([{ id: idOf(1), created: false, state: 'waiting' }]);
      expect(await work.counts(second(1))).toMatchObject({ waiting: 2, later: 0, taken: 0 });
      const first = await work.take('a', second(2));
      expect(first).toMatchObject({ state: 'taken', attempts: 1, worker: 'a', queuedBy: 'tester' });
      const expected = add(Number(first!.task.document.slice(4)));
      expect([first!.id, first!.task]).toEqual([jobId(expected.task), expected.task]);
      expect(first!.bytes).toEqual(expected.bytes);
    });

    it('gives each job to one worker, also where several ask at once', async () => {
      await work.enqueue(
        Array.from({ length: 8 }, (_, n) => add(n)),
        by(0),
      );
      const workers = Array.from({ length: 10 }, (_, n) => `w${n}`);
      const taken = await Promise.all(workers.map((worker) => work.take(worker, second(1))));
      const ids = taken.flatMap((job) => job?.id ?? []);
      expect(new Set(ids).size).toBe(8);
      expect(ids).toHaveLength(8);
      expect(await work.take('late', second(1))).toBeNull();
    });

    it('gives new documents before those to be read again, and of each what has waited longest', async () => {
      const versions = { reader: '1', gazetteer: '1', codebook: '1', lexicons: {} };
      await work.enqueue([{ task: { kind: 'reread', document: 'doc_1', versions }, bytes: null }], by(0));
      await work.enqueue([add(2)], by(1));
      await work.enqueue([add(3)], by(2));
      const order: (string | undefined)[] = [];
      for (let n = 0; n < 3; n++) order.push((await work.take('a', second(3)))?.task.document);
      expect(order).toEqual(['doc_2', 'doc_3', 'doc_1']);
    });

    it('keeps what a job did, and no more its bytes', async () => {
      await work.enqueue([add(1)], by(0));
      await work.take('a', second(1));
      expect(await work.finish(idOf(1), 'somebody else', result, second(2))).toBe(false);
      expect(await work.finish(idOf(1), 'a', result, second(2))).toBe(true);
      expect(await work.job(idOf(1))).toMatchObject({
        state: 'done',
        result,
        endedAt: second(2),
        size: 0,
        worker: null,
      });
      expect(await work.hasOpen()).toBe(false);
      expect(await work.enqueue([add(1)], by(3))).toEqual([{ id: idOf(1), created: false, state: 'done' }]);
      expect(await work.take('a', second(4))).toBeNull();
      expect(await work.clear()).toBe(1);
      expect(await work.job(idOf(1))).toBeNull();
    });

    it('gives a job to another as soon as its worker has gone, and not before', async () => {
      // Names of their own: a worker is at work in a database, whatever the workspace.
      await work.enqueue([add(1)], by(0));
      await work.take('first', second(1));
      expect(await work.take('second', second(90_000))).toBeNull();
      expect(await work.counts(second(90_000))).toMatchObject({ waiting: 0, taken: 1 });
      expect(await work.drop(idOf(1), 'x', by(2))).toBe(false);
      await work.leave('first');
      await vi.waitUntil(async () => (await work.job(idOf(1)))?.state === 'waiting');
      expect(await work.job(idOf(1))).toMatchObject({ worker: null, attempts: 1, size: 3 });
      expect(await work.list({ states: ['taken'], limit: 5 })).toEqual([]);
      expect(await work.take('second', second(2))).toMatchObject({
        worker: 'second',
        attempts: 2,
        bytes: add(1).bytes,
      });
      // The first one comes too late: what it did stands in the ledger, but the job is the other's.
      expect(await work.finish(idOf(1), 'first', result, second(3))).toBe(false);
      expect(await work.finish(idOf(1), 'second', result, second(4))).toBe(true);
    });

    it('tries a job that failed again after its pause, and keeps what went wrong', async () => {
      await work.enqueue([add(1)], by(0));
      await work.take('a', second(1));
      const error = { message: 'no room', hint: null, worker: 'a', at: second(2) };
      expect(await work.fail(idOf(1), 'a', { error, again: second(10) }, second(2))).toBe(true);
      expect(await work.counts(second(3))).toMatchObject({ waiting: 1, later: 1 });
      expect(await work.take('a', second(9))).toBeNull();
      expect(await work.take('a', second(10))).toMatchObject({ attempts: 2, errors: [error] });
      expect(await work.fail(idOf(1), 'a', { error: { ...error, message: 'again' }, again: null }, second(11))).toBe(
        true,
      );
      expect(await work.counts(second(12))).toMatchObject({ waiting: 0, dead: 1 });
      expect((await work.list({ states: ['dead'], limit: 5 }))[0]?.errors.map((each) => each.message)).toEqual([
        'no room',
        'again',
      ]);
      // Queued again it stays dead; asked for, it has all its attempts.
      expect(await work.enqueue([add(1)], by(13))).toEqual([{ id: idOf(1), created: false, state: 'dead' }]);
      expect(await work.retry(idOf(1), second(14))).toBe(true);
      expect(await work.retry(idOf(1), second(14))).toBe(false);
      expect(await work.take('a', second(14))).toMatchObject({ attempts: 1, bytes: add(1).bytes });
    });

    it('drops a job for a reason, and takes it in again when it is queued again', async () => {
      await work.enqueue([add(1), add(2)], by(0));
      const taken = await work.take('a', second(1));
      expect(await work.drop(taken!.id, 'x', by(2))).toBe(false);
      const other = taken!.id === idOf(1) ? 2 : 1;
      expect(await work.drop(idOf(other), 'not an article', by(3))).toBe(true);
      expect(await work.job(idOf(other))).toMatchObject({
        state: 'dropped',
        reason: 'not an article',
        endedBy: 'tester',
        size: 0,
      });
      expect(await work.enqueue([add(other)], by(4))).toMatchObject([{ created: true, state: 'waiting' }]);
      expect(await work.take('b', second(5))).toMatchObject({ bytes: add(other).bytes, reason: null });
    });
  });
}
