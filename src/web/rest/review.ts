/** Judging claims: the queue, decisions, edits, claims by hand. */
import type { JudgementAct } from '../../model/evidence.ts';
import { get, post, type Schema } from './client.ts';

const judgement = (body: Schema<'JudgementToMake'>) => post('/judgements', { body, keepalive: true });

/** A judgement on a claim or a fact. */
export const judge = (
  act: Exclude<JudgementAct, 'undo' | 'edit' | 'merge' | 'split' | 'grade'>,
  target: string,
  reason: string | null,
) => judgement(reason === null ? { act, target } : { act, target, reason });

/** Says that two claims make one statement. */
export const mergeClaims = (target: string, into: string) => judgement({ act: 'merge', target, into });

/** A page of the review queue under a query. */
export const askReview = (query: string) => get('/review', { search: query });

/** How many claims wait under a filter, counted up to a bound. */
export const askWaiting = (query: string) => get('/review/count', { search: query });

/** Takes back a judgement, by its id. */
export const undo = (target: string) => post('/judgements/undo', { body: { target }, keepalive: true });

/** What is put in place of what was read; what is left out stays. */
export type Edit = NonNullable<Schema<'JudgementToMake'>['edit']>;

/** Puts a claim or a fact right. */
export const editEvidence = (target: string, edit: Edit, reason: string) =>
  judgement({ act: 'edit', target, edit, ...(reason && { reason }) });

/** Adds claims by hand, in the place of another where one is named. */
export const addClaims = (
  id: string,
  claims: readonly Schema<'ClaimToAdd'>[],
  reason: string,
  instead: string | null,
) =>
  post('/documents/{id}/claims', {
    path: { id },
    body: { claims, ...(reason && { reason }), ...(instead && { instead }) },
  });
