/** Things that may be one. */
import type { SameDetail, SameRow, SameView } from '../../app/same/same-view.ts';
import type { Judgement } from '../../model/evidence.ts';
import { ask, json } from './client.ts';

/** Things that may be one and wait for a decision; of one kind, or of all. */
export const askSame = (kind: string | null, limit: number): Promise<SameView> =>
  ask(`/same?limit=${limit}${kind ? `&kinds=${kind}` : ''}`);

/** One candidate with its two sides. */
export const askSameOne = (id: string): Promise<SameDetail> => ask(`/same/${encodeURIComponent(id)}`);

/** Looks for candidates in documents that came in; how many were looked at. */
export const lookForSame = (): Promise<{ readonly looked: number; readonly candidates: number }> =>
  ask('/same/refresh', json({}));

/** Decides that two things are one, are two, or leaves it open. */
export const decideSame = (
  id: string,
  decision: 'merge' | 'different' | 'unsure',
): Promise<{ readonly judgement: Judgement; readonly candidate: SameRow }> =>
  ask(`/same/${encodeURIComponent(id)}`, json({ decision }, true));
