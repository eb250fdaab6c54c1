/** Routes for scenarios: the files, and their replay. They are run where they are looked at, in the page or on the command line. */
import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import { z } from 'zod';
import { listOf } from '../../app/lists.ts';
import type { Ports } from '../../app/ports.ts';
import { replayScenario, replayView } from '../../app/scenarios/replay-scenario.ts';
import { scenarioRow, scenarioView } from '../../app/scenarios/scenario-view.ts';
import { draftScenario, listScenarios, saveScenario, showScenario } from '../../app/scenarios/scenarios.ts';
import { jsonAnswer } from '../json-answer.ts';
import { knownQuery, toKnown } from '../queries.ts';
import { problems } from '../route-problems.ts';

const tags = ['scenarios'];
const params = z.strictObject({
  id: z.string().max(80).meta({ description: 'The short name of a scenario.', example: 'china-russia' }),
});

/** What is sent to be saved. */
const scenarioToSave = z
  .strictObject({ scenario: z.record(z.string(), z.unknown()) })
  .meta({ id: 'ScenarioToSave', description: 'A scenario file: docs/formats/scenario.md.' });

const listRoute = createRoute({
  method: 'get',
  path: '/scenarios',
  operationId: 'listScenarios',
  summary: 'The scenarios that ship and those that were saved',
  tags,
  responses: { 200: jsonAnswer(listOf(scenarioRow), 'Shipped ones first'), ...problems() },
});
const showRoute = createRoute({
  method: 'get',
  path: '/scenarios/{id}',
  operationId: 'getScenario',
  summary: 'A scenario: its file, and what the records that it cites say',
  tags,
  request: { params },
  responses: { 200: jsonAnswer(scenarioView, 'The scenario'), ...problems(404) },
});
const draftRoute = createRoute({
  method: 'get',
  path: '/pairs/{pair}/scenario',
  operationId: 'draftScenario',
  summary: 'A scenario of a pair to begin with: what the ledger tells, the rest assumed; nothing is saved',
  tags,
  request: {
    params: z.strictObject({
      pair: z.string().max(80).meta({ description: 'The home region first.', example: 'RU-AMU~CN-HL' }),
    }),
    query: knownQuery,
  },
  responses: { 200: jsonAnswer(scenarioView, 'The draft'), ...problems(404) },
});
const replayRoute = createRoute({
  method: 'get',
  path: '/scenarios/{id}/replay',
  operationId: 'replayScenario',
  summary: 'A scenario held against coded history: fit, plain baseline, turning points, misses',
  tags,
  request: { params, query: knownQuery },
  responses: { 200: jsonAnswer(replayView, 'The replay'), ...problems(404) },
});
const saveRoute = createRoute({
  method: 'post',
  path: '/scenarios',
  operationId: 'saveScenario',
  summary: 'Save a scenario; of one’s own another version',
  tags,
  request: { body: { required: true, content: { 'application/json': { schema: scenarioToSave } } } },
  responses: { 201: jsonAnswer(scenarioView, 'As it stands now'), ...problems(409, 413, 415) },
});

/** Adds the routes. */
export function addScenarioRoutes(api: OpenAPIHono, ports: Ports): void {
  api.openapi(listRoute, async (c) => c.json({ items: await listScenarios(ports) }, 200));
  api.openapi(showRoute, async (c) => c.json(await showScenario(ports, c.req.valid('param').id), 200));
  api.openapi(draftRoute, async (c) =>
    c.json(await draftScenario(ports, c.req.valid('param').pair, toKnown(c.req.valid('query'))), 200),
  );
  api.openapi(replayRoute, async (c) => {
    const { scenario } = await showScenario(ports, c.req.valid('param').id);
    return c.json(await replayScenario(ports, scenario, toKnown(c.req.valid('query'))), 200);
  });
  api.openapi(saveRoute, async (c) => c.json(await saveScenario(ports, c.req.valid('json').scenario), 201));
}
