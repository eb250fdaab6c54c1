/** Judging claims: the queue, decisions, edits, claims by hand. */

import type { EvidenceView } from '../../app/review/evidence-view.ts';
import type { ReviewView } from '../../app/review/review-queue.ts';
import type { Judgement, JudgementAct } from '../../model/evidence.ts';
import { ask, json, part } from './client.ts';

/** A judgement as recorded, with how its target stands now. */
export interface Judged {
  readonly judgement: Judgement;
  readonly evidence: EvidenceView | null;
}

/** A judgement on a claim or a fact. */
export const judge = (
  act: Exclude<JudgementAct, 'undo' | 'edit' | 'merge' | 'split' | 'grade'>,
  target: string,
  reason: string | null,
): Promise<Judged> => ask('/judgements', json(reason === null ? { act, target } : { act, target, reason }, true));

/** Says that two claims make one statement. */
export const mergeClaims = (target: string, into: string): Promise<Judged> =>
  ask('/judgements', json({ act: 'merge', target, into }, true));

/** A page of the review queue under a query. */
export const askReview = (query: string): Promise<ReviewView> => ask(`/review${query}`);

/** How many claims wait under a filter, counted up to a bound. */
export const askWaiting = (query: string): Promise<{ readonly waiting: number; readonly more: boolean }> =>
  ask(`/review/count${query}`);

/** Takes back a judgement, by its id. */
export const undo = (judgement: string): Promise<Judged> => ask('/judgements/undo', json({ target: judgement }, true));

/** What is put in place of what was read; what is left out stays. */
export interface Edit {
  readonly type?: string;
  readonly stage?: string;
  readonly date?: string | null;
  readonly parties?: readonly string[];
  readonly modality?: string;
}

/** Puts a claim or a fact right. */
export const editEvidence = (target: string, edit: Edit, reason: string): Promise<Judged> =>
  ask('/judgements', json({ act: 'edit', target, edit, ...(reason ? { reason } : {}) }, true));

/** A claim as a person takes it out of a text; places are code points. */
export interface ClaimToAdd {
  readonly start: number;
  readonly end: number;
  readonly quote: string;
  readonly type: string;
  readonly parties: readonly string[];
  readonly stage: string;
  readonly date: string | null;
  readonly modality: string;
  readonly speaker: string | null;
}

/** The claims as they are held, and what they were decided by: undone from the last to the first they take the act back. */
export interface ClaimsAdded {
  readonly claims: readonly EvidenceView[];
  readonly judgements: readonly Judgement[];
}

/** Adds claims by hand, in the place of another where one is named. */
export const addClaims = (
  document: string,
  claims: readonly ClaimToAdd[],
  reason: string,
  instead: string | null,
): Promise<ClaimsAdded> =>
  ask(
    `/documents/${part(document)}/claims`,
    json({ claims, ...(reason ? { reason } : {}), ...(instead ? { instead } : {}) }),
  );
