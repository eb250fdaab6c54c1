/** Things that may be one. */
import { get, post } from './client.ts';

/** Things that may be one and wait for a decision; of one kind, or of all. */
export const askSame = (kind: string | null, limit: number) => get('/same', { query: { limit, kind } });

/** One candidate with its two sides. */
export const askSameOne = (id: string) => get('/same/{id}', { path: { id } });

/** Looks for candidates in documents that came in; how many were looked at. */
export const lookForSame = () => post('/same/refresh');

/** Decides that two things are one, are two, or leaves it open. */
export const decideSame = (id: string, decision: 'merge' | 'different' | 'unsure') =>
  post('/same/{id}', { path: { id }, body: { decision }, keepalive: true });
