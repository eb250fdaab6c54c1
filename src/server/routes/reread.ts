/** Routes for what later readings give otherwise than people have decided. */
import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import { countDue } from '../../app/documents/reread.ts';
import type { Ports } from '../../app/ports.ts';
import {
  answerReread,
  rereadAnswered,
  rereadQuestions,
  rereadQuestionsView,
} from '../../app/review/reread-questions.ts';
import { jsonAnswer } from '../json-answer.ts';
import { answerBody, idParam, listQuery } from '../queries.ts';
import { problems } from '../route-problems.ts';

const listRoute = createRoute({
  method: 'get',
  path: '/reread/questions',
  operationId: 'listRereadQuestions',
  summary: 'Decisions on claims that a later reading gives otherwise',
  tags: ['judgements'],
  request: { query: listQuery },
  responses: {
    200: jsonAnswer(rereadQuestionsView, 'The questions, by document and place in the text'),
    ...problems(),
  },
});

const answerRoute = createRoute({
  method: 'post',
  path: '/reread/questions/{id}',
  operationId: 'answerRereadQuestion',
  summary: 'Answer the question on a claim: the decision carries over, or is kept as it was',
  tags: ['judgements'],
  request: { params: idParam, body: { required: true, content: { 'application/json': { schema: answerBody } } } },
  responses: {
    201: jsonAnswer(rereadAnswered, 'The judgements made by it'),
    ...problems(404, 409, 413, 415),
  },
});

/** Adds the routes. */
export function addRereadRoutes(api: OpenAPIHono, ports: Ports): void {
  api.openapi(listRoute, async (c) => {
    const items = await rereadQuestions(ports, c.req.valid('query').limit);
    return c.json({ items, due: await countDue(ports) }, 200);
  });
  api.openapi(answerRoute, async (c) => {
    const judgements = await answerReread(ports, c.req.valid('param').id, c.req.valid('json').answer);
    return c.json({ judgements }, 201);
  });
}
