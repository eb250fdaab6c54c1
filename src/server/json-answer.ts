/** Declares a JSON answer of a route, and gives one that is long. */
import type { z } from '@hono/zod-openapi';
import type { Context, TypedResponse } from 'hono';

/** An answer of the given shape. */
export function jsonAnswer<T extends z.ZodType>(schema: T, description: string) {
  return { description, content: { 'application/json': { schema } } };
}

const utf8 = new TextEncoder();

/** The answer 200 as `c.json` gives it, as bytes: a long text would be looked through and copied on its way out. */
export function jsonBytes<T>(c: Context, value: T): TypedResponse<T, 200, 'json'> & Response {
  const answer = c.body(utf8.encode(JSON.stringify(value)), 200, { 'content-type': 'application/json' });
  return answer as unknown as TypedResponse<T, 200, 'json'> & Response;
}
