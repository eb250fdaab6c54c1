/** Routes for things that may be one: the queue, one candidate, decisions, looking for more. */
import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import { z } from 'zod';
import type { Ports } from '../../app/ports.ts';
import { decideSame, listSame, refreshSame, sameDecided, sameDecisions } from '../../app/same/same-things.ts';
import { sameDetail, sameView } from '../../app/same/same-view.ts';
import { showSame } from '../../app/same/show-same.ts';
import { jsonAnswer } from '../json-answer.ts';
import { idParam, listed, listQuery } from '../queries.ts';
import { problems } from '../route-problems.ts';

const joined = (what: string, example: string) =>
  z
    .string()
    .max(200)
    .optional()
    .meta({ description: `${what}, joined by commas.`, example });

const sameQuery = listQuery.extend({
  kind: joined('Kinds of things', 'person,body'),
  state: joined('`open` (the default), `merged`, `different`, `unsure`', 'open,unsure'),
  after: z.string().max(200).optional().meta({ description: 'The `next` of the page before.' }),
});

const listRoute = createRoute({
  method: 'get',
  path: '/same',
  operationId: 'listSame',
  summary: 'Things that may be one, with scores and reasons, best first',
  tags: ['same'],
  request: { query: sameQuery },
  responses: { 200: jsonAnswer(sameView, 'The candidates'), ...problems(404) },
});

const showRoute = createRoute({
  method: 'get',
  path: '/same/{id}',
  operationId: 'getSame',
  summary: 'One candidate with its two sides',
  tags: ['same'],
  request: { params: idParam },
  responses: { 200: jsonAnswer(sameDetail, 'The candidate'), ...problems(404) },
});

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
  api.openapi(listRoute, async (c) => {
    const { kind, state, limit, after } = c.req.valid('query');
    const view = await listSame(ports, {
      ...(listed(kind).length > 0 ? { kinds: listed(kind) } : {}),
      ...(listed(state).length > 0 ? { states: listed(state) } : {}),
      ...(limit === undefined ? {} : { limit }),
      ...(after ? { after } : {}),
    });
    return c.json(view, 200);
  });
  api.openapi(refreshRoute, async (c) => c.json(await refreshSame(ports, { limit: atOnce }), 201));
  api.openapi(showRoute, async (c) => c.json(await showSame(ports, c.req.valid('param').id), 200));
  api.openapi(decideRoute, async (c) => {
    const { decision, reason, into } = c.req.valid('json');
    const how = { ...(reason ? { reason } : {}), ...(into === undefined ? {} : { into }) };
    return c.json(await decideSame(ports, c.req.valid('param').id, decision, how), 201);
  });
}
