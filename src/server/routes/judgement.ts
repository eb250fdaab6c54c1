/** Routes for evidence and the judgements on it. */
import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import { listOf } from '../../app/lists.ts';
import { judgement } from '../../app/model-schemas/evidence.ts';
import type { Ports } from '../../app/ports.ts';
import { evidenceView } from '../../app/review/evidence-view.ts';
import { judge, judged, listJudgements, redo, undo } from '../../app/review/judge.ts';
import { showEvidence } from '../../app/review/show-evidence.ts';
import { historyView, showHistory } from '../../app/review/show-history.ts';
import { jsonAnswer } from '../json-answer.ts';
import { idParam, judgementBody, knownQuery, limitQuery, toJudgeOptions, toKnown, undoBody } from '../queries.ts';
import { problems } from '../route-problems.ts';

const evidenceRoute = createRoute({
  method: 'get',
  path: '/evidence/{id}',
  operationId: 'getEvidence',
  summary: 'One claim or coded fact with its judgements',
  tags: ['judgements'],
  request: { params: idParam, query: knownQuery },
  responses: { 200: jsonAnswer(evidenceView, 'The evidence'), ...problems(404, 409) },
});

const judgeRoute = createRoute({
  method: 'post',
  path: '/judgements',
  operationId: 'judge',
  summary: 'Judge a claim or a fact, or two things that may be one; or undo a judgement',
  tags: ['judgements'],
  request: { body: { required: true, content: { 'application/json': { schema: judgementBody } } } },
  responses: {
    201: jsonAnswer(judged, 'The judgement, and how its target stands now'),
    ...problems(404, 409, 413, 415),
  },
});

const undoRoute = createRoute({
  method: 'post',
  path: '/judgements/undo',
  operationId: 'undoJudgement',
  summary: 'Take back a judgement; taking back an undo does it again',
  tags: ['judgements'],
  request: { body: { required: false, content: { 'application/json': { schema: undoBody } } } },
  responses: {
    201: jsonAnswer(judged, 'The undo, and how what it bears on stands now'),
    ...problems(404, 409, 413, 415),
  },
});

const redoRoute = createRoute({
  method: 'post',
  path: '/judgements/redo',
  operationId: 'redoJudgement',
  summary: 'Do again what this user took back last',
  tags: ['judgements'],
  responses: {
    201: jsonAnswer(judged, 'The judgement that takes back the undo, and how what it bears on stands now'),
    ...problems(409, 413, 415),
  },
});

const historyRoute = createRoute({
  method: 'get',
  path: '/history/{id}',
  operationId: 'getHistory',
  summary:
    'What happened to a document, tie, claim, fact, judgement, case event, note, collection, town, body, person or outlet',
  tags: ['judgements'],
  request: { params: idParam, query: knownQuery },
  responses: { 200: jsonAnswer(historyView, 'What happened, oldest first'), ...problems(404, 409) },
});

const listRoute = createRoute({
  method: 'get',
  path: '/judgements',
  operationId: 'listJudgements',
  summary: 'Judgements, newest first, undone ones included',
  tags: ['judgements'],
  request: { query: limitQuery },
  responses: { 200: jsonAnswer(listOf(judgement), 'The judgements'), ...problems() },
});

/** Adds the routes. */
export function addJudgementRoutes(api: OpenAPIHono, ports: Ports): void {
  api.openapi(evidenceRoute, async (c) =>
    c.json(await showEvidence(ports, c.req.valid('param').id, toKnown(c.req.valid('query'))), 200),
  );
  api.openapi(judgeRoute, async (c) => {
    const given = c.req.valid('json');
    const { act, target } = given;
    const done = act === 'undo' ? await undo(ports, target) : await judge(ports, act, target, toJudgeOptions(given));
    return c.json(done, 201);
  });
  api.openapi(undoRoute, async (c) => c.json(await undo(ports, c.req.valid('json').target), 201));
  api.openapi(redoRoute, async (c) => c.json(await redo(ports), 201));
  api.openapi(historyRoute, async (c) =>
    c.json(await showHistory(ports, c.req.valid('param').id, toKnown(c.req.valid('query'))), 200),
  );
  api.openapi(listRoute, async (c) => {
    const { limit, ...known } = c.req.valid('query');
    return c.json({ items: await listJudgements(ports, limit, toKnown(known)) }, 200);
  });
}
