/** Routes for blind coding, agreement of coders, and versions of the codebook. */
import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import { addCoding, addedCoding, blindText, drawTexts } from '../../app/coding/code-documents.ts';
import { agreementView, coderRow, listCoders, showAgreement } from '../../app/coding/show-agreement.ts';
import { codebookVersions, showCodebooks } from '../../app/coding/show-codebooks.ts';
import { listOf } from '../../app/lists.ts';
import type { Ports } from '../../app/ports.ts';
import { askerMay } from '../asker.ts';
import { jsonAnswer } from '../json-answer.ts';
import { Refusal } from '../problem.ts';
import { agreementQuery, codingBody, sampleQuery } from '../queries.ts';
import { problems } from '../route-problems.ts';

const textsRoute = createRoute({
  method: 'get',
  path: '/coding/texts',
  operationId: 'drawTexts',
  summary: 'Texts to code blind: without what was read or coded in them',
  tags: ['coding'],
  request: { query: sampleQuery },
  responses: {
    200: jsonAnswer(listOf(blindText), 'The texts, in the form in which codings go back'),
    ...problems(),
  },
});

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

const codersRoute = createRoute({
  method: 'get',
  path: '/codings',
  operationId: 'listCoders',
  summary: 'Who has coded how many documents',
  tags: ['coding'],
  responses: { 200: jsonAnswer(listOf(coderRow), 'By name'), ...problems() },
});

const agreementRoute = createRoute({
  method: 'get',
  path: '/agreement',
  operationId: 'getAgreement',
  summary: 'How far two coders agree, and where they do not',
  tags: ['coding'],
  request: { query: agreementQuery },
  responses: { 200: jsonAnswer(agreementView, 'On the documents that both have coded'), ...problems(404) },
});

const codebookRoute = createRoute({
  method: 'get',
  path: '/codebook/versions',
  operationId: 'listCodebookVersions',
  summary: 'The versions of the codebook, and what is to be coded again',
  tags: ['coding'],
  responses: { 200: jsonAnswer(codebookVersions, 'Oldest first'), ...problems() },
});

/** Adds the routes. */
export function addCodingRoutes(api: OpenAPIHono, ports: Ports): void {
  api.openapi(textsRoute, async (c) => {
    const { sample, seed } = c.req.valid('query');
    const which = { ...(sample === undefined ? {} : { sample }), ...(seed ? { seed } : {}) };
    return c.json({ items: await drawTexts(ports, which) }, 200);
  });
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
  api.openapi(codersRoute, async (c) => c.json({ items: await listCoders(ports) }, 200));
  api.openapi(agreementRoute, async (c) => {
    const { first, second } = c.req.valid('query');
    return c.json(await showAgreement(ports, first, second), 200);
  });
  api.openapi(codebookRoute, async (c) => c.json(await showCodebooks(ports), 200));
}
