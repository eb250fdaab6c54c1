import { expect, it } from 'vitest';
import { deriveTies } from '../derive-ties.ts';
import { said } from '../evidence-for-tests.ts';
import { reviewedPart, shownDates } from './shown-steps.ts';

const unreviewed = { review: 'unreviewed' as const };
const signed = (id: string, date: string, over = {}) => said('signed', date, { id, ...over });

it('names the first three pieces of a date and all coded facts, and counts the others', () => {
  const claims = ['clm_1', 'clm_2', 'clm_3', 'clm_4', 'clm_5'].map((id) => signed(id, '2004'));
  const [derived] = deriveTies([...claims, signed('fct_1', '2004', { kind: 'fact' })]);
  const [step] = shownDates(derived!.tie.steps);
  expect([step!.evidence, step!.pieces]).toEqual([['clm_1', 'clm_2', 'clm_3', 'fct_1'], 6]);
});

it('keeps the dates that sources contradict each other on', () => {
  const [derived] = deriveTies([signed('clm_1', '2004'), signed('clm_2', '2006', unreviewed)]);
  const [step] = shownDates(derived!.tie.steps);
  expect([step!.date, step!.contested?.map(({ date, pieces }) => [date, pieces])]).toEqual(['2004', [['2006', 1]]]);
});

it('weighs of a reviewed tie what is reviewed alone', () => {
  const [derived] = deriveTies([signed('clm_1', '2004'), said('ended', '2020', { id: 'clm_2', ...unreviewed })]);
  const part = reviewedPart(derived!.tie);
  expect(part.steps.map(({ stage, date }) => [stage, date])).toEqual([['signed', '2004']]);
  expect(part.id).toBe(derived!.tie.id);
});
