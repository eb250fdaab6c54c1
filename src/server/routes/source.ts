/** Routes for outlets. Grading one is a judgement: `POST /judgements` with the act `grade`. */
import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import { listOf } from '../../app/lists.ts';
import type { Ports } from '../../app/ports.ts';
import { listSources, outletRow, outletView, showSource } from '../../app/sources/list-sources.ts';
import { jsonAnswer } from '../json-answer.ts';
import { idParam, knownQuery, toKnown } from '../queries.ts';
import { problems } from '../route-problems.ts';

const listRoute = createRoute({
  method: 'get',
  path: '/sources',
  operationId: 'listSources',
  summary: 'Outlets with what is held of each and how reliable people hold it to be',
  tags: ['documents'],
  request: { query: knownQuery },
  responses: { 200: jsonAnswer(listOf(outletRow), 'Those with most documents first'), ...problems() },
});

const showRoute = createRoute({
  method: 'get',
  path: '/sources/{id}',
  operationId: 'getSource',
  summary: 'One outlet with every grade it was given',
  tags: ['documents'],
  request: { params: idParam, query: knownQuery },
  responses: { 200: jsonAnswer(outletView, 'The outlet, its grades newest first'), ...problems(404) },
});

/** Adds the routes. */
export function addSourceRoutes(api: OpenAPIHono, ports: Ports): void {
  api.openapi(listRoute, async (c) => c.json({ items: await listSources(ports, toKnown(c.req.valid('query'))) }, 200));
  api.openapi(showRoute, async (c) =>
    c.json(await showSource(ports, c.req.valid('param').id, toKnown(c.req.valid('query'))), 200),
  );
}
