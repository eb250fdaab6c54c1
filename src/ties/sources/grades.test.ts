/** How a grade bears on which of several dates is shown: by hand, each case small. */
import { describe, expect, it } from 'vitest';
import type { Evidence, Judgement } from '../../model/evidence.ts';
import type { Reliability } from '../../model/grade.ts';
import { deriveTies } from '../derive-ties.ts';
import { said } from '../evidence-for-tests.ts';
import { noIdentities } from '../identities.ts';
import { gradeOf, trustIn } from './grades.ts';
import { nothingKnown } from './origins.ts';
import { outletOf, outletOfAddress } from './outlets.ts';

/** The dates of the signing as shown, then those it was preferred to. */
function dates(
  evidence: readonly Evidence[],
  grades: Readonly<Record<string, Reliability>>,
): readonly (string | null)[] {
  const outlets = new Map(evidence.map(({ id, sources }) => [sources[0]!, [`site:${id}.example`]]));
  const known = { ...nothingKnown, outlets, grades: new Map(Object.entries(grades)) };
  const [tie] = deriveTies(evidence, noIdentities, known);
  const [step] = tie!.tie.steps;
  return [step!.date, ...(step!.contested ?? []).map(({ date }) => date)];
}

const claim = (id: string, date: string, other: Partial<Evidence> = {}): Evidence =>
  said('signed', date, { id, sources: [`doc_${id}`], ...other });

describe('of two dates for one signing', () => {
  const two = [
    claim('weekly', '2004-05', { recordedAt: '2026-01-01T00:00:00.000Z' }),
    claim('daily', '2004-07', { recordedAt: '2026-02-01T00:00:00.000Z' }),
  ];

  it('the latest record is shown while nobody has graded its source', () => {
    expect(dates(two, {})).toEqual(['2004-07', '2004-05']);
  });

  it('that of the more reliable source is shown, and the other is kept', () => {
    expect(dates(two, { 'site:weekly.example': 'B', 'site:daily.example': 'C' })).toEqual(['2004-05', '2004-07']);
  });

  it('a graded source goes before one that nobody has graded', () => {
    expect(dates(two, { 'site:weekly.example': 'D' })).toEqual(['2004-05', '2004-07']);
  });

  it('one of which nothing is known (F) never goes before another by its grade, not even before an unreliable one (E)', () => {
    expect(dates(two, { 'site:weekly.example': 'F' })).toEqual(['2004-07', '2004-05']);
    expect(dates(two, { 'site:weekly.example': 'F', 'site:daily.example': 'E' })).toEqual(['2004-07', '2004-05']);
    // What is known of E speaks against it: it lends no more than nothing does, and the next rule decides.
    expect(dates(two, { 'site:weekly.example': 'E' })).toEqual(['2004-07', '2004-05']);
  });

  it('reliability goes before the number of sources', () => {
    const many = [...two, claim('echo', '2004-07'), claim('copy', '2004-07')];
    expect(dates(many, {})).toEqual(['2004-07', '2004-05']);
    expect(dates(many, { 'site:weekly.example': 'A', 'site:daily.example': 'B' })).toEqual(['2004-05', '2004-07']);
    // Of those that say the same, the most reliable one speaks.
    expect(dates(many, { 'site:weekly.example': 'B', 'site:copy.example': 'A' })).toEqual(['2004-07', '2004-05']);
  });

  it('a reviewer goes before any grade, and what is accepted before what is not', () => {
    const graded = { 'site:weekly.example': 'A', 'site:daily.example': 'E' } as const;
    const preferred = [two[0]!, { ...two[1]!, preferredIn: 7 }];
    expect(dates(preferred, graded)).toEqual(['2004-07', '2004-05']);
    expect(dates([{ ...two[0]!, review: 'unreviewed' }, two[1]!], graded)).toEqual(['2004-07', '2004-05']);
  });

  it('what nobody has judged lends no letter to a date that a person stands behind', () => {
    const beside = [...two, claim('agency', '2004-07', { review: 'unreviewed' })];
    const graded = { 'site:weekly.example': 'C', 'site:agency.example': 'A' } as const;
    expect(dates(beside, graded)).toEqual(['2004-05', '2004-07']);
  });

  it('of an end, what is said of the tie goes before a decision of one side, however reliable', () => {
    const pair = { kind: 'fact', review: 'unreviewed' } as const;
    const lapsed = said('ended', '2024-01', { ...pair, sources: ['https://low.example/1'] });
    const decided = said('ended', '2022-03', { ...pair, type: 'restriction', sources: ['https://high.example/2'] });
    const grades = new Map<string, Reliability>([
      ['site:low.example', 'D'],
      ['site:high.example', 'A'],
    ]);
    const ties = deriveTies([claim('x', '2001'), lapsed, decided], noIdentities, { ...nothingKnown, grades });
    const twinning = ties.find(({ tie }) => tie.type === 'twinning')!.tie;
    expect(twinning.steps.at(-1)).toMatchObject({ stage: 'ended', date: '2024-01' });
  });
});

describe('grades', () => {
  it('of several addresses the best counts', () => {
    expect((['A', 'B', 'C', 'D', 'E', 'F'] as const).map(trustIn)).toEqual([4, 3, 2, 1, 0, 0]);
    expect(trustIn(undefined)).toBe(0);
  });

  it('are followed by later ones, and taken back', () => {
    const base = { target: 'site:a.example', by: 'me', reason: 'x' };
    const first: Judgement = {
      ...base,
      id: 'jdg_1',
      act: 'grade',
      at: '2026-01-03T00:00:00.000Z',
      revision: 1,
      reliability: 'B',
    };
    const second: Judgement = {
      ...base,
      id: 'jdg_2',
      act: 'grade',
      at: '2026-01-02T00:00:00.000Z',
      revision: 2,
      reliability: 'D',
    };
    const undo: Judgement = {
      ...base,
      id: 'jdg_3',
      act: 'undo',
      target: 'jdg_2',
      at: '2026-01-01T00:00:00.000Z',
      revision: 3,
    };
    expect(gradeOf([first, second])?.reliability).toBe('D');
    expect(gradeOf([first, second, undo])?.reliability).toBe('B');
    expect(gradeOf([])).toBeNull();
  });
});

describe('an outlet', () => {
  it('is known as it is written', () => {
    expect(outletOf('News.Example.org')).toBe('site:news.example.org');
    expect(outletOf('https://www.news.example.org/2024/1.html')).toBe('site:news.example.org');
    expect(outletOf('site: news.example.org')).toBe('site:news.example.org');
    expect(outletOf('People’s Daily')).toBe('name:peoples daily');
    expect(outletOf('name:People’s Daily')).toBe('name:peoples daily');
    expect(outletOf('  ')).toBeNull();
    expect(outletOf('site:nowhere')).toBeNull();
  });

  it('is found in the words of a source', () => {
    expect(outletOfAddress('Daily Post 25 Jun 2015, copied at https://www.paper.example/2016/04/05/')).toBe(
      'site:paper.example',
    );
    expect(outletOfAddress('see (https://paper.example).')).toBe('site:paper.example');
    expect(outletOfAddress('a report of 1998')).toBeNull();
  });
});
