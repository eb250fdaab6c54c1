/** Declares a JSON answer of a route. */
import type { z } from '@hono/zod-openapi';

/** An answer of the given shape. */
export function jsonAnswer<T extends z.ZodType>(schema: T, description: string) {
  return { description, content: { 'application/json': { schema } } };
}
