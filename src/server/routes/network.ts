/** The route of the network of ties. */
import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import { z } from 'zod';
import { networkView, showNetwork } from '../../app/network/show-network.ts';
import type { Ports } from '../../app/ports.ts';
import { jsonAnswer } from '../json-answer.ts';
import { tieQuery, toFilter } from '../queries.ts';
import { problems } from '../route-problems.ts';

const flag = z.enum(['true', 'false']).optional();

const networkQuery = tieQuery.omit({ region: true }).extend({
  around: z.string().max(200).optional().meta({
    description:
      'A first-level unit: it, its partners and the ties among them; a country: all its units and their partners.',
    example: 'CN-HL',
  }),
  inForce: flag.meta({
    description: '`true` leaves out ties that are ended or suspended on the day.',
  }),
});

const networkRoute = createRoute({
  method: 'get',
  path: '/network',
  operationId: 'getNetwork',
  summary: 'Units that are tied to one another, and where each stands',
  tags: ['ties'],
  request: { query: networkQuery },
  responses: {
    200: jsonAnswer(networkView, 'The 150 strongest units at most, the ties among them, how many are left out'),
    ...problems(),
  },
});

/** Adds the route. */
export function addNetworkRoutes(api: OpenAPIHono, ports: Ports): void {
  api.openapi(networkRoute, async (c) => {
    const { around, inForce, ...filter } = c.req.valid('query');
    const { region: _none, ...asked } = toFilter(filter);
    const view = await showNetwork(ports, {
      ...asked,
      ...(around ? { around } : {}),
      inForce: inForce === 'true',
    });
    return c.json(view, 200);
  });
}
