/** The route of the map. */
import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import { z } from 'zod';
import { mapView, showMap } from '../../app/map/show-map.ts';
import type { Ports } from '../../app/ports.ts';
import { jsonAnswer } from '../json-answer.ts';
import { tieQuery, toFilter } from '../queries.ts';
import { problems } from '../route-problems.ts';

const mapRoute = createRoute({
  method: 'get',
  path: '/map',
  operationId: 'getMap',
  summary: 'What the map draws: ties rolled up to pairs of units',
  tags: ['ties'],
  request: {
    query: tieQuery.extend({
      lean: z
        .enum(['true', 'false'])
        .optional()
        .meta({ description: '`true`: how lopsided each drawn pair is, which takes longer.' }),
    }),
  },
  responses: {
    200: jsonAnswer(mapView, 'Arcs, tied units, and how many ties stand behind them'),
    ...problems(),
  },
});

/** Adds the route. */
export function addMapRoutes(api: OpenAPIHono, ports: Ports): void {
  api.openapi(mapRoute, async (c) => {
    const { lean, ...filter } = c.req.valid('query');
    return c.json(await showMap(ports, { ...toFilter(filter), lean: lean === 'true' }), 200);
  });
}
