/** Routes for measures. */
import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import { z } from 'zod';
import { listOf } from '../../app/lists.ts';
import { listMeasures, measureRow } from '../../app/measures/list-measures.ts';
import { measure, measured } from '../../app/measures/measure.ts';
import type { MeasureOptions } from '../../app/measures/measure-context.ts';
import { rankedPartners, rankPartners } from '../../app/measures/rank-partners.ts';
import type { Ports } from '../../app/ports.ts';
import { measureNames } from '../../measure/catalogue/catalogue.ts';
import { jsonAnswer } from '../json-answer.ts';
import { codeParam, whenQuery } from '../queries.ts';
import { problems } from '../route-problems.ts';
import { wholeNumber } from '../whole-number.ts';

const flag = z.enum(['true', 'false']).optional();

const measureQuery = whenQuery.extend({
  regions: z.string().max(4000).optional().meta({
    description: 'A pair `A~B` or a region `A`, as the measure asks.',
    example: 'CN-HL~RU-AMU',
  }),
  seed: wholeNumber({
    digits: 10,
    most: 2 ** 31 - 1,
    description: 'Of chance, where a measure takes it; the same seed gives the same bytes.',
  }),
  why: flag.meta({
    description:
      '`true`: with the records that a value came from: figures, ties, of the claims behind a tie the first three of each date and all coded facts.',
  }),
});

/** Checked where the measure is looked up, which knows what became of those that were taken out. */
const nameParam = z.strictObject({
  name: z.string().meta({ description: 'As GET /measures names it.', enum: [...measureNames] }),
});

const listRoute = createRoute({
  method: 'get',
  path: '/measures',
  operationId: 'listMeasures',
  summary: 'Every measure, with its formulas, what goes in and where it misleads',
  tags: ['measures'],
  responses: { 200: jsonAnswer(listOf(measureRow), 'In the order of the catalogue'), ...problems() },
});

const measureRoute = createRoute({
  method: 'get',
  path: '/measures/{name}',
  operationId: 'getMeasure',
  summary: 'A measure, with its formula, the numbers in it and where they came from',
  tags: ['measures'],
  request: { params: nameParam, query: measureQuery },
  responses: { 200: jsonAnswer(measured, 'The values'), ...problems() },
});

const partnersRoute = createRoute({
  method: 'get',
  path: '/regions/{code}/partners',
  operationId: 'listPartners',
  summary: 'Candidate partners of a region, ranked by ties in force, then by distance; no measure of fit',
  tags: ['measures'],
  request: { params: codeParam, query: whenQuery },
  responses: {
    200: jsonAnswer(rankedPartners, 'Most ties in force first, of as many the nearer first'),
    ...problems(),
  },
});

/** Adds the routes. */
export function addMeasureRoutes(api: OpenAPIHono, ports: Ports): void {
  api.openapi(listRoute, (c) => c.json({ items: listMeasures() }, 200));
  api.openapi(measureRoute, async (c) => {
    const { why, ...rest } = c.req.valid('query');
    const given = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined)) as MeasureOptions;
    const found = await measure(ports, c.req.valid('param').name, {
      ...given,
      why: why === 'true',
      briefly: true,
    });
    return c.json(found, 200);
  });
  api.openapi(partnersRoute, async (c) => {
    const { validAt, knownAt } = c.req.valid('query');
    const found = await rankPartners(ports, c.req.valid('param').code, {
      ...(validAt === undefined ? {} : { validAt }),
      ...(knownAt === undefined ? {} : { knownAt }),
    });
    return c.json(found, 200);
  });
}
