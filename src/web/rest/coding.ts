/** The REST client for coding blind: texts to code, one's own codings, how far two coders agree, who was right. */
import type { Listed } from '../../app/lists.ts';
import type { AgreementView } from '../../app/views.ts';
import type { CodedClaim, Coding } from '../../model/coding.ts';
import type { Settlement } from '../../model/evidence.ts';
import { ask, json } from './client.ts';
import type { Judged } from './review.ts';

/** A text of the list of whoever works here. */
export interface ToCode {
  readonly id: string;
  readonly lang: string;
  readonly title: string;
  readonly published?: string;
  readonly length: number;
  readonly coded: { readonly at: string; readonly ties: number } | null;
}

/** A text alone, with one's own coding of it. */
export interface TextToCode {
  readonly id: string;
  readonly lang: string;
  readonly title: string;
  readonly published?: string;
  readonly text: string;
  readonly mine: Coding | null;
}

/** What a coder says of a tie: everything but what follows from it. */
export type TieToCode = Omit<CodedClaim, 'bounds'>;

const part = encodeURIComponent;

/** The texts that a seed draws, then others that were coded before. */
export const askToCode = async (sample: number, seed: string): Promise<readonly ToCode[]> =>
  (await ask<Listed<ToCode>>(`/coding/list?sample=${sample}${seed ? `&seed=${part(seed)}` : ''}`)).items;

/** One text to code. */
export const askTextToCode = (id: string): Promise<TextToCode> => ask(`/coding/texts/${part(id)}`);

/** Keeps what was found in a text, after the coding that was seen last (null for none); refused where there is a newer one. */
export const sendCoding = (
  document: string,
  ties: readonly TieToCode[],
  follows: string | null,
): Promise<{ readonly id: string; readonly created: boolean }> => {
  const records = ties.map(({ quote, start, end: _, ...tie }) => ({ ...tie, evidence: quote, start }));
  return ask('/codings', json({ id: document, ties: records, follows }));
};

/** Who has coded how many documents. */
export const askCoders = async (): Promise<readonly { readonly coder: string; readonly documents: number }[]> =>
  (await ask<Listed<{ readonly coder: string; readonly documents: number }>>('/codings')).items;

/** How far two coders agree. */
export const askAgreement = (first: string, second: string): Promise<AgreementView> =>
  ask(`/agreement?first=${part(first)}&second=${part(second)}`);

/** Says who is right about a difference. */
export const settleDifference = (difference: string, settle: Settlement, reason: string): Promise<Judged> =>
  ask('/judgements', json({ act: 'settle', target: difference, settle, ...(reason ? { reason } : {}) }, true));
