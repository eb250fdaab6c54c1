/** How much a request may carry, by its path: every route has a limit, the small one where no other is named here. */
import type { MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { Unavailable } from '../model/errors.ts';
import { largestBody, largestText, largestUpload, mostUploads, sizeText } from './limits.ts';
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
};

/** A text that comes without a file: it is parsed whole by the process that serves everybody. */
const text = limited(largestText, `The text is larger than ${sizeText(largestText)}`, 'Split it into single articles.');

/** Refuses bodies that are too large with 413, by the path behind `base`, and uploads with 503 while others fill the memory that they may take. */
export function bodyLimits(base: string): MiddlewareHandler {
  let underWay = 0;
  return async (c, next) => {
    const limit = larger[c.req.path.slice(base.length)];
    // Who only asks for the list of documents fills no memory.
    if (limit === undefined || c.req.raw.body === null) return small(c, next);
    const size = Math.min(Number(c.req.header('content-length') ?? largestUpload), largestUpload);
    if (underWay + size > mostUploads) {
      throw new Unavailable(`Uploads of ${sizeText(underWay)} are being read; this one would be too much at once`, {
        hint: 'Send it again when they are done.',
      });
    }
    underWay += size;
    try {
      const isForm = /^\s*multipart\//i.test(c.req.header('content-type') ?? '');
      return await (isForm ? limit : text)(c, next);
    } finally {
      underWay -= size;
    }
  };
}
