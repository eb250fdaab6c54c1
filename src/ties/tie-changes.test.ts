import { expect, it } from 'vitest';
import type { Evidence } from '../model/evidence.ts';
import { deriveTies } from './derive-ties.ts';
import { said } from './evidence-for-tests.ts';
import { statedOn } from './stated-for-tests.ts';
import { tieChanges } from './tie-changes.ts';

const ties = (...evidence: readonly Evidence[]) =>
  statedOn(
    deriveTies(evidence).map(({ tie }) => tie),
    '2025-01-01',
  );
const changed = (before: readonly Evidence[], after: readonly Evidence[]) =>
  tieChanges(ties(...before), ties(...after)).map((c) => ({ ...c, tie: c.tie.type }));

const signed = said('signed', '2024-05-18');
const ended = said('ended', '2024-10-01');
const visit = said('signed', '2024-06-01', { type: 'visit' });

it('says nothing of what is held as before', () => {
  expect(changed([signed, visit], [visit, signed])).toEqual([]);
});

it('tells new ties from lost ones', () => {
  const state = { stage: 'signed', certainty: 'certain', since: '2024-06-01' };
  expect(changed([signed], [signed, visit])).toEqual([{ kinds: ['new'], tie: 'visit', before: null, after: state }]);
  expect(changed([signed, visit], [signed])).toEqual([{ kinds: ['lost'], tie: 'visit', before: state, after: null }]);
});

it('tells an end from another stage, and a doubt from none', () => {
  expect(changed([signed], [signed, ended])).toMatchObject([{ kinds: ['ended'], after: { stage: 'ended' } }]);
  expect(changed([signed], [signed, said('suspended', '2024-10')])).toMatchObject([{ kinds: ['stage'] }]);
  // An end at some time of 2025 may have come by its first day.
  expect(changed([signed], [signed, said('ended', '2025')])).toMatchObject([
    { kinds: ['ended'], after: { stage: 'ended', certainty: 'possible' } },
  ]);
  expect(changed([said('signed', '2024')], [said('signed', '2024/2025')])).toMatchObject([]);
});

it('says when a tie was agreed to, and when no longer', () => {
  const unreviewed = { ...signed, review: 'unreviewed' as const };
  expect(changed([unreviewed], [signed])).toMatchObject([{ kinds: ['reviewed'] }]);
  expect(changed([signed], [unreviewed])).toMatchObject([{ kinds: ['unreviewed'] }]);
  expect(changed([unreviewed], [signed, ended])).toMatchObject([{ kinds: ['ended', 'reviewed'] }]);
});
