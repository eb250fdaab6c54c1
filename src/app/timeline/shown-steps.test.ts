import { expect, it } from 'vitest';
import type { ShownStep } from '../../ties/stages/shown-steps.ts';
import { mostDates, shownSteps } from './shown-steps.ts';

const step = (n: number, over: Partial<ShownStep> = {}): ShownStep => {
  const day = `2020-${String(1 + Math.floor(n / 28)).padStart(2, '0')}-${String(1 + (n % 28)).padStart(2, '0')}`;
  return {
    stage: 'signed',
    date: day,
    bounds: [day, day],
    evidence: [`clm_${n}`],
    pieces: 1,
    reviewed: false,
    ...over,
  };
};
const many = (count: number): ShownStep[] => Array.from({ length: count }, (_, n) => step(n));

it('shows every date of a tie that has no more than fit', () => {
  const steps = many(mostDates);
  expect(shownSteps(steps)).toEqual({ steps, left: 0 });
});

it('of a busier one shows coded facts, what is reviewed, and the newest, in their order, and counts the rest', () => {
  const steps = many(100);
  steps[0] = step(0, { evidence: ['clm_0', 'fct_1'], pieces: 2 });
  steps[1] = step(1, { reviewed: true });
  const { steps: shown, left } = shownSteps(steps);
  expect(left).toBe(40);
  expect(shown.map(({ evidence }) => evidence[0])).toEqual([
    'clm_0',
    'clm_1',
    ...Array.from({ length: 58 }, (_, n) => `clm_${42 + n}`),
  ]);
});

it('leaves out dates that others were preferred to before the steps themselves', () => {
  const contested = many(80).map(({ stage: _, ...date }) => date);
  const { steps: shown, left } = shownSteps([step(90, { contested }), step(91)]);
  expect(shown.map(({ contested: own = [] }) => own.length)).toEqual([58, 0]);
  expect(shown[0]?.contested?.[0]?.date).toBe('2020-01-23');
  expect(left).toBe(22);
});
