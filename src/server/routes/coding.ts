/** Routes for blind coding, agreement of coders, and versions of the codebook. */
import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import { addCoding, addedCoding } from '../../app/coding/code-documents.ts';
import type { Ports } from '../../app/ports.ts';
import { askerMay } from '../asker.ts';
import { jsonAnswer } from '../json-answer.ts';
import { Refusal } from '../problem.ts';
import { codingBody } from '../queries.ts';
import { problems } from '../route-problems.ts';

const addRoute = createRoute({
  method: 'post',
  path: '/codings',
  operationId: 'addCoding',
  summary: 'What one coder found in one document',
  tags: ['coding'],
  request: { body: { required: true, content: { 'application/json': { schema: codingBody } } } },
  responses: {
    201: jsonAnswer(addedCoding, 'Held; `created` is false where the same was held already'),
    ...problems(404, 409, 413, 415),
  },
});

/** Adds the routes. */
export function addCodingRoutes(api: OpenAPIHono, ports: Ports): void {
  api.openapi(addRoute, async (c) => {
    const { coder, ...coding } = c.req.valid('json');
    if (coder && coder !== ports.user && !askerMay('people')) {
      throw new Refusal(
        'forbidden',
        `${ports.user} codes in their own name`,
        'Leave "coder" out; an admin may give it.',
      );
    }
    return c.json(await addCoding(ports, coding, coder || ports.user), 201);
  });
}
