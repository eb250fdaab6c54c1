/** Routes for things that may be one: the queue, one candidate, decisions, looking for more. */
import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import { z } from 'zod';
import type { Ports } from '../../app/ports.ts';
import { decideSame, refreshSame, sameDecided, sameDecisions } from '../../app/same/same-things.ts';
import { jsonAnswer } from '../json-answer.ts';
import { idParam } from '../queries.ts';
import { problems } from '../route-problems.ts';

const decisionBody = z
  .strictObject({
    decision: z.enum(sameDecisions as [string, ...string[]]),
    reason: z.string().max(2000).nullish(),
    into: z.string().max(2000).optional().meta({ description: 'For `merge`: the side whose name both go by.' }),
  })
  .meta({ id: 'SameDecision' });

const decideRoute = createRoute({
  method: 'post',
  path: '/same/{id}',
  operationId: 'decideSame',
  summary: 'Decide: the two are one, are two, or it is left open',
  tags: ['same'],
  request: { params: idParam, body: { required: true, content: { 'application/json': { schema: decisionBody } } } },
  responses: {
    201: jsonAnswer(sameDecided, 'The judgement, and how the candidate stands now'),
    ...problems(404, 409, 413, 415),
  },
});

const refreshRoute = createRoute({
  method: 'post',
  path: '/same/refresh',
  operationId: 'refreshSame',
  summary: 'Look for candidates in what came in since the last time; at most 500 documents at once',
  tags: ['same'],
  responses: {
    201: jsonAnswer(
      z.object({ looked: z.int(), candidates: z.int() }).meta({ id: 'SameRefreshed' }),
      'How many documents and facts were looked at, and how many candidates were found',
    ),
    ...problems(413, 415),
  },
});

const atOnce = 500;

/** Adds the routes. */
export function addSameRoutes(api: OpenAPIHono, ports: Ports): void {
  api.openapi(refreshRoute, async (c) => c.json(await refreshSame(ports, { limit: atOnce }), 201));
  api.openapi(decideRoute, async (c) => {
    const { decision, reason, into } = c.req.valid('json');
    const how = { ...(reason ? { reason } : {}), ...(into === undefined ? {} : { into }) };
    return c.json(await decideSame(ports, c.req.valid('param').id, decision, how), 201);
  });
}
