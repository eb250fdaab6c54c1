/** Tells the log of each answer, without a word of what was asked or said. */
import type { MiddlewareHandler } from 'hono';
import { matchedRoutes } from 'hono/route';
import type { ProblemDetails } from '../app/problem.ts';
import { askedFrom, type IsProxy, peerOf } from './addresses.ts';
import type { ServerLog } from './server-log.ts';

/** Tells of each answer as it goes out; `isProxy` as in `askedFrom`. */
export function tellAnswers({ answered }: Pick<ServerLog, 'answered'>, isProxy: IsProxy | null): MiddlewareHandler {
  return async (c, next) => {
    const began = performance.now();
    await next();
    const { status, headers } = c.res;
    // A page or a file that is missing is a problem too, and comes compressed.
    const isProblem =
      headers.get('content-type')?.startsWith('application/problem+json') && !headers.has('content-encoding');
    const { code, type } = isProblem ? ((await c.res.clone().json()) as ProblemDetails) : {};
    const problem = code ?? type;
    answered({
      method: c.req.method,
      // Middleware stands under "ALL".
      route: matchedRoutes(c).find(({ method }) => method !== 'ALL')?.path ?? null,
      status,
      ms: Math.round(performance.now() - began),
      from: askedFrom(peerOf(c), c.req.header('x-forwarded-for'), isProxy),
      ...(problem === undefined ? {} : { problem }),
    });
  };
}
