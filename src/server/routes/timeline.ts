/** Routes for timelines and for the page of a case. */
import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import { showCase } from '../../app/cases/show-case.ts';
import type { Desk } from '../../app/ports.ts';
import { learned } from '../../app/timeline/show-learned.ts';
import { timeline } from '../../app/timeline/show-timeline.ts';
import { caseView, learnedView, timelineView } from '../../app/timeline/timeline-schemas.ts';
import { jsonAnswer } from '../json-answer.ts';
import { idParam, tieQuery, toFilter, toWhen, whenQuery } from '../queries.ts';
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
  responses: { 200: jsonAnswer(timelineView, 'Newest activity first, whatever their state on the day'), ...problems() },
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

const caseQuery = whenQuery.extend({
  limit: wholeNumber({ description: 'How many ties, 1 to 2000; 200 by default.', example: 200 }),
});

const caseRoute = createRoute({
  method: 'get',
  path: '/cases/{id}',
  operationId: 'getCase',
  summary: 'All of one case: facts, events, the ties they bear, sources, regions',
  tags: ['cases'],
  request: { params: idParam, query: caseQuery },
  responses: { 200: jsonAnswer(caseView, 'The case; its map is that of `/map?case=`'), ...problems(404) },
});

/** Adds the routes. */
export function addTimelineRoutes(api: OpenAPIHono, desk: Desk): void {
  api.openapi(timelineRoute, async (c) => {
    const { limit, ...filter } = c.req.valid('query');
    return c.json(await timeline(desk, toFilter(filter), limit), 200);
  });
  api.openapi(learnedRoute, async (c) => c.json(await learned(desk, toFilter(c.req.valid('query'))), 200));
  api.openapi(caseRoute, async (c) => {
    const { limit, ...when } = c.req.valid('query');
    return c.json(await showCase(desk, c.req.valid('param').id, toWhen(when), limit), 200);
  });
}
