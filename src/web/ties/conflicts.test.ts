import { describe, expect, it } from 'vitest';
import type { StageStep } from '../../model/tie.ts';
import { conflictsOf } from './conflicts.ts';

const step = (stage: StageStep['stage'], from: string | null, to: string | null): StageStep => ({
  stage,
  date: from,
  bounds: [from, to],
  evidence: [`${stage}-${from}`],
  reviewed: true,
});

describe('conflicts', () => {
  it('are two signings on days that exclude each other', () => {
    const steps = [
      step('signed', '1991-07-16', '1991-07-16'),
      step('signed', '1992-01-01', '1992-12-31'),
      step('active', '2001-01-01', '2001-12-31'),
    ];
    expect(conflictsOf(steps, true).map((c) => [c.stage, c.steps.length])).toEqual([['signed', 2]]);
  });

  it('are not a vaguer date beside a finer one, nor acts, nor what has no date', () => {
    expect(
      conflictsOf([step('signed', '1991-07-16', '1991-07-16'), step('signed', '1991-01-01', '1991-12-31')], true),
    ).toEqual([]);
    expect(
      conflictsOf([step('signed', '1991-07-16', '1991-07-16'), step('signed', '1999-01-01', '1999-01-31')], false),
    ).toEqual([]);
    expect(conflictsOf([step('signed', null, null), step('signed', '1999-01-01', '1999-01-31')], true)).toEqual([]);
  });
});
