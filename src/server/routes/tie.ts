/** Routes for ties. */
import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { z } from 'zod';
import type { Desk } from '../../app/ports.ts';
import { countTiesByYear, tiesByYear } from '../../app/ties/count-ties-by-year.ts';
import { changesView, listChanges } from '../../app/ties/list-changes.ts';
import { conflictsView, listConflicts } from '../../app/ties/list-conflicts.ts';
import { listTies, tiesView } from '../../app/ties/list-ties.ts';
import { showTie, tieView } from '../../app/ties/show-tie.ts';
import { jsonAnswer } from '../json-answer.ts';
import {
  changesQuery,
  idParam,
  tieQuery,
  tieTableQuery,
  tieViewQuery,
  toFilter,
  toTiePage,
  toWhen,
} from '../queries.ts';
import { problems } from '../route-problems.ts';

const listRoute = createRoute({
  method: 'get',
  path: '/ties',
  operationId: 'listTies',
  summary: 'The table of ties, by pages',
  tags: ['ties'],
  request: { query: tieTableQuery },
  responses: {
    200: {
      ...jsonAnswer(tiesView, 'A page of the ties that had begun on the day; a Link header leads to the next'),
      headers: z.object({ link: z.string().optional() }),
    },
    ...problems(),
  },
});

const showRoute = createRoute({
  method: 'get',
  path: '/ties/{id}',
  operationId: 'getTie',
  summary: 'One tie with its history and evidence',
  tags: ['ties'],
  request: { params: idParam, query: tieViewQuery },
  responses: { 200: jsonAnswer(tieView, 'The tie'), ...problems(404) },
});

const conflictsRoute = createRoute({
  method: 'get',
  path: '/conflicts',
  operationId: 'listConflicts',
  summary: 'Ties on which sources have come to disagree since some day',
  tags: ['ties'],
  request: { query: changesQuery.pick({ since: true, limit: true }) },
  responses: { 200: jsonAnswer(conflictsView, 'Newest activity first; 20 unless limit says more'), ...problems() },
});

const yearsRoute = createRoute({
  method: 'get',
  path: '/years',
  operationId: 'getTiesByYear',
  summary: 'How many ties stood or happened in each year',
  tags: ['ties'],
  request: { query: tieQuery.omit({ validAt: true, within: true }) },
  responses: { 200: jsonAnswer(tiesByYear, 'Every year from the first with a tie to this one'), ...problems() },
});

const changesRoute = createRoute({
  method: 'get',
  path: '/changes',
  operationId: 'listChanges',
  summary: 'What became of the ties between two days of knowledge',
  tags: ['ties'],
  request: { query: changesQuery },
  responses: { 200: jsonAnswer(changesView, 'Ties that are known otherwise, newest activity first'), ...problems() },
});

/** Names the next page in a header, where there is one. */
function linkToNext(c: Context, after: number | null): void {
  if (after === null) return;
  const next = new URL(c.req.url);
  next.searchParams.set('after', String(after));
  c.header('link', `<${next.pathname}${next.search}>; rel="next"`);
}

/** Adds the routes. */
export function addTieRoutes(api: OpenAPIHono, desk: Desk): void {
  api.openapi(listRoute, async (c) => {
    const { limit, after, sort, q, ...filter } = c.req.valid('query');
    const page = await listTies(desk, toFilter(filter), toTiePage({ limit, after, sort, q }));
    linkToNext(c, page.next);
    return c.json(page, 200);
  });
  api.openapi(showRoute, async (c) =>
    c.json(
      await showTie(desk, c.req.valid('param').id, toWhen(c.req.valid('query')), c.req.valid('query').limit ?? 200),
      200,
    ),
  );
  api.openapi(yearsRoute, async (c) => c.json(await countTiesByYear(desk, toFilter(c.req.valid('query'))), 200));
  api.openapi(conflictsRoute, async (c) => {
    const { since, limit } = c.req.valid('query');
    return c.json(await listConflicts(desk, since, limit), 200);
  });
  api.openapi(changesRoute, async (c) => {
    const { since, until, limit = 500, after = 0, ...filter } = c.req.valid('query');
    const asked = { ...toFilter(filter), since, ...(until ? { until } : {}) };
    const page = await listChanges(desk, asked, limit, after);
    linkToNext(c, page.next);
    return c.json(page, 200);
  });
}
