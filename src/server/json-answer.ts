/** Declares a JSON answer of a route. */
import type { z } from 'zod';
import type { Infer } from '../app/infer.ts';

/** An answer of the given shape; what a handler gives may be readonly. */
export function jsonAnswer<S extends z.ZodType>(schema: S, description: string) {
  return { description, content: { 'application/json': { schema: schema as unknown as z.ZodType<Infer<S>> } } };
}
