/** The routes of comparisons. */
import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import { z } from 'zod';
import { compare } from '../../app/compare/compare.ts';
import { compareView } from '../../app/compare/compare-view.ts';
import { compareCases } from '../../app/compare/mechanism/compare-cases.ts';
import { mechanismView } from '../../app/compare/mechanism/mechanism-view.ts';
import type { Ports } from '../../app/ports.ts';
import { jsonAnswer } from '../json-answer.ts';
import { tieQuery, toFilter, toWhen, whenQuery } from '../queries.ts';
import { problems } from '../route-problems.ts';

const compareQuery = tieQuery.omit({ unit: true, pair: true, case: true }).extend({
  ids: z.string().max(500).meta({
    description: 'Up to four units, pairs or ties of one kind, joined by commas.',
    example: 'CN-HL,RU-AMU',
  }),
});

const compareRoute = createRoute({
  method: 'get',
  path: '/compare',
  operationId: 'compare',
  summary: 'Units, pairs or ties side by side',
  tags: ['ties'],
  request: { query: compareQuery },
  responses: { 200: jsonAnswer(compareView, 'The same of each, in the order asked for'), ...problems(404) },
});

const mechanismQuery = whenQuery.extend({
  ids: z.string().max(500).meta({
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

/** Adds the routes. */
export function addCompareRoutes(api: OpenAPIHono, ports: Ports): void {
  api.openapi(compareRoute, async (c) => {
    const { ids, ...filter } = c.req.valid('query');
    return c.json(await compare(ports, ids.split(','), toFilter(filter)), 200);
  });
  api.openapi(mechanismRoute, async (c) => {
    const { ids, ...when } = c.req.valid('query');
    return c.json(await compareCases(ports, ids.split(','), toWhen(when)), 200);
  });
}
