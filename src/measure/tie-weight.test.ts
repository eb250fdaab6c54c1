import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pairsOf } from '../model/place.ts';
import { sampleTie } from './sample-tie.ts';
import { countedTies } from './tie-counts.ts';
import { pairWeight, unitsOn } from './tie-weight.ts';

const russian = Array.from({ length: 14 }, (_, n) => `RU-${n}`);
const chinese = Array.from({ length: 6 }, (_, n) => `CN-${n}`);
const council = sampleTie({
  id: 'council',
  type: 'body',
  parties: [...russian, ...chinese],
  body: 'Volga–Yangtze',
  steps: [{ stage: 'active', day: '2016-07-20' }],
});

describe('a body of many', () => {
  it('is counted as 84/19 ties among its 84 pairs, less than one to each member', () => {
    const [tie] = countedTies([council], '2020-12-31');
    expect(tie!.weight).toBeCloseTo(1 / 19, 12);
    expect(pairsOf(tie!.units)).toHaveLength(84);
    expect(tie!.weight * 84).toBeCloseTo(4.42, 2);
    expect(tie!.weight * 6).toBeLessThan(1);
  });

  it('never gives a member more than one tie, and one of two is one', () => {
    expect(pairWeight(2)).toBe(1);
    expect(pairWeight(1)).toBe(0);
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 500 }), (n) => {
        expect((n - 1) * pairWeight(n)).toBeCloseTo(1, 9);
      }),
    );
  });

  it('has the members of the day alone', () => {
    const body = {
      ...council,
      memberships: [
        { party: 'RU-0', joined: ['2016-07-20', '2016-07-20'], left: ['2019-01-01', '2019-12-31'] },
        { party: 'CN-0', joined: ['2021-01-01', '2021-12-31'], left: [null, null] },
      ] as const,
    };
    expect(unitsOn(body, '2018-12-31')).toHaveLength(19);
    // Whether it is still a member within the year of its leaving is not known: it does not count.
    expect(unitsOn(body, '2019-06-30')).toHaveLength(18);
    expect(unitsOn(body, '2022-06-30')).toContain('CN-0');
  });
});
