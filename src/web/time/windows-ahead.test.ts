import { describe, expect, it } from 'vitest';
import { movedWindow, windowsAhead } from './windows-ahead.ts';

describe('a window of the brush', () => {
  it('is moved at an end or as a whole, within its axis and never empty', () => {
    expect(movedWindow([24, 60], 'from', 12, 120)).toEqual([36, 60]);
    expect(movedWindow([24, 60], 'from', 48, 120)).toEqual([59, 60]);
    expect(movedWindow([24, 60], 'from', -48, 120)).toEqual([0, 60]);
    expect(movedWindow([24, 60], 'until', 120, 120)).toEqual([24, 120]);
    expect(movedWindow([24, 60], 'until', -60, 120)).toEqual([24, 25]);
    expect(movedWindow([24, 60], 'all', 90, 120)).toEqual([84, 120]);
    expect(movedWindow([24, 60], 'all', -30, 120)).toEqual([0, 36]);
  });
});

describe('the windows ahead of the hand', () => {
  it('are a step to either side before it moves', () => {
    expect(windowsAhead([24, 60], [24, 60], 'until', 12, 120)).toEqual([
      [24, 72],
      [24, 48],
    ]);
  });

  it('go on as it went: the next two of the same kind, and a single step after a wider one', () => {
    expect(windowsAhead([24, 72], [24, 60], 'until', 12, 120)).toEqual([
      [24, 48],
      [24, 36],
    ]);
    expect(windowsAhead([0, 60], [36, 60], 'from', 12, 240)).toEqual([
      [59, 60],
      [48, 60],
    ]);
    expect(windowsAhead([24, 60], [36, 72], 'all', 12, 240)).toEqual([
      [48, 84],
      [60, 96],
    ]);
  });

  it('follow the end that moves of a window that is drawn anew, and stop at the end of the axis', () => {
    expect(windowsAhead([24, 36], [12, 36], 'new', 12, 120)).toEqual([[0, 36]]);
    expect(windowsAhead([24, 36], [24, 48], 'new', 12, 60)).toEqual([[24, 60]]);
    expect(windowsAhead([24, 108], [24, 120], 'until', 12, 120)).toEqual([]);
  });
});
