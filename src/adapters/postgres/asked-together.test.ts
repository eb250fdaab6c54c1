/** Whoever asks sees what was there when they came, by as few runs as do for it. */
import { expect, it } from 'vitest';
import { askedTogether } from './asked-together.ts';

const tick = (): Promise<void> => new Promise((done) => setImmediate(done));

it('answers all who came before a run began by this one, and who came later by the next', async () => {
  let written = 0;
  let runs = 0;
  let waiting: Promise<unknown> = Promise.resolve();
  const ask = askedTogether(
    async () => {
      runs++;
      const seen = written;
      await tick();
      return seen;
    },
    (run) => {
      const mine = waiting.then(run);
      waiting = mine;
      return mine;
    },
  );
  const first = [ask(), ask()];
  await Promise.resolve();
  await Promise.resolve();
  // The first run has begun.
  written = 1;
  const others = [ask(), ask(), ask()];
  expect(await Promise.all(first)).toEqual([0, 0]);
  expect(await Promise.all(others)).toEqual([1, 1, 1]);
  expect(runs).toBe(2);
  written = 2;
  expect(await ask()).toBe(2);
  expect(runs).toBe(3);
});

it('goes on after a failure, of which those hear whose run it was', async () => {
  let runs = 0;
  const ask = askedTogether(async () => {
    if (++runs === 1) throw new Error('gone');
    return runs;
  });
  const failed = [ask(), ask()];
  await expect(failed[0]).rejects.toThrow('gone');
  await expect(failed[1]).rejects.toThrow('gone');
  expect(await ask()).toBe(2);
});
