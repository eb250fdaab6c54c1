/** What every work queue must do. Each implementation runs this suite with a factory that opens an empty one. */
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import type { Stamp } from './port.ts';
import { mostAttempts, secondsAfter } from './work/attempts.ts';
import { jobId } from './work/task.ts';
import type { JobResult, NewJob, WorkQueue } from './work-port.ts';

const start = '2026-01-01T00:00:00.000Z';
/** The n-th second of a day long ago. */
const second = (n: number): string => secondsAfter(start, n);
const by = (n: number): Stamp => ({ by: 'tester', at: second(n) });

const add = (n: number, priority = 0): NewJob => ({
  task: { kind: 'add', document: `doc_${n}`, from: `${n}.txt`, published: '2019' },
  bytes: new Uint8Array([n, 0, 255]),
  priority,
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
const done = new Map([[idOf(1), result]]);

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
      expect(await work.unsettled()).toEqual({ documents: 0, keys: 0 });
      expect(await work.settle(10)).toBe(true);
      expect(await work.counts(second(1))).toMatchObject({ waiting: 2, later: 0, taken: 0 });
      const first = await work.take('a', second(2), second(62));
      expect(first).toMatchObject({ state: 'taken', attempts: 1, worker: 'a', dueAt: second(62), queuedBy: 'tester' });
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
      const taken = await Promise.all(workers.map((worker) => work.take(worker, second(1), second(61))));
      const ids = taken.flatMap((job) => job?.id ?? []);
      expect(new Set(ids).size).toBe(8);
      expect(ids).toHaveLength(8);
      expect(await work.take('late', second(1), second(61))).toBeNull();
    });

    it('gives what is urgent first, then what has waited longest', async () => {
      await work.enqueue([add(1)], by(0));
      await work.enqueue([add(2, 5)], by(1));
      await work.enqueue([add(3, 5)], by(2));
      const order: (string | undefined)[] = [];
      for (let n = 0; n < 3; n++) order.push((await work.take('a', second(3), second(63)))?.task.document);
      expect(order).toEqual(['doc_2', 'doc_3', 'doc_1']);
    });

    it('keeps what a job did, and no more its bytes', async () => {
      await work.enqueue([add(1)], by(0));
      await work.take('a', second(1), second(61));
      expect(await work.finish('somebody else', done, second(2))).toEqual(new Set());
      expect(await work.finish('a', done, second(2))).toEqual(new Set([idOf(1)]));
      expect(await work.job(idOf(1))).toMatchObject({
        state: 'done',
        result,
        endedAt: second(2),
        size: 0,
        worker: null,
      });
      expect((await work.ended([idOf(1), idOf(2)])).map(({ id }) => id)).toEqual([idOf(1)]);
      expect(await work.hasOpen()).toBe(false);
      expect(await work.enqueue([add(1)], by(3))).toEqual([{ id: idOf(1), created: false, state: 'done' }]);
      expect(await work.take('a', second(4), second(64))).toBeNull();
      expect(await work.clear()).toBe(1);
      expect(await work.job(idOf(1))).toBeNull();
    });

    it('gives a job to another when the lease runs out, unless it was made to last', async () => {
      await work.enqueue([add(1)], by(0));
      await work.take('a', second(1), second(61));
      expect(await work.take('b', second(60), second(120))).toBeNull();
      expect(await work.extend([{ job: idOf(1), worker: 'a' }], second(100))).toBe(1);
      expect(await work.extend([{ job: idOf(1), worker: 'b' }], second(500))).toBe(0);
      expect(await work.take('b', second(99), second(160))).toBeNull();
      expect(await work.take('b', second(100), second(160))).toMatchObject({ worker: 'b', attempts: 2 });
      // The first one comes too late: what it did stands in the ledger, but the job is the other's.
      expect(await work.finish('a', done, second(101))).toEqual(new Set());
      expect(await work.finish('b', done, second(102))).toEqual(new Set([idOf(1)]));
      const { errors } = (await work.job(idOf(1)))!;
      expect(errors).toMatchObject([{ worker: 'a', at: second(100) }]);
    });

    it('buries a job whose workers die without a word, after its last attempt', async () => {
      await work.enqueue([add(1)], by(0));
      for (let n = 0; n < mostAttempts; n++) {
        expect(await work.take(`w${n}`, second(n * 100), second(n * 100 + 60))).toMatchObject({ attempts: n + 1 });
      }
      expect(await work.take('w9', second(1000), second(1060))).toBeNull();
      const job = (await work.job(idOf(1)))!;
      expect(job).toMatchObject({
        state: 'dead',
        attempts: mostAttempts,
        endedAt: second(1000),
        worker: null,
        size: 3,
      });
      expect(job.errors.map((error) => error.worker)).toEqual(['w0', 'w1', 'w2', 'w3', 'w4']);
    });

    it('tries a job that failed again after its pause, and keeps what went wrong', async () => {
      await work.enqueue([add(1)], by(0));
      await work.take('a', second(1), second(61));
      const error = { message: 'no room', hint: null, worker: 'a', at: second(2) };
      expect(await work.fail(idOf(1), 'a', error, second(10), second(2))).toBe(true);
      expect(await work.counts(second(3))).toMatchObject({ waiting: 1, later: 1 });
      expect(await work.take('a', second(9), second(69))).toBeNull();
      expect(await work.take('a', second(10), second(70))).toMatchObject({ attempts: 2, errors: [error] });
      expect(await work.fail(idOf(1), 'a', { ...error, message: 'again' }, null, second(11))).toBe(true);
      expect(await work.counts(second(12))).toMatchObject({ waiting: 0, dead: 1 });
      expect((await work.list({ states: ['dead'], limit: 5 }))[0]?.errors.map((each) => each.message)).toEqual([
        'no room',
        'again',
      ]);
      // Queued again it stays dead; asked for, it has all its attempts.
      expect(await work.enqueue([add(1)], by(13))).toEqual([{ id: idOf(1), created: false, state: 'dead' }]);
      expect(await work.retry(idOf(1), second(14))).toBe(true);
      expect(await work.retry(idOf(1), second(14))).toBe(false);
      expect(await work.take('a', second(14), second(74))).toMatchObject({ attempts: 1, bytes: add(1).bytes });
    });

    it('takes back what a worker gives back, as if it had not been taken', async () => {
      await work.enqueue([add(1)], by(0));
      await work.take('a', second(1), second(61));
      expect((await work.heldBy('a')).map(({ id }) => id)).toEqual([idOf(1)]);
      expect(await work.giveBack(['a', 'b'], second(2))).toBe(1);
      expect(await work.job(idOf(1))).toMatchObject({ state: 'waiting', attempts: 0, worker: null, errors: [] });
    });

    it('drops a job for a reason, and takes it in again when it is queued again', async () => {
      await work.enqueue([add(1), add(2)], by(0));
      const taken = await work.take('a', second(1), second(61));
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
      expect(await work.take('b', second(5), second(65))).toMatchObject({ bytes: add(other).bytes, reason: null });
    });
  });
}
