import { expect, it } from 'vitest';
import type { StageStep } from '../../model/tie.ts';
import { findConflicts } from './conflicts.ts';

const dated = (year: string) => ({
  date: year,
  bounds: [`${year}-01-01`, `${year}-12-31`] as const,
  evidence: [`clm_${year}`],
  reviewed: true,
});

it('are the dates of a step that was chosen among several, the one that is shown first', () => {
  const steps: readonly StageStep[] = [
    { ...dated('1991'), stage: 'signed', contested: [dated('1992'), dated('1994')] },
    { ...dated('2001'), stage: 'active' },
  ];
  expect(findConflicts(steps).map(({ stage, dates }) => [stage, ...dates.map(({ date }) => date)])).toEqual([
    ['signed', '1991', '1992', '1994'],
  ]);
  expect(findConflicts([{ ...dated('2001'), stage: 'active' }])).toEqual([]);
});
