/** The route that asks whether a pairing was the first of its kind. */
import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import { z } from 'zod';
import { type FirstPairing, firstPairing } from '../../app/measures/first-pairing.ts';
import { instant } from '../../app/model-schemas/edtf.ts';
import { tieType } from '../../app/model-schemas/tie-types.ts';
import type { Desk } from '../../app/ports.ts';
import { partyView } from '../../app/ties/party-view.ts';
import { jsonAnswer } from '../json-answer.ts';
import { knownQuery } from '../queries.ts';
import { problems } from '../route-problems.ts';
import { wholeNumber } from '../whole-number.ts';

const pairing = {
  tie: z.string(),
  type: tieType,
  parties: z.array(partyView),
  level: z.enum(['regions', 'towns', 'unequal']),
  stage: z.string(),
  date: z.string().nullable(),
  bounds: z.tuple([z.string().nullable(), z.string().nullable()]),
  says: z.string(),
  pieces: z.int().meta({
    description: 'How many claims and facts say so; `sources` are those of the first three and of all facts.',
  }),
  sources: z.array(z.object({ label: z.string(), address: z.string().nullable() })),
};
const whole = z.object(pairing).meta({ id: 'Pairing' });

const view: z.ZodType<FirstPairing> = z
  .object({
    pair: z.string(),
    types: z.array(z.string()),
    knownAt: instant,
    own: whole.nullable().meta({ description: 'The tie of the pair itself; null where none of the kind is held.' }),
    first: z.enum(['yes', 'perhaps', 'no', 'not held']),
    answer: z.array(z.string()).meta({ description: 'In sentences.' }),
    certain: z.int(),
    possible: z.int(),
    ofRegions: z.int(),
    earlier: z.array(z.object({ ...pairing, certainty: z.enum(['certain', 'possible']) })),
    scopes: z.array(
      z.object({
        of: z.string(),
        first: z.enum(['yes', 'perhaps', 'no']),
        certain: z.int(),
        possible: z.int(),
        earliest: whole.nullable(),
      }),
    ),
  })
  .meta({ id: 'FirstPairing' });

const query = knownQuery.extend({
  types: z.string().max(200).optional().meta({ description: 'Types of ties, joined by commas; twinnings by default.' }),
  before: z.string().max(40).optional().meta({ description: 'Earlier than this day, YYYY-MM-DD.' }),
  limit: wholeNumber({ digits: 4, description: 'How many of the earlier ones; 20 by default.' }),
});

const route = createRoute({
  method: 'get',
  path: '/pairs/{pair}/first',
  operationId: 'getFirstPairing',
  summary: 'Whether a pairing was the first of its kind between two countries, and what came before',
  tags: ['ties'],
  request: {
    params: z.strictObject({
      pair: z.string().max(60).meta({ description: 'Two units of two countries.', example: 'CN-GD~RU-SA' }),
    }),
    query,
  },
  responses: { 200: jsonAnswer(view, 'The answer, with earlier ties and their sources'), ...problems() },
});

/** Adds the route. */
export function addFirstRoutes(api: OpenAPIHono, desk: Desk): void {
  api.openapi(route, async (c) => {
    const { types, before, limit, knownAt } = c.req.valid('query');
    const found = await firstPairing(desk, c.req.valid('param').pair, {
      ...(types === undefined ? {} : { types: types.split(',') }),
      ...(before === undefined ? {} : { before }),
      ...(limit === undefined ? {} : { limit }),
      ...(knownAt === undefined ? {} : { knownAt }),
    });
    return c.json(found, 200);
  });
}
