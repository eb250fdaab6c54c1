/** How much a request may carry, by its path: every route has a limit, the small one where no other is named here. */
import type { MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { largestBody, largestTable, largestUpload, sizeText } from './limits.ts';
import { Refusal } from './problem.ts';

function limited(maxSize: number, said: string, hint?: string): MiddlewareHandler {
  return bodyLimit({
    maxSize,
    onError: () => {
      throw new Refusal('too-large', said, hint);
    },
  });
}

const small = limited(largestBody, `The request carries more than ${sizeText(largestBody)}`);
const larger: Readonly<Record<string, MiddlewareHandler>> = {
  '/documents': limited(
    largestUpload,
    `The request carries more than ${sizeText(largestUpload)}`,
    'Send fewer files at a time.',
  ),
  '/forecasts/import': limited(largestTable, `The table is larger than ${sizeText(largestTable)}`),
};

/** Refuses bodies that are too large with 413, by the path behind `base`. */
export function bodyLimits(base: string): MiddlewareHandler {
  return (c, next) => (larger[c.req.path.slice(base.length)] ?? small)(c, next);
}
