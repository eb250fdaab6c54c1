/** Routes about Amur itself: health, the codebook, the shapes of regions. */
import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { compress } from 'hono/compress';
import { etag } from 'hono/etag';
import { z } from 'zod';
import { health, showHealth } from '../../app/about/health.ts';
import type { Ports } from '../../app/ports.ts';
import { NotFound } from '../../model/errors.ts';
import type { Geometry, Shapes } from '../geometry.ts';
import { jsonAnswer } from '../json-answer.ts';
import { cacheControl } from '../page.ts';
import { problems } from '../route-problems.ts';

const healthRoute = createRoute({
  method: 'get',
  path: '/health',
  operationId: 'getHealth',
  summary: 'What runs, and how much is held',
  tags: ['about'],
  responses: { 200: jsonAnswer(health, 'Amur answers, and so does its database'), ...problems() },
});

const versionQuery = z.strictObject({
  v: z
    .string()
    .max(64)
    .optional()
    .meta({ description: 'The hash of the content; with it the answer is kept for ever.' }),
});
const topology = z.looseObject({ type: z.literal('Topology') }).meta({ id: 'TopoJSON' });

const asFiles = [compress(), etag()];

const overviewRoute = createRoute({
  method: 'get',
  path: '/geometry',
  operationId: 'getGeometry',
  middleware: asFiles,
  summary: 'The outlines of all first-level units, simplified (TopoJSON)',
  tags: ['about'],
  request: { query: versionQuery },
  responses: { 200: jsonAnswer(topology, 'The outlines'), 304: { description: 'Held already' }, ...problems(404) },
});

const countryRoute = createRoute({
  method: 'get',
  path: '/geometry/{country}',
  operationId: 'getCountryGeometry',
  middleware: asFiles,
  summary: 'The outlines of one country in finer detail (TopoJSON)',
  tags: ['about'],
  request: {
    params: z.strictObject({ country: z.string().meta({ description: 'ISO 3166-1 alpha-2', example: 'RU' }) }),
    query: versionQuery,
  },
  responses: { 200: jsonAnswer(topology, 'The outlines'), 304: { description: 'Held already' }, ...problems(404) },
});

function answer(c: Context, shapes: Shapes | null, version: string | undefined, what: string): never {
  if (shapes === null) {
    throw new NotFound(`There are no outlines of ${what}`, {
      hint: 'They ship in data/gazetteer; install Amur again.',
    });
  }
  const { json, hash } = shapes;
  // The typed answer is JSON; these bytes are JSON that was written before.
  return c.body(json, 200, {
    'content-type': 'application/json; charset=utf-8',
    'cache-control': version === hash ? cacheControl.forEver : cacheControl.askAgain,
    etag: `"${hash}"`,
  }) as never;
}

/** Adds the routes. `versions` are those of the program and of what it runs on. */
export function addAboutRoutes(
  api: OpenAPIHono,
  ports: Ports,
  geometry: Geometry,
  versions: Readonly<Record<string, string>>,
): void {
  api.openapi(healthRoute, async (c) =>
    c.json(await showHealth(ports, { versions, geometry: geometry.overview()?.hash ?? null }), 200),
  );
  api.openapi(overviewRoute, (c) => answer(c, geometry.overview(), c.req.valid('query').v, 'the world'));
  api.openapi(countryRoute, (c) => {
    const country = c.req.valid('param').country.toUpperCase();
    return answer(c, geometry.country(country), c.req.valid('query').v, country.slice(0, 40));
  });
}
