import { expect, it } from 'vitest';
import type { StageStep } from '../../model/tie.ts';
import { stepOfState } from './said-by.ts';

const step = (stage: StageStep['stage'], date: string, more: Partial<StageStep> = {}): StageStep => ({
  ...{ stage, date, bounds: [date, date], evidence: [`fct_${date}`], reviewed: true },
  ...more,
});

it('finds the step by which a tie came to its state', () => {
  const steps = [
    step('signed', '2015-01-01', { milestone: 'agreed', term: '2015/2020' }),
    step('active', '2016-01-01', { milestone: 'begun' }),
    step('active', '2022-06-10', { milestone: 'opened' }),
    step('active', '2022-06-10'),
  ];
  const at = (since: string, milestone?: 'opened' | 'term-over') =>
    stepOfState(steps, {
      ...{ stage: 'active', certainty: 'certain', since },
      ...(milestone === undefined ? {} : { milestone }),
    });
  expect(at('2022-06-10', 'opened')).toBe(steps[2]);
  expect(at('2022-06-10')).toBe(steps[3]);
  expect(at('2015/2020', 'term-over')).toBe(steps[0]);
  expect(stepOfState(steps, null)).toBeUndefined();
});
