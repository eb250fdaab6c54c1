/** The route for figures about regions. */
import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import { z } from 'zod';
import { figureRow } from '../../app/figures/figure-row.ts';
import { listFigures } from '../../app/figures/list-figures.ts';
import { listOf } from '../../app/lists.ts';
import type { Ports } from '../../app/ports.ts';
import { jsonAnswer } from '../json-answer.ts';
import { knownQuery, toKnown } from '../queries.ts';
import { problems } from '../route-problems.ts';

const figureQuery = knownQuery.extend({
  region: z.string().max(200).meta({ description: 'A unit or a country.', example: 'RU-SA' }),
  indicator: z.string().max(60).optional().meta({ description: 'Of this kind alone.', example: 'product' }),
});

const listRoute = createRoute({
  method: 'get',
  path: '/observations',
  operationId: 'listObservations',
  summary: 'Figures about a unit, each with its source',
  tags: ['regions'],
  request: { query: figureQuery },
  responses: {
    200: jsonAnswer(
      listOf(figureRow),
      'By indicator and second unit, newest year first; of one year the one taken first',
    ),
    ...problems(),
  },
});

/** Adds the route. */
export function addFigureRoutes(api: OpenAPIHono, ports: Ports): void {
  api.openapi(listRoute, async (c) => {
    const { region, indicator, ...known } = c.req.valid('query');
    const filter = { region, ...(indicator ? { indicator } : {}), ...toKnown(known) };
    return c.json({ items: await listFigures(ports, filter) }, 200);
  });
}
