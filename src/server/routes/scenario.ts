/** Routes of the scenario model: what a run of a pair begins with, and the replays. It is run where it is looked at, in the page or on the command line. */
import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import { z } from 'zod';
import { listOf } from '../../app/lists.ts';
import type { Ports } from '../../app/ports.ts';
import { listReplays, replayCase, replayRow, replayView } from '../../app/scenarios/replay-cases.ts';
import { startTie, tieStart } from '../../app/scenarios/start-tie.ts';
import { jsonAnswer } from '../json-answer.ts';
import { knownQuery, toKnown } from '../queries.ts';
import { problems } from '../route-problems.ts';

const tags = ['scenarios'];

const listRoute = createRoute({
  method: 'get',
  path: '/scenarios',
  operationId: 'listReplays',
  summary: 'The cases that the model is replayed on, and how well it does beside “nobody ever restricts”',
  tags,
  request: { query: knownQuery },
  responses: { 200: jsonAnswer(listOf(replayRow), 'By id'), ...problems() },
});
const replayRoute = createRoute({
  method: 'get',
  path: '/scenarios/{id}/replay',
  operationId: 'replayScenario',
  summary: 'The model held against the coded history of a case: fit, plain baseline, turning points, misses',
  tags,
  request: {
    params: z.strictObject({
      id: z.string().max(80).meta({ description: 'The id of a built-in case.', example: 'china-russia' }),
    }),
    query: knownQuery,
  },
  responses: { 200: jsonAnswer(replayView, 'The replay'), ...problems(404) },
});
const startRoute = createRoute({
  method: 'get',
  path: '/pairs/{pair}/scenario',
  operationId: 'startScenario',
  summary: 'What a run of the model begins with for a pair: its names, and the push that its ties give',
  tags,
  request: {
    params: z.strictObject({
      pair: z.string().max(80).meta({ description: 'The home region first.', example: 'RU-AMU~CN-HL' }),
    }),
    query: knownQuery,
  },
  responses: { 200: jsonAnswer(tieStart, 'The start'), ...problems(404) },
});

/** Adds the routes. */
export function addScenarioRoutes(api: OpenAPIHono, ports: Ports): void {
  api.openapi(listRoute, async (c) => c.json({ items: await listReplays(ports, toKnown(c.req.valid('query'))) }, 200));
  api.openapi(replayRoute, async (c) =>
    c.json(await replayCase(ports, c.req.valid('param').id, toKnown(c.req.valid('query'))), 200),
  );
  api.openapi(startRoute, async (c) =>
    c.json(await startTie(ports, c.req.valid('param').pair, toKnown(c.req.valid('query'))), 200),
  );
}
