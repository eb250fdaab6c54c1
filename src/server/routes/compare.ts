/** The route by which cases are compared. */
import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import { z } from 'zod';
import { compareCases } from '../../app/compare/compare-cases.ts';
import { mechanismView } from '../../app/compare/mechanism-view.ts';
import type { Ports } from '../../app/ports.ts';
import { jsonAnswer } from '../json-answer.ts';
import { toWhen, whenQuery } from '../queries.ts';
import { problems } from '../route-problems.ts';

const mechanismQuery = whenQuery.extend({
  cases: z.string().max(500).meta({
    description: 'Up to four cases, joined by commas.',
    example: 'soviet-bloc,euroregions,china-russia',
  }),
});

const mechanismRoute = createRoute({
  method: 'get',
  path: '/cases/mechanism',
  operationId: 'compareCases',
  summary: 'Cases side by side: asymmetry, direct structures, turn, the centre’s reaction, outcome',
  tags: ['cases'],
  request: { query: mechanismQuery },
  responses: { 200: jsonAnswer(mechanismView, 'The chain of each, in the order asked for'), ...problems(404) },
});

/** Adds the route. */
export function addCompareRoutes(api: OpenAPIHono, ports: Ports): void {
  api.openapi(mechanismRoute, async (c) => {
    const { cases, ...when } = c.req.valid('query');
    return c.json(await compareCases(ports, cases.split(','), toWhen(when)), 200);
  });
}
