/** The problems that routes declare in the OpenAPI document, and how invalid requests are told. */

import type { Context, ValidationTargets } from 'hono';
import type { z } from 'zod';
import { type ProblemDetails, problemDetails } from '../app/problem.ts';
import { problemOf, problemResponse } from './problem.ts';
import { languageAsked } from './request-language.ts';

const problem = (id: string, description: string) => ({
  id,
  description,
  content: { 'application/problem+json': { schema: problemDetails } },
});
/** Each of them stands in the document once. */
const answers = {
  400: problem('BadRequest', 'Malformed or out of bounds'),
  401: problem('Unauthenticated', 'Nobody was let in: a token is missing, or holds no more'),
  403: problem('Forbidden', 'Another name or another site asks, or a role that may not'),
  404: problem('NotFound', 'Not held'),
  409: problem('Conflict', 'The state does not allow it'),
  413: problem('TooLarge', 'Too large'),
  415: problem('UnsupportedMediaType', 'This kind of content is not taken'),
  429: problem('TooManyTries', 'Too many tries with what lets nobody in'),
  503: problem('Unavailable', 'The database or the disk does not answer, or too much is read at once'),
} as const;

type Status = keyof typeof answers;

/** Problem answers of a route, besides those that any may give (400, 401, 403, 429, 503). */
export function problems(...statuses: readonly Status[]) {
  const all = [...new Set<Status>([400, 401, 403, 429, 503, ...statuses])].sort((a, b) => a - b);
  return Object.fromEntries(all.map((status) => [status, answers[status]]));
}

const places = {
  param: 'path',
  query: 'query',
  json: 'body',
  form: 'body',
  header: 'header',
  cookie: 'header',
} as const;

/** How much of what the sender wrote is said again. */
const longestSaid = 1000;

/** Tells what is wrong with a request that does not fit its schema: every field, each with its place. */
export function invalidRequest(
  result: { readonly target: keyof ValidationTargets } & (
    | { readonly success: true }
    | { readonly success: false; readonly error: Pick<z.ZodError, 'issues'> }
  ),
  c: Context,
): Response | undefined {
  if (result.success) return undefined;
  const where = places[result.target];
  const errors: NonNullable<ProblemDetails['errors']> = result.error.issues.map((issue) => {
    const path = issue.path.map(String);
    const keys = issue.code === 'unrecognized_keys' ? issue.keys : [];
    const name = where === 'body' ? `/${[...path, ...keys].join('/')}` : [...path, ...keys].join('.');
    // Names of fields that are not known are the sender's, and as long as they like.
    return { in: where, name: name.slice(0, longestSaid), detail: issue.message.slice(0, longestSaid) };
  });
  const first = errors[0];
  const detail = first === undefined ? 'The request does not fit' : `${first.in} ${first.name}: ${first.detail}`;
  const response = problemResponse(problemOf('invalid-input', detail, { errors }), c.req.path);
  // What a schema says itself is English.
  const own = result.error.issues.some(({ code }) => code === 'custom');
  response.headers.set('content-language', own ? 'en' : languageAsked());
  return response;
}
