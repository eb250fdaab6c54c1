import { describe, expect, it } from 'vitest';
import { turnYears, yearsText } from './turns.ts';

describe('when a sign turns', () => {
  it('counts the draws of each year and leaves out those that never turn', () => {
    const turns = turnYears([2001.2, Number.NaN, 2001.9, 1999.5], [1999.7, 2000, 2001.2, 2001.5, 2001.8]);
    expect(turns).toEqual({
      total: 4,
      turned: 3,
      counts: [
        { year: 1999, draws: 1 },
        { year: 2001, draws: 2 },
      ],
      middle: [1999.7, 2001.2, 2001.8],
    });
  });

  it('has no middle where none turns', () => {
    expect(turnYears([Number.NaN], [Number.NaN, Number.NaN, Number.NaN, Number.NaN, Number.NaN]).middle).toBeNull();
  });

  it('says years as people do', () => {
    expect(yearsText(1995.2, 1998.9)).toBe('1995–1998');
    expect(yearsText(1995.2, 1995.9)).toBe('1995');
  });
});
