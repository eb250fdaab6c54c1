/** The route of the map. */
import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
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
    query: tieQuery,
  },
  responses: {
    200: jsonAnswer(mapView, 'Arcs, tied units, and how many ties stand behind them'),
    ...problems(),
  },
});

/** Adds the route. */
export function addMapRoutes(api: OpenAPIHono, ports: Ports): void {
  api.openapi(mapRoute, async (c) => {
    return c.json(await showMap(ports, toFilter(c.req.valid('query'))), 200);
  });
}
