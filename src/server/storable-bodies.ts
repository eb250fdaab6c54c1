/**
 * Refuses JSON without bounds, and JSON with a character that no store can hold: what is taken can be exported and taken in again. The text
 * of a document is let through: such a character in it is replaced and counted when it is read.
 */
import type { MiddlewareHandler } from 'hono';
import { InvalidInput } from '../model/errors.ts';
import { unstorablePlace } from '../model/storable.ts';
import { checkJsonBounds } from './json-bounds.ts';

/** Looks at the JSON bodies of all paths, behind `base`; those of the paths that are given may hold any character. */
export function storableBodies(base: string, except: readonly string[]): MiddlewareHandler {
  return async (c, next) => {
    // What else is JSON is for each route to say (`application/ld+json` is); forms are taken apart elsewhere.
    const isForm = /^\s*multipart\//i.test(c.req.header('content-type') ?? '');
    if (isForm) return next();
    checkJsonBounds(await c.req.text());
    if (except.includes(c.req.path.slice(base.length))) return next();
    // What is no JSON is told by the route.
    const body: unknown = await c.req.json().catch(() => null);
    const place = unstorablePlace(body);
    if (place !== null)
      throw new InvalidInput(`body ${place || '/'}: holds U+0000 or half of a character, which cannot be kept`, {
        hint: 'Take the character out and send it again.',
      });
    return next();
  };
}
