/** Routes for the review queue. */
import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import { z } from 'zod';
import type { Ports } from '../../app/ports.ts';
import {
  countWaiting,
  type ReviewFilter,
  reviewPage,
  reviewView,
  waitingCount,
} from '../../app/review/review-queue.ts';
import { agreements } from '../../model/agreement.ts';
import { reviewOrders } from '../../model/review-order.ts';
import { jsonAnswer } from '../json-answer.ts';
import { flagParam, listed, tieQuery, toFilter } from '../queries.ts';
import { problems } from '../route-problems.ts';
import { wholeNumber } from '../whole-number.ts';

const text = z.string().max(2000).optional();

const queueFilter = tieQuery.pick({ type: true, region: true, pair: true }).extend({
  order: z.enum(reviewOrders).optional().meta({
    description:
      '`score` (default): what is most likely right first; `weight`: ties without reviewed evidence first, those with most evidence before the others (possible claims bear none and come by score); `newest`: as documents came in, last first; `oldest`: first first; `agreement`: what both readings have first, then what a language model alone has, of documents that one has read.',
  }),
  tie: text.meta({ description: 'Claims of this tie alone.' }),
  lang: z
    .string()
    .regex(/^[a-z]{2,3}$/, 'is no language')
    .optional()
    .meta({ description: 'The language of the text.', example: 'ru' }),
  grade: text.meta({ description: 'Letters of the outlets they come from, joined by commas.', example: 'A,B' }),
  readBy: z.enum(agreements).optional().meta({
    description:
      'Claims that both readings have, or the rules or a language model alone, however sure; of documents that one has read.',
  }),
  unsure: flagParam.meta({ description: '`true`: also what was left unsure.' }),
  possible: flagParam.meta({
    description: '`true`: the claims that are only possible, in place of those that stand without a decision.',
  }),
});

const pageRoute = createRoute({
  method: 'get',
  path: '/review',
  operationId: 'listWaitingClaims',
  summary: 'Claims that wait for a decision, over all documents, with the text around them',
  tags: ['judgements'],
  request: {
    query: queueFilter.extend({
      limit: wholeNumber({ digits: 3, description: '1 to 100; 20 by default.', example: 20 }),
      after: text.meta({ description: 'The `next` of the page before.' }),
    }),
  },
  responses: { 200: jsonAnswer(reviewView, 'A page of the queue'), ...problems(404, 409) },
});

const countRoute = createRoute({
  method: 'get',
  path: '/review/count',
  operationId: 'countWaitingClaims',
  summary: 'How many claims wait, counted up to 10,000',
  tags: ['judgements'],
  request: { query: queueFilter },
  responses: {
    200: jsonAnswer(waitingCount, 'The count'),
    ...problems(404, 409),
  },
});

function filterOf(query: z.infer<typeof queueFilter>): ReviewFilter {
  const { order, tie, lang, grade, readBy, unsure, possible } = query;
  const letters = listed(grade);
  return {
    ...toFilter(query),
    ...(order ? { order } : {}),
    ...(tie ? { tie } : {}),
    ...(lang ? { lang } : {}),
    ...(letters.length > 0 ? { grade: letters } : {}),
    ...(readBy ? { readBy: [readBy] } : {}),
    ...(unsure === 'true' ? { unsure: true } : {}),
    ...(possible === 'true' ? { possible: true } : {}),
  };
}

/** Adds the routes. */
export function addReviewRoutes(api: OpenAPIHono, ports: Ports): void {
  api.openapi(pageRoute, async (c) => {
    const { limit, after, ...filter } = c.req.valid('query');
    const page = await reviewPage(ports, filterOf(filter), {
      ...(limit === undefined ? {} : { limit }),
      ...(after ? { after } : {}),
    });
    return c.json(page, 200);
  });
  api.openapi(countRoute, async (c) => c.json(await countWaiting(ports, filterOf(c.req.valid('query'))), 200));
}
