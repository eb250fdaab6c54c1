/** Routes for ties. */
import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { z } from 'zod';
import type { Ports } from '../../app/ports.ts';
import { countTiesByYear, tiesByYear } from '../../app/ties/count-ties-by-year.ts';
import { changesView, listChanges } from '../../app/ties/list-changes.ts';
import { conflictsView, listConflicts } from '../../app/ties/list-conflicts.ts';
import { listTies, type TiePage, tiesView } from '../../app/ties/list-ties.ts';
import { showTie, tieView } from '../../app/ties/show-tie.ts';
import { tieColumns } from '../../model/tie-sort.ts';
import { jsonAnswer } from '../json-answer.ts';
import { idParam, textParam, tieQuery, toFilter, toWhen, whenQuery } from '../queries.ts';
import { problems } from '../route-problems.ts';
import { wholeNumber } from '../whole-number.ts';

/** A page of the table of ties. */
const tieTableQuery = tieQuery.extend({
  limit: wholeNumber({ description: '1 to 2000; 200 by default.', example: 200 }),
  after: wholeNumber({ description: 'How many rows to leave out: `next` of the page before.' }),
  sort: z
    .string()
    .regex(new RegExp(`^-?(${tieColumns.join('|')})$`), 'is no column of the table')
    .optional()
    .meta({
      description: `A column (${tieColumns.join(', ')}), with "-" before it for descending.`,
      example: '-last',
    }),
  find: textParam.meta({ description: 'Words that a row must hold: names in any language, codes, type, stage, body.' }),
});

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

/** One tie, and how much of its evidence. */
const tieViewQuery = whenQuery.extend({
  limit: wholeNumber({ description: 'How many pieces of evidence; the earliest 200 by default.' }),
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

/** Two days of knowledge, and which ties. */
const changesQuery = tieQuery.omit({ knownAt: true, within: true }).extend({
  since: z.string().max(2000).meta({
    description: 'What was known at the end of this day, or at this instant in UTC.',
    example: '2025-01-31',
  }),
  limit: wholeNumber({ description: 'How many of them; 500 by default.' }),
  after: wholeNumber({ description: 'How many to leave out: `next` of the page before.' }),
  until: textParam.meta({ description: 'The later day or instant of knowledge; default now.', example: '2025-03-01' }),
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
  responses: {
    200: jsonAnswer(
      changesView,
      'Ties that are known otherwise: what came with Amur last, else in the order of every list',
    ),
    ...problems(),
  },
});

/** Names the next page in a header, where there is one. */
function linkToNext(c: Context, after: number | null): void {
  if (after === null) return;
  const next = new URL(c.req.url);
  next.searchParams.set('after', String(after));
  c.header('link', `<${next.pathname}${next.search}>; rel="next"`);
}

/** The page of the table that a query means. */
function toTiePage({ limit, after, sort, find }: z.infer<typeof tieTableQuery>): TiePage {
  const column = tieColumns.find((each) => each === sort?.replace(/^-/, ''));
  return {
    ...(limit === undefined ? {} : { limit }),
    ...(after === undefined ? {} : { after }),
    ...(column === undefined ? {} : { sort: { column, descending: sort!.startsWith('-') } }),
    ...(find ? { find } : {}),
  };
}

/** Adds the routes. */
export function addTieRoutes(api: OpenAPIHono, ports: Ports): void {
  api.openapi(listRoute, async (c) => {
    const query = c.req.valid('query');
    const page = await listTies(ports, toFilter(query), toTiePage(query));
    linkToNext(c, page.next);
    return c.json(page, 200);
  });
  api.openapi(showRoute, async (c) => {
    const { limit = 200, ...when } = c.req.valid('query');
    return c.json(await showTie(ports, c.req.valid('param').id, toWhen(when), limit), 200);
  });
  api.openapi(yearsRoute, async (c) => c.json(await countTiesByYear(ports, toFilter(c.req.valid('query'))), 200));
  api.openapi(conflictsRoute, async (c) => {
    const { since, limit } = c.req.valid('query');
    return c.json(await listConflicts(ports, since, limit), 200);
  });
  api.openapi(changesRoute, async (c) => {
    const { since, until, limit = 500, after = 0, ...filter } = c.req.valid('query');
    const asked = { ...toFilter(filter), since, ...(until ? { until } : {}) };
    const page = await listChanges(ports, asked, limit, after);
    linkToNext(c, page.next);
    return c.json(page, 200);
  });
}
