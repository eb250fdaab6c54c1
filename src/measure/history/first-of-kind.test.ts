import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sampleTie } from '../sample-tie.ts';
import { beginningOf, earlierThan, isBefore, joinsUnits, levelOf } from './first-of-kind.ts';

const twins = (id: string, parties: readonly string[], date: string, bounds: readonly [string, string]) =>
  sampleTie({ id, type: 'twinning', parties, steps: [{ stage: 'signed', date, bounds }] });

describe('earlier than another', () => {
  it('is certain where every reading of the dates has it so, possible where some have', () => {
    expect(isBefore(['2012-01-01', '2012-12-31'], ['2019-06-17', '2019-06-17'])).toBe('certain');
    expect(isBefore(['2019-01-01', '2019-12-31'], ['2019-06-17', '2019-06-17'])).toBe('possible');
    expect(isBefore(['2019-06-17', '2019-06-17'], ['2019-06-17', '2019-06-17'])).toBeNull();
    expect(isBefore(['2020-01-01', '2020-12-31'], ['2019-06-17', '2019-06-17'])).toBeNull();
    expect(isBefore([null, '2020-12-31'], ['2019-06-17', '2019-06-17'])).toBe('possible');
  });

  it('is never certain both ways', () => {
    const day = fc.integer({ min: 1, max: 28 }).map((n) => `2019-06-${String(n).padStart(2, '0')}`);
    const bounds = fc.tuple(day, day).map(([a, b]) => (a < b ? ([a, b] as const) : ([b, a] as const)));
    fc.assert(
      fc.property(bounds, bounds, (a, b) => {
        if (isBefore(a, b) === 'certain') expect(isBefore(b, a)).toBeNull();
      }),
    );
  });

  it('lists the earliest first, and leaves out what is later', () => {
    const all = [
      twins('late', ['CN-GD', 'RU-SA'], '2020', ['2020-01-01', '2020-12-31']),
      twins('vague', ['CN-JL', 'RU-PRI'], '2019', ['2019-01-01', '2019-12-31']),
      twins('early', ['CN-NM/Hailar', 'RU-ZAB/Chita'], '1992-07-14', ['1992-07-14', '1992-07-14']),
    ];
    const begun = all.map((tie) => beginningOf(tie)!);
    expect(earlierThan(['2019-06-17', '2019-06-17'], begun).map(({ tie, certainty }) => [tie.id, certainty])).toEqual([
      ['early', 'certain'],
      ['vague', 'possible'],
    ]);
    expect(all.map(levelOf)).toEqual(['regions', 'regions', 'towns']);
  });
});

describe('a beginning', () => {
  it('is no proposal, and none without a date', () => {
    const tie = sampleTie({
      id: 't',
      type: 'twinning',
      parties: ['CN-GD', 'RU-SA'],
      steps: [
        { stage: 'proposed', day: '2010-01-01' },
        { stage: 'announced', day: '2019-06-17' },
      ],
    });
    expect(beginningOf(tie)!.step.date).toBe('2019-06-17');
    expect(beginningOf({ ...tie, steps: tie.steps.slice(0, 1) })).toBeNull();
  });

  it('joins regions, not centres', () => {
    expect(joinsUnits({ parties: ['CN-HL/Harbin', 'RU'] }, 'CN', 'RU')).toBe(false);
    expect(joinsUnits({ parties: ['CN-HL/Harbin', 'RU-SA'] }, 'CN', 'RU-SA')).toBe(true);
  });
});
