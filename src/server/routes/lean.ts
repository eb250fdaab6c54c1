/** Routes for who leans on whom. */
import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import { z } from 'zod';
import { allLeans } from '../../app/lean/all-leans.ts';
import { caseLean } from '../../app/lean/case-lean.ts';
import * as views from '../../app/lean/lean-view.ts';
import { pairLean } from '../../app/lean/pair-lean.ts';
import { regionDependence } from '../../app/lean/region-dependence.ts';
import type { Ports } from '../../app/ports.ts';
import { jsonAnswer } from '../json-answer.ts';
import { codeParam, idParam, knownQuery, toKnown, toWhen, whenQuery } from '../queries.ts';
import { problems } from '../route-problems.ts';

const allRoute = createRoute({
  method: 'get',
  path: '/leans',
  operationId: 'listLeans',
  summary: 'Every region whose dependence on a country is known, and every pair with a lean',
  tags: ['measures'],
  request: { query: whenQuery },
  responses: { 200: jsonAnswer(views.allLeans, 'Of each the newest up to the year of validAt'), ...problems() },
});

const regionRoute = createRoute({
  method: 'get',
  path: '/regions/{code}/dependence',
  operationId: 'getDependence',
  summary: 'On which countries a region depends: their shares of its trade, with every figure',
  tags: ['measures'],
  request: {
    params: codeParam,
    query: knownQuery.extend({
      country: z.string().max(200).optional().meta({ description: 'On this country alone.', example: 'CN' }),
    }),
  },
  responses: { 200: jsonAnswer(views.dependenceView, 'The largest newest share first'), ...problems(404) },
});

const pairRoute = createRoute({
  method: 'get',
  path: '/pairs/{pair}/lean',
  operationId: 'getLean',
  summary: 'How far each side of a pair depends on the other’s country, the difference, and since when',
  tags: ['measures'],
  request: {
    params: z.strictObject({
      pair: z.string().max(60).meta({
        description: 'Two regions of two countries; above 0 the first leans more.',
        example: 'CN-HL~RU-PRI',
      }),
    }),
    query: knownQuery,
  },
  responses: { 200: jsonAnswer(views.pairLeanView, 'Year by year, with what is missing'), ...problems() },
});

const caseRoute = createRoute({
  method: 'get',
  path: '/cases/{id}/lean',
  operationId: 'getCaseLean',
  summary: 'The regions of a case on the countries of their counterparts: one row a region, country and span',
  tags: ['measures'],
  request: { params: idParam, query: knownQuery },
  responses: { 200: jsonAnswer(views.caseLean, 'By region, country, year'), ...problems(404) },
});

/** Adds the routes. */
export function addLeanRoutes(api: OpenAPIHono, ports: Ports): void {
  api.openapi(allRoute, async (c) => c.json(await allLeans(ports, toWhen(c.req.valid('query'))), 200));
  api.openapi(regionRoute, async (c) => {
    const { country, ...known } = c.req.valid('query');
    const filter = { region: c.req.valid('param').code, ...(country ? { country } : {}), ...toKnown(known) };
    return c.json(await regionDependence(ports, filter), 200);
  });
  api.openapi(pairRoute, async (c) =>
    c.json(await pairLean(ports, c.req.valid('param').pair, toKnown(c.req.valid('query'))), 200),
  );
  api.openapi(caseRoute, async (c) =>
    c.json(await caseLean(ports, c.req.valid('param').id, toKnown(c.req.valid('query'))), 200),
  );
}
