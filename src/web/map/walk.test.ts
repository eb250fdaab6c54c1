import { describe, expect, it } from 'vitest';
import { keptOnScreen } from './walk.ts';

describe('what was on screen when a panel takes some of the width', () => {
  const before = { frame: { k: 2, x: 0, y: 0 }, size: { width: 1000, height: 500 } };
  const after = { frame: { k: 2, x: -200, y: 0 }, size: { width: 600, height: 500 } };

  it('stays where it is where it is on screen still', () => {
    expect(keptOnScreen([[250, 100]], before, after)).toEqual(after.frame);
    expect(keptOnScreen([], before, after)).toEqual(after.frame);
  });

  it('comes back in, by no more than that takes', () => {
    // At 960 of 1000 before, at 760 of 600 then: 208 to the left, so that 48 are left to the edge.
    expect(keptOnScreen([[480, 100]], before, after)).toEqual({ k: 2, x: -408, y: 0 });
    expect(keptOnScreen([[20, 100]], before, after)).toEqual({ k: 2, x: 8, y: 0 });
  });

  it('is seen from further away where it no longer fits', () => {
    const { k, x } = keptOnScreen(
      [
        [20, 100],
        [480, 100],
      ],
      before,
      after,
    );
    expect(k).toBeLessThan(2);
    expect([20 * k + x, 480 * k + x].map(Math.round)).toEqual([48, 552]);
  });

  it('is left out of account where it was off the screen before', () => {
    expect(keptOnScreen([[900, 100]], before, after)).toEqual(after.frame);
  });
});
