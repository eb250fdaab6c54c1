/** Routes for cases. */
import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import { caseEventView } from '../../app/cases/case-event-view.ts';
import { caseRow } from '../../app/cases/case-row.ts';
import { caseView } from '../../app/cases/case-view.ts';
import { listCaseEvents, listCases } from '../../app/cases/list-cases.ts';
import { showCase } from '../../app/cases/show-case.ts';
import { listOf } from '../../app/lists.ts';
import type { Ports } from '../../app/ports.ts';
import { jsonAnswer } from '../json-answer.ts';
import { idParam, knownQuery, toKnown, toWhen, whenQuery } from '../queries.ts';
import { problems } from '../route-problems.ts';
import { wholeNumber } from '../whole-number.ts';

const casesRoute = createRoute({
  method: 'get',
  path: '/cases',
  operationId: 'listCases',
  summary: 'The cases held',
  tags: ['cases'],
  request: { query: knownQuery },
  responses: { 200: jsonAnswer(listOf(caseRow), 'The cases, by id'), ...problems() },
});

const eventsRoute = createRoute({
  method: 'get',
  path: '/cases/{id}/events',
  operationId: 'listCaseEvents',
  summary: 'The dated events of a case',
  tags: ['cases'],
  request: { params: idParam, query: knownQuery },
  responses: { 200: jsonAnswer(listOf(caseEventView), 'The events, by date'), ...problems(404) },
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
export function addCaseRoutes(api: OpenAPIHono, ports: Ports): void {
  api.openapi(casesRoute, async (c) => c.json({ items: await listCases(ports, toKnown(c.req.valid('query'))) }, 200));
  api.openapi(eventsRoute, async (c) =>
    c.json({ items: await listCaseEvents(ports, c.req.valid('param').id, toKnown(c.req.valid('query'))) }, 200),
  );
  api.openapi(caseRoute, async (c) => {
    const { limit, ...when } = c.req.valid('query');
    return c.json(await showCase(ports, c.req.valid('param').id, toWhen(when), limit), 200);
  });
}
