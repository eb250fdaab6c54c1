/** The route that asks whether a pairing was the first of its kind. */
import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import { z } from 'zod';
import { firstPairing, showFirstPairing } from '../../app/measures/first-pairing.ts';
import type { Ports } from '../../app/ports.ts';
import { jsonAnswer } from '../json-answer.ts';
import { knownQuery } from '../queries.ts';
import { problems } from '../route-problems.ts';
import { wholeNumber } from '../whole-number.ts';

const query = knownQuery.extend({
  type: z.string().max(200).optional().meta({ description: 'Types of ties, joined by commas; twinnings by default.' }),
  before: z.string().max(40).optional().meta({ description: 'Earlier than this day, YYYY-MM-DD.' }),
  limit: wholeNumber({ digits: 4, description: 'How many of the earlier ones; 20 by default.' }),
});

const route = createRoute({
  method: 'get',
  path: '/pairs/{pair}/first',
  operationId: 'getFirstPairing',
  summary: 'Whether a pairing was the first of its kind between two countries, and what came before',
  tags: ['ties'],
  request: {
    params: z.strictObject({
      pair: z.string().max(60).meta({ description: 'Two units of two countries.', example: 'CN-GD~RU-SA' }),
    }),
    query,
  },
  responses: { 200: jsonAnswer(firstPairing, 'The answer, with earlier ties and their sources'), ...problems() },
});

/** Adds the route. */
export function addFirstRoutes(api: OpenAPIHono, ports: Ports): void {
  api.openapi(route, async (c) => {
    const { type, before, limit, knownAt } = c.req.valid('query');
    const found = await showFirstPairing(ports, c.req.valid('param').pair, {
      ...(type === undefined ? {} : { types: type.split(',') }),
      ...(before === undefined ? {} : { before }),
      ...(limit === undefined ? {} : { limit }),
      ...(knownAt === undefined ? {} : { knownAt }),
    });
    return c.json(found, 200);
  });
}
