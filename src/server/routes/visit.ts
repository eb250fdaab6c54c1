/** The route by which a page says that somebody is here, and learns when they were here before. */
import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import { z } from 'zod';
import { instant } from '../../app/model-schemas/edtf.ts';
import { signVisit } from '../../app/people/sign-visit.ts';
import type { Ports } from '../../app/ports.ts';
import { jsonAnswer } from '../json-answer.ts';
import { problems } from '../route-problems.ts';

const signRoute = createRoute({
  method: 'post',
  path: '/visits',
  operationId: 'recordVisit',
  summary: 'Say that whoever asks is here: one visit a person, until half an hour has gone by without a sign',
  tags: ['people'],
  responses: {
    200: jsonAnswer(
      z
        .object({
          before: instant.nullable().meta({ description: 'The last sign of the visit before; null for none.' }),
        })
        .meta({ id: 'Visit' }),
      'When they were here before',
    ),
    ...problems(),
  },
});

/** Adds the route. */
export function addVisitRoutes(api: OpenAPIHono, ports: Ports): void {
  api.openapi(signRoute, async (c) => c.json({ before: await signVisit(ports) }, 200));
}
