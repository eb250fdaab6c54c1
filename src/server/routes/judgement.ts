/** Routes for evidence and the judgements on it. */
import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import type { Ports } from '../../app/ports.ts';
import { judge, judged, redo, undo } from '../../app/review/judge.ts';
import { jsonAnswer } from '../json-answer.ts';
import { judgementBody, toJudgeOptions, undoBody } from '../queries.ts';
import { problems } from '../route-problems.ts';

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

/** Adds the routes. */
export function addJudgementRoutes(api: OpenAPIHono, ports: Ports): void {
  api.openapi(judgeRoute, async (c) => {
    const given = c.req.valid('json');
    const { act, target } = given;
    const done = act === 'undo' ? await undo(ports, target) : await judge(ports, act, target, toJudgeOptions(given));
    return c.json(done, 201);
  });
  api.openapi(undoRoute, async (c) => c.json(await undo(ports, c.req.valid('json').target), 201));
  api.openapi(redoRoute, async (c) => c.json(await redo(ports), 201));
}
