/** The route of a comparison. */
import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import { z } from 'zod';
import { compare } from '../../app/compare/compare.ts';
import { compareView } from '../../app/compare/compare-view.ts';
import type { Ports } from '../../app/ports.ts';
import { jsonAnswer } from '../json-answer.ts';
import { tieQuery, toFilter } from '../queries.ts';
import { problems } from '../route-problems.ts';

const compareQuery = tieQuery.omit({ unit: true, pair: true, case: true }).extend({
  ids: z.string().max(500).meta({
    description: 'Up to four units, pairs, ties or cases of one kind, joined by commas.',
    example: 'china-russia,euroregions',
  }),
});

const compareRoute = createRoute({
  method: 'get',
  path: '/compare',
  operationId: 'compare',
  summary: 'Units, pairs, ties or cases side by side',
  tags: ['ties'],
  request: { query: compareQuery },
  responses: { 200: jsonAnswer(compareView, 'The same of each, in the order asked for'), ...problems(404) },
});

/** Adds the route. */
export function addCompareRoutes(api: OpenAPIHono, ports: Ports): void {
  api.openapi(compareRoute, async (c) => {
    const { ids, ...filter } = c.req.valid('query');
    return c.json(await compare(ports, ids.split(','), toFilter(filter)), 200);
  });
}
