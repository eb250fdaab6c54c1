/** Asks the server: one function for all questions, and what comes where there is no answer. Nothing goes elsewhere. */

import { untrack } from 'svelte';
import type { ProblemDetails } from '../../app/problem.ts';
import { serverWords, translated } from '../i18n/server-words.ts';
import { spoken, t } from '../i18n/t.ts';
import type { components, paths } from './api-types.ts';

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

let signedOut: () => void = () => undefined;

/** Calls back when the server lets nobody in any more: a session has ended. */
export function onSignedOut(then: () => void): void {
  signedOut = then;
}

/** Calls back where an answer says that nobody is let in. */
export function noteStatus(status: number): void {
  if (status === 401) signedOut();
}

export const base = '/api/v1';

/** A view, a body or a part of them, by its name in the OpenAPI document. */
export type Schema<Name extends keyof components['schemas']> = components['schemas'][Name];

type Paths = { [P in keyof paths as P extends `${typeof base}${infer Rest}` ? Rest : never]: paths[P] };
// What a path or an operation does not have stands in the types as `?: never`.
type PathWith<M extends string> = { [P in keyof Paths]: Paths[P] extends Record<M, unknown> ? P : never }[keyof Paths];
type Operation<P extends keyof Paths, M extends string> = Paths[P] extends Record<M, infer O> ? O : never;

type JsonOf<R> = R extends { content: { 'application/json': infer Body } } ? Body : never;
/** What comes where all is well. */
type Answer<O> = O extends { responses: infer R } ? JsonOf<R[keyof R & (200 | 201)]> : never;

/** What is null or empty is left out. */
type Given<Q> = { readonly [K in keyof Q]: Q[K] | null };
/** `search`: a query as an address has it, which is taken at its word; `query` goes over it. */
type Query<Q> = object extends Q
  ? { readonly search?: string; readonly query?: Given<Q> }
  : { readonly query: Given<Q> } | { readonly search: string; readonly query?: Partial<Given<Q>> };
type InQuery<P> = P extends { query?: never }
  ? unknown
  : P extends { query: infer Q }
    ? Query<Q>
    : P extends { query?: infer Q }
      ? Query<Q & object>
      : unknown;
type InPath<P> = P extends { path: infer Places } ? { path: Places } : unknown;
type InBody<O> = O extends { requestBody?: never }
  ? unknown
  : O extends { requestBody: { content: { 'application/json': infer Body } } }
    ? { body: Body }
    : O extends { requestBody?: { content: { 'application/json': infer Body } } }
      ? { body?: Body }
      : unknown;
/** What may be asked of a path in its query. */
export type QueryAt<P extends PathWith<'get'>> =
  Operation<P, 'get'> extends { parameters: { query?: infer Q } } ? Given<NonNullable<Q>> : never;
interface Beside {
  readonly signal?: AbortSignal | null;
  /** The request outlives the page, so that a decision made on leaving is not lost. */
  readonly keepalive?: boolean;
}
type Asked<O> = Beside & InBody<O> & (O extends { parameters: infer P } ? InQuery<P> & InPath<P> : unknown);
type Rest<A> = object extends A ? [asked?: A] : [asked: A];

/** Asks for what is at a path, as the document of the interface has it. */
export const get = <P extends PathWith<'get'>>(path: P, ...[asked]: Rest<Asked<Operation<P, 'get'>>>) =>
  send<Answer<Operation<P, 'get'>>>('GET', path, asked as Sent);

/** Sends something to a path. */
export const post = <P extends PathWith<'post'>>(path: P, ...[asked]: Rest<Asked<Operation<P, 'post'>>>) =>
  send<Answer<Operation<P, 'post'>>>('POST', path, asked as Sent);

/** Has what is at a path ended. */
export const remove = <P extends PathWith<'delete'>>(path: P, ...[asked]: Rest<Asked<Operation<P, 'delete'>>>) =>
  send<Answer<Operation<P, 'delete'>>>('DELETE', path, asked as Sent);

interface Sent extends Beside {
  readonly search?: string;
  readonly path?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string | number | null>>;
  readonly body?: unknown;
}

function addressOf(path: string, { path: places = {}, search = '', query = {} }: Sent): string {
  const asked = new URLSearchParams(search);
  for (const [name, value] of Object.entries(query)) if (value !== null && value !== '') asked.set(name, String(value));
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(places[name] ?? ''));
  return `${base}${filled}${asked.size === 0 ? '' : `?${asked}`}`;
}

/** Throws what the server refuses in its words, or that it does not answer. */
async function send<T>(method: string, path: string, asked: Sent = {}): Promise<T> {
  const { body: sent = {}, signal = null, keepalive = false } = asked;
  // Not tracked: what is asked does not hang on the language, and is not asked again where it changes.
  const headers = new Headers({ 'accept-language': untrack(spoken) });
  if (method === 'POST') headers.set('content-type', 'application/json');
  let response: Response;
  try {
    response = await fetch(addressOf(path, asked), {
      method,
      headers,
      signal,
      keepalive,
      ...(method === 'POST' ? { body: JSON.stringify(sent) } : {}),
    });
  } catch (cause) {
    throw new Unanswered(cause);
  }
  const type = response.headers.get('content-type') ?? '';
  const body: unknown = type.includes('json') ? await response.json().catch(() => null) : null;
  signal?.throwIfAborted();
  if (response.ok && body !== null) return body as T;
  if (response.status === 502 || response.status === 504) throw new Unanswered(response.status);
  noteStatus(response.status);
  await serverWords();
  const problem = (body ?? {}) as Partial<ProblemDetails>;
  throw new Refused(
    response.status,
    problem.detail ?? problem.title ?? t('app.answered', { status: `${response.status} ${response.statusText}` }),
    problem.hint ?? null,
    response.headers.get('content-language'),
  );
}
