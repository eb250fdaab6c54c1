import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { EvidenceValues, Judgement, JudgementAct } from '../../model/evidence.ts';
import { inForce, lastDecision, reviewState, standingOf } from './review-state.ts';

const made = (n: number, act: JudgementAct, target = 'clm_1'): Judgement => ({
  id: `jdg_${n}`,
  act,
  target,
  by: 'a reviewer',
  // The clock goes back all the while: what comes last is told by the order of the ledger.
  at: new Date(Date.UTC(2026, 0, 1, 0, 0, -n)).toISOString(),
  revision: n,
  reason: null,
});

it('is the last decision', () => {
  expect(reviewState([])).toBe('unreviewed');
  expect(reviewState([made(1, 'accept')])).toBe('accepted');
  expect(reviewState([made(1, 'accept'), made(2, 'unsure')])).toBe('unsure');
  expect(reviewState([made(2, 'reject'), made(1, 'accept')])).toBe('rejected');
});

it('falls back to the decision before when the last is taken back', () => {
  const history = [made(1, 'accept'), made(2, 'reject'), made(3, 'undo', 'jdg_2')];
  expect(reviewState(history)).toBe('accepted');
  expect(inForce(history).map(({ id }) => id)).toEqual(['jdg_1', 'jdg_3']);
  expect(lastDecision(history)?.id).toBe('jdg_1');
});

it('takes back an undo too', () => {
  expect(reviewState([made(1, 'accept'), made(2, 'undo', 'jdg_1')])).toBe('unreviewed');
  expect(reviewState([made(1, 'accept'), made(2, 'undo', 'jdg_1'), made(3, 'undo', 'jdg_2')])).toBe('accepted');
});

it('does not depend on the order in which judgements are read', () => {
  const history = [
    made(1, 'accept'),
    made(2, 'undo', 'jdg_1'),
    made(3, 'reject'),
    made(4, 'undo', 'jdg_3'),
    made(5, 'undo', 'jdg_4'),
  ];
  fc.assert(
    fc.property(fc.shuffledSubarray(history, { minLength: 5 }), (shuffled) => {
      expect(reviewState(shuffled)).toBe('rejected');
    }),
  );
});

it('keeps an edit, a preference and a parting until they are taken back', () => {
  const edit = { stage: 'ended' } as EvidenceValues;
  const history = [
    { ...made(1, 'edit'), edit },
    made(2, 'prefer'),
    { ...made(3, 'split'), apart: 'the other bridge' },
    made(4, 'reject'),
  ];
  expect(standingOf(history.slice(0, 3))).toEqual({
    review: 'accepted',
    edit,
    preferredIn: 2,
    apart: 'the other bridge',
  });
  // What is rejected is preferred to nothing; its values stay as they were put.
  expect(standingOf(history)).toMatchObject({ review: 'rejected', edit, preferredIn: null });
  expect(standingOf([...history, made(5, 'undo', 'jdg_4')])).toMatchObject({ review: 'accepted' });
  expect(standingOf([...history, made(5, 'undo', 'jdg_1'), made(6, 'undo', 'jdg_3')])).toMatchObject({
    review: 'rejected',
    edit: null,
    apart: null,
  });
});
