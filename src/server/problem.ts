/**
 * Errors as RFC 9457 problem documents. The four classes of the model are mapped to statuses here and nowhere else; what
 * is no error of the model is a fault of Amur's own, told without its details.
 */
import { HTTPException } from 'hono/http-exception';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { ProblemDetails } from '../app/problem.ts';
import { type ErrorCode, isAmurError } from '../model/errors.ts';
import { errorCode } from './error-code.ts';

/** The kinds of problem beyond the four classes, which only the transport knows. */
export type TransportCode =
  | 'unauthenticated'
  | 'too-many-tries'
  | 'forbidden'
  | 'method-not-allowed'
  | 'too-large'
  | 'unsupported-media-type'
  | 'internal';

const kinds: Readonly<
  Record<ErrorCode | TransportCode, { readonly status: ContentfulStatusCode; readonly title: string }>
> = {
  'invalid-input': { status: 400, title: 'The request is not right' },
  unauthenticated: { status: 401, title: 'Nobody was let in' },
  forbidden: { status: 403, title: 'Refused' },
  'not-found': { status: 404, title: 'Not found' },
  'method-not-allowed': { status: 405, title: 'This path has no such method' },
  conflict: { status: 409, title: 'The state does not allow it' },
  'too-large': { status: 413, title: 'Too large' },
  'unsupported-media-type': { status: 415, title: 'This kind of content is not taken' },
  'too-many-tries': { status: 429, title: 'Too many tries' },
  internal: { status: 500, title: 'A fault of Amur’s own' },
  unavailable: { status: 503, title: 'Something Amur needs does not answer' },
};

/** A refusal that the transport makes; no use case throws it. */
export class Refusal extends Error {
  readonly code: TransportCode;
  readonly hint: string | undefined;
  constructor(code: TransportCode, message: string, hint?: string) {
    super(message);
    this.name = 'Refusal';
    this.code = code;
    this.hint = hint;
  }
}

/** Further members of a problem document. */
type More = Pick<ProblemDetails, 'errors' | 'items'> & { readonly hint?: string | undefined };

/** A problem document of a kind. */
export function problemOf(code: ErrorCode | TransportCode, detail: string, more: More = {}): ProblemDetails {
  const { status, title } = kinds[code];
  const { hint, errors, items } = more;
  return {
    type: `urn:amur:problem:${code}`,
    title,
    status,
    detail,
    ...errorCode(detail),
    ...(hint === undefined ? {} : { hint }),
    ...(errors === undefined ? {} : { errors }),
    ...(items === undefined ? {} : { items }),
  };
}

function ofHttpException(error: HTTPException): ProblemDetails {
  const detail = error.message;
  if (error.status === 413) return problemOf('too-large', detail);
  if (error.status === 415) {
    return problemOf('unsupported-media-type', 'The body is of a kind that this path does not take', {
      hint: 'Say what it is in Content-Type: application/json, or multipart/form-data for files.',
    });
  }
  if (error.status < 500) return problemOf('invalid-input', detail || 'The request could not be read');
  return problemOf('internal', 'Something went wrong inside Amur; the log has the details.');
}

/** What an error is to the one who asked. `isFault` tells whether it belongs in the log with its stack. */
export function describe(error: unknown): { readonly problem: ProblemDetails; readonly isFault: boolean } {
  if (isAmurError(error))
    return { problem: problemOf(error.code, error.message, { hint: error.hint }), isFault: false };
  if (error instanceof Refusal)
    return { problem: problemOf(error.code, error.message, { hint: error.hint }), isFault: false };
  if (error instanceof HTTPException && error.status < 500) return { problem: ofHttpException(error), isFault: false };
  return {
    problem: problemOf('internal', 'Something went wrong inside Amur; the log has the details.', {
      hint: 'Please report it with the lines that the program printed.',
    }),
    isFault: true,
  };
}

/** The answer that carries a problem. */
export function problemResponse(problem: ProblemDetails, instance?: string): Response {
  const headers = new Headers({
    'content-type': 'application/problem+json; charset=utf-8',
    'cache-control': 'no-store',
  });
  if (problem.status === 503) headers.set('retry-after', '2');
  if (problem.status === 429) headers.set('retry-after', '900');
  if (problem.status === 401) headers.set('www-authenticate', 'Bearer realm="Amur"');
  const body = instance === undefined ? problem : { ...problem, instance };
  return new Response(JSON.stringify(body), { status: problem.status, headers });
}
