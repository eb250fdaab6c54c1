/** A tie is told again from its parts: nothing but the ids of most claims is lost. */
import { expect, it } from 'vitest';
import { deriveTies } from './derive-ties.ts';
import { said } from './sample-evidence.ts';
import { partsOf, type ReadPart, toldSteps, weighedTie } from './tie-parts.ts';
import { summaryOfTie } from './tie-summary.ts';

const read = (parts: ReturnType<typeof partsOf>): readonly ReadPart[] =>
  parts.map(({ part, record }) => [part, JSON.parse(record)] as const);

it('tells each step with its first three claims, all coded facts, and how many pieces there are', () => {
  const claims = [1, 2, 3, 4, 5].map((n) => said('signed', '2004-05', { id: `clm_${n}` }));
  const fact = said('signed', '2004-05-06', { id: 'fct_1', kind: 'fact' });
  const other = said('signed', '2006', { id: 'clm_9', review: 'unreviewed' });
  const [derived] = deriveTies([...claims, fact, other]);
  const parts = partsOf(derived!);
  expect(parts.find(({ part }) => part === 'frame')).toMatchObject({ facts: ['fct_1'], reviewed: true });
  const [step, ...more] = toldSteps(read(parts));
  expect(more).toEqual([]);
  expect(step).toEqual({
    stage: 'signed',
    date: '2004-05-06',
    bounds: ['2004-05-06', '2004-05-06'],
    evidence: ['clm_1', 'clm_2', 'clm_3', 'fct_1'],
    pieces: 6,
    reviewed: true,
    contested: [
      { date: '2006', bounds: ['2006-01-01', '2006-12-31'], evidence: ['clm_9'], pieces: 1, reviewed: false },
    ],
  });
});

it('gives measures the tie itself, with its reviewed steps and acts', () => {
  const fact = said('signed', '2004', { id: 'fct_1', kind: 'fact', fields: ['culture'] });
  const unread = said('ended', '2010', { id: 'clm_1', review: 'unreviewed' });
  const visit = said('signed', '2008-03-01', { id: 'fct_2', kind: 'fact', type: 'visit' });
  const derived = deriveTies([fact, unread, visit]).find(({ tie }) => tie.type === 'twinning')!;
  const { tie } = derived;
  const counted = read(partsOf(derived).filter(({ reviewed }) => reviewed));
  const weighed = weighedTie(summaryOfTie(tie), counted, tie.rules);
  const { steps, ...rest } = weighed;
  expect(rest).toEqual({ ...tie, steps: undefined, activity: tie.activity });
  expect(steps.map(({ stage, evidence }) => [stage, ...evidence])).toEqual([['signed', 'fct_1']]);
  expect(weighed.activity).toEqual([{ bounds: ['2008-03-01', '2008-03-01'], reviewed: true }]);
  expect(weighed.memberships.map(({ party, joined }) => [party, ...joined])).toEqual(
    tie.parties.map((party) => [party, '2004-01-01', '2004-12-31']),
  );
});
