/** Routes for first-level units. */
import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import { z } from 'zod';
import { listOf } from '../../app/lists.ts';
import { knownCountry } from '../../app/places/named-place.ts';
import type { Ports } from '../../app/ports.ts';
import { listRegions, showRegion } from '../../app/regions/list-regions.ts';
import { regionRow } from '../../app/regions/region-row.ts';
import { searchRegions } from '../../app/regions/search-regions.ts';
import { jsonAnswer } from '../json-answer.ts';
import { codeParam, textParam, toWhen, whenQuery } from '../queries.ts';
import { problems } from '../route-problems.ts';
import { wholeNumber } from '../whole-number.ts';

/** A search for units, or a list of them. */
const regionQuery = z.strictObject({
  ...whenQuery.shape,
  find: textParam.meta({
    description: 'The beginning of a name in English, Russian or Chinese, or a code.',
    example: 'якут',
  }),
  country: textParam.meta({ description: 'A name, or ISO 3166-1 alpha-2', example: 'RU' }),
  limit: wholeNumber({ minimum: 1, maximum: 1000, description: 'For a search; default 20.' }),
});

const listRoute = createRoute({
  method: 'get',
  path: '/regions',
  operationId: 'listRegions',
  summary: 'First-level units: all, those of a country, or those that a name finds',
  tags: ['regions'],
  request: { query: regionQuery },
  responses: { 200: jsonAnswer(listOf(regionRow), 'By code; a search gives the best fit first'), ...problems() },
});

const showRoute = createRoute({
  method: 'get',
  path: '/regions/{code}',
  operationId: 'getRegion',
  summary: 'One first-level unit',
  tags: ['regions'],
  request: { params: codeParam, query: whenQuery },
  responses: { 200: jsonAnswer(regionRow, 'The unit; a superseded code gives today’s'), ...problems(404) },
});

/** Adds the routes. */
export function addRegionRoutes(api: OpenAPIHono, ports: Ports): void {
  api.openapi(listRoute, async (c) => {
    const { find, country, limit, ...when } = c.req.valid('query');
    if (!find) {
      const items = await listRegions(ports, { ...toWhen(when), ...(country ? { country } : {}) });
      return c.json({ items }, 200);
    }
    const found = await searchRegions(ports, find, country ? 1000 : (limit ?? 20), toWhen(when));
    const wanted = country ? knownCountry(ports.gazetteer, country) : null;
    const items = found.filter((row) => wanted === null || row.country === wanted).slice(0, limit ?? 20);
    return c.json({ items }, 200);
  });
  api.openapi(showRoute, async (c) =>
    c.json(await showRegion(ports, c.req.valid('param').code, toWhen(c.req.valid('query'))), 200),
  );
}
