/** The REST client for coding blind: texts to code, one's own codings, how far two coders agree, who was right. */
import type { CodedClaim } from '../../model/coding.ts';
import type { Settlement } from '../../model/evidence.ts';
import { get, post } from './client.ts';

/** What a coder says of a tie: everything but what follows from it. */
export type TieToCode = Omit<CodedClaim, 'bounds'>;

/** The texts that a seed draws, then others that were coded before. */
export const askToCode = async (sample: number, seed: string) =>
  (await get('/coding/list', { query: { sample, seed } })).items;

/** One text to code. */
export const askTextToCode = (id: string) => get('/coding/texts/{id}', { path: { id } });

/** Keeps what was found in a text, after the coding that was seen last (null for none); refused where there is a newer one. */
export const sendCoding = (document: string, ties: readonly TieToCode[], follows: string | null) => {
  const records = ties.map(({ quote, start, end: _, ...tie }) => ({ ...tie, evidence: quote, start }));
  return post('/codings', { body: { id: document, ties: records, follows } });
};

/** Who has coded how many documents. */
export const askCoders = async () => (await get('/codings')).items;

/** How far two coders agree. */
export const askAgreement = (first: string, second: string) => get('/agreement', { query: { first, second } });

/** Says who is right about a difference. */
export const settleDifference = (target: string, settle: Settlement, reason: string) =>
  post('/judgements', { body: { act: 'settle', target, settle, ...(reason && { reason }) }, keepalive: true });
