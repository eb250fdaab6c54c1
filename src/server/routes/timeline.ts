/** Routes for timelines. */
import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import type { Ports } from '../../app/ports.ts';
import { learnedView, showLearned } from '../../app/timeline/show-learned.ts';
import { showTimeline, timelineView } from '../../app/timeline/show-timeline.ts';
import { jsonAnswer } from '../json-answer.ts';
import { tieQuery, toFilter } from '../queries.ts';
import { problems } from '../route-problems.ts';
import { wholeNumber } from '../whole-number.ts';

const timelineQuery = tieQuery.extend({
  limit: wholeNumber({ description: '1 to 2000; 500 by default.', example: 500 }),
});

const timelineRoute = createRoute({
  method: 'get',
  path: '/timeline',
  operationId: 'getTimeline',
  summary: 'Ties with their steps and the days on which they stood in each state',
  tags: ['ties'],
  request: { query: timelineQuery },
  responses: {
    200: jsonAnswer(timelineView, 'Reviewed first, then by newest activity, whatever their state on the day'),
    ...problems(),
  },
});

const learnedRoute = createRoute({
  method: 'get',
  path: '/timeline/learned',
  operationId: 'getLearned',
  summary: 'When the things behind ties happened, were published, and came into this ledger',
  tags: ['ties'],
  request: { query: tieQuery },
  responses: { 200: jsonAnswer(learnedView, 'Piece by piece, of the ties with the newest activity'), ...problems() },
});

/** Adds the routes. */
export function addTimelineRoutes(api: OpenAPIHono, ports: Ports): void {
  api.openapi(timelineRoute, async (c) => {
    const { limit, ...filter } = c.req.valid('query');
    return c.json(await showTimeline(ports, toFilter(filter), limit), 200);
  });
  api.openapi(learnedRoute, async (c) => c.json(await showLearned(ports, toFilter(c.req.valid('query'))), 200));
}
