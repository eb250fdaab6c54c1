import { describe, expect, it } from 'vitest';
import { keptCount } from './kept-count.ts';

/** A count of what the test puts in, which waits until it is let go. */
function counting(size: number) {
  const state = { written: 0, counted: 0, go: Promise.resolve() };
  const ask = keptCount({
    revision: async () => String(state.written),
    count: async () => {
      state.counted += 1;
      const seen = size + state.written;
      await state.go;
      return seen;
    },
    isLarge: (value) => value >= 1000,
  });
  return { state, ask };
}

/** Holds what is counted from now on until the result is called. */
function hold(state: { go: Promise<void> }): () => void {
  let letGo = (): void => undefined;
  state.go = new Promise((resolve) => {
    letGo = resolve;
  });
  return letGo;
}

describe('a kept count', () => {
  it('is made once as long as nothing is written', async () => {
    const { state, ask } = counting(5);
    expect(await ask()).toEqual({ value: 5, isNewest: true });
    expect(await ask()).toEqual({ value: 5, isNewest: true });
    expect(state.counted).toBe(1);
    state.written = 2;
    expect(await ask()).toEqual({ value: 7, isNewest: true });
    expect(state.counted).toBe(2);
  });

  it('of much is the last one while the new one is made, and the new one afterwards', async () => {
    const { state, ask } = counting(1000);
    await ask();
    state.written = 1;
    const letGo = hold(state);
    expect(await ask()).toEqual({ value: 1000, isNewest: false });
    expect(await ask()).toEqual({ value: 1000, isNewest: false });
    letGo();
    expect(await ask()).toEqual({ value: 1001, isNewest: true });
  });

  it('of little is waited for, and sees what was there when it was asked for', async () => {
    const { state, ask } = counting(10);
    await ask();
    state.written = 1;
    const letGo = hold(state);
    const first = ask();
    await new Promise((resolve) => setTimeout(resolve, 5));
    state.written = 2;
    const second = ask();
    const third = ask();
    letGo();
    expect(await first).toEqual({ value: 11, isNewest: true });
    expect(await second).toEqual({ value: 12, isNewest: true });
    expect(await third).toEqual({ value: 12, isNewest: true });
    expect(state.counted).toBe(3);
  });

  it('that fails is told to who waits, and made again for the next', async () => {
    let fails = true;
    const ask = keptCount({
      revision: async () => '1',
      count: async () => {
        if (fails) throw new Error('no connection');
        return 3;
      },
      isLarge: () => true,
    });
    await expect(ask()).rejects.toThrow('no connection');
    fails = false;
    expect(await ask()).toEqual({ value: 3, isNewest: true });
  });
});
