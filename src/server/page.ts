/** The page: compiled files from a folder. The paths of the page are the page itself, which reads the address; no others are. */
import { join } from 'node:path';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono, type MiddlewareHandler } from 'hono';
import { compress } from 'hono/compress';
import { etag } from 'hono/etag';
import { parsePath } from '../app/page-paths.ts';

/** For ever under an address that names the hash of what is there, else asked again each time. */
export const cacheControl = { forEver: 'public, max-age=31536000, immutable', askAgain: 'no-cache' } as const;

function cached(how: string): MiddlewareHandler {
  return async (c, next) => {
    await next();
    if (c.res.ok) c.header('cache-control', how);
  };
}

/** Serves a folder. Files under `assets/` bear the hash of their content in their name. */
export function pageRoutes(folder: string): Hono {
  const routes = new Hono();
  const files = serveStatic({ root: folder });
  const page = serveStatic({ path: join(folder, 'index.html') });
  routes.use(compress());
  // A missing asset is missing: the page in its place would fail as a script, with a worse message.
  routes.get('/assets/*', cached(cacheControl.forEver), files, (c) => c.notFound());
  routes.get('*', etag(), cached(cacheControl.askAgain), files, async (c, next) => {
    if (parsePath(c.req.path).page !== 'missing') return page(c, next);
    // A browser gets the page all the same, which says in the reader's language that there is nothing.
    if (!c.req.header('accept')?.includes('text/html')) return c.notFound();
    const shown = await page(c, next);
    return shown && new Response(shown.body, { status: 404, headers: shown.headers });
  });
  return routes;
}
