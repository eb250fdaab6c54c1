import { expect, it } from 'vitest';
import type { Judgement, JudgementAct } from '../../model/evidence.ts';
import { actName } from './act-name.ts';

const judgement = (id: string, act: JudgementAct, target: string): Judgement => ({
  id,
  act,
  target,
  reason: null,
  by: 'ann',
  at: '2026-03-01T12:00:00Z',
  revision: Number(id.slice(4)),
});

it('names what an undo took back, and an undo of an undo a redo', () => {
  const known = [
    judgement('jdg_4', 'undo', 'jdg_3'),
    judgement('jdg_3', 'undo', 'jdg_2'),
    judgement('jdg_2', 'undo', 'jdg_1'),
    judgement('jdg_1', 'accept', 'clm_1'),
  ];
  expect(known.map((each) => actName(each, known))).toEqual(['undo accept', 'redo accept', 'undo accept', 'accept']);
  expect(actName(known[0]!, [])).toBe('undo');
});
