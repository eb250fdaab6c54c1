/** Declares a JSON answer of a route, and gives one that is long. */
import type { z } from '@hono/zod-openapi';
import type { Context, TypedResponse } from 'hono';
import type { JSONParsed } from 'hono/utils/types';

/** An answer of the given shape. */
export function jsonAnswer<T extends z.ZodType>(schema: T, description: string) {
  return { description, content: { 'application/json': { schema } } };
}

const utf8 = new TextEncoder();

/** The answer 200 as `c.json` gives it, as bytes: a long text would be looked through and copied on its way out. */
export function jsonBytes<T>(c: Context, value: T): TypedResponse<JSONParsed<T>, 200, 'json'> & Response {
  return answered(c, [JSON.stringify(value)]);
}

/**
 * The same for values of which one, under the same name in each, is long and was written before: `value` has null there, and
 * nowhere else under this name, and `texts` the JSON of each in their order. Where the rest holds names in many scripts,
 * they are also sooner written apart from it.
 */
export function jsonBytesAround<T>(
  c: Context,
  value: unknown,
  name: string,
  texts: readonly string[],
): TypedResponse<JSONParsed<T>, 200, 'json'> & Response {
  // Within a string the quotation marks would be escaped.
  const [first, ...rest] = JSON.stringify(value).split(`"${name}":null`);
  return answered(c, [first!, ...rest.flatMap((part, i) => [`"${name}":`, texts[i]!, part])]);
}

function answered<T>(c: Context, pieces: readonly string[]): TypedResponse<JSONParsed<T>, 200, 'json'> & Response {
  // Room for the most it might take would be three times as much: it is cleared up after many answers, all of them waiting meanwhile.
  const bytes = new Uint8Array(pieces.reduce((sum, piece) => sum + Buffer.byteLength(piece), 0));
  let length = 0;
  for (const piece of pieces) length += utf8.encodeInto(piece, bytes.subarray(length)).written;
  const answer = c.body(bytes, 200, { 'content-type': 'application/json' });
  return answer as unknown as TypedResponse<JSONParsed<T>, 200, 'json'> & Response;
}
