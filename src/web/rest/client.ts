/** Asks the server: one function for all questions, and what comes where there is no answer. Nothing goes elsewhere. */

import { untrack } from 'svelte';
import type { ProblemDetails } from '../../app/problem.ts';
import { serverWords, translated } from '../i18n/server-words.ts';
import { spoken, t } from '../i18n/t.ts';

/** An answer that says what is wrong (RFC 9457), in words meant for people: the reader's where they are known. */
export class Refused extends Error {
  readonly status: number;
  readonly hint: string | null;
  /** `en` where the message is not known in the reader's language. */
  readonly lang: 'en' | undefined;
  /** `said`: the language of the message, where the server tells it. */
  constructor(status: number, message: string, hint: string | null, said: string | null = null) {
    super(translated(message) ?? message);
    this.name = 'Refused';
    this.status = status;
    this.lang = said === spoken() || translated(message) !== null ? undefined : 'en';
    this.hint = hint === null ? null : (translated(hint) ?? hint);
  }
}

/** No answer at all: the program behind the page has stopped. */
export class Unanswered extends Error {
  constructor(cause: unknown) {
    super(t('app.noAnswer'), { cause });
    this.name = 'Unanswered';
  }
}

export let signedOut: () => void = () => undefined;

/** Calls back when the server lets nobody in any more: a session has ended. */
export function onSignedOut(then: () => void): void {
  signedOut = then;
}

export const base = '/api/v1';

/** Asks the server; throws what it refuses in its words, or that it does not answer. */
export async function ask<T>(path: string, init?: RequestInit): Promise<T> {
  let response: Response;
  const headers = new Headers(init?.headers);
  // Not tracked: what is asked does not hang on the language, and is not asked again where it changes.
  headers.set('accept-language', untrack(spoken));
  try {
    response = await fetch(`${base}${path}`, { ...init, headers });
  } catch (cause) {
    throw new Unanswered(cause);
  }
  const type = response.headers.get('content-type') ?? '';
  const body: unknown = type.includes('json') ? await response.json().catch(() => null) : null;
  init?.signal?.throwIfAborted();
  if (response.ok && body !== null) return body as T;
  if (response.status === 502 || response.status === 504) throw new Unanswered(response.status);
  if (response.status === 401) signedOut();
  await serverWords();
  const problem = (body ?? {}) as Partial<ProblemDetails>;
  throw new Refused(
    response.status,
    problem.detail ?? problem.title ?? t('app.answered', { status: `${response.status} ${response.statusText}` }),
    problem.hint ?? null,
    response.headers.get('content-language'),
  );
}

/** `keepalive`: the request outlives the page, so that a decision made on leaving is not lost. */
export const json = (body: unknown, keepalive = false): RequestInit => ({
  keepalive,
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(body),
});

export const part = encodeURIComponent;

export const asOf = (known: string | null, before = '?'): string => (known ? `${before}knownAt=${known}` : '');
