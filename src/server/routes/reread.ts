/** Routes for what later readings give otherwise than people have decided. */
import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import type { Ports } from '../../app/ports.ts';
import { answerReread, rereadAnswered } from '../../app/review/reread-questions.ts';
import { jsonAnswer } from '../json-answer.ts';
import { answerBody, idParam } from '../queries.ts';
import { problems } from '../route-problems.ts';

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
  api.openapi(answerRoute, async (c) => {
    const judgements = await answerReread(ports, c.req.valid('param').id, c.req.valid('json').answer);
    return c.json({ judgements }, 201);
  });
}
