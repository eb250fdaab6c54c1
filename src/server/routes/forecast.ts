/** Routes for the forecasts people keep: the list, the scores, entering, putting right, resolving. */
import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import { z } from 'zod';
import { forecastCheck, forecastView } from '../../app/forecasts/forecast-view.ts';
import type { GivenForecast } from '../../app/forecasts/given-forecast.ts';
import {
  addForecast,
  changeForecast,
  checkForecast,
  forecastEntered,
  withdrawForecast,
} from '../../app/forecasts/keep-forecasts.ts';
import { resolveForecast } from '../../app/forecasts/resolve-forecast.ts';
import { band, givenEvidence, share } from '../../app/model-schemas/forecast.ts';
import { tieType } from '../../app/model-schemas/tie-types.ts';
import type { Ports } from '../../app/ports.ts';
import { forecastFlags, outcomes } from '../../model/forecast.ts';
import { jsonAnswer } from '../json-answer.ts';
import { idParam } from '../queries.ts';
import { problems } from '../route-problems.ts';

const tags = ['forecasts'];
const takes = <T extends z.ZodType>(schema: T) => ({
  body: { required: true, content: { 'application/json': { schema } } },
});
const refusals = problems(404, 409, 413, 415);

const words = z.string().max(4000);
const perhaps = words.nullish();

/** What is sent to enter a forecast, or to put one right. */
const forecastBody = z
  .strictObject({
    statement: words.meta({ example: 'The railway bridge at Tongjiang opens in October 2019' }),
    who: perhaps,
    what: perhaps,
    where: z
      .array(z.string().max(200))
      .max(40)
      .optional()
      .meta({ example: ['CN-HL/Tongjiang'] }),
    by: perhaps.meta({ description: 'EDTF; it can be judged once its last day is over.', example: '2019-10' }),
    source: perhaps,
    types: z.array(tieType).max(20).optional().meta({ description: 'Types of ties that it is about.' }),
    likelihood: z
      .union([share, band])
      .nullish()
      .meta({ description: 'A point, or from and to; left out, it is taken from `wording`.' }),
    wording: perhaps.meta({ example: 'almost certain' }),
    author: perhaps,
    outlet: perhaps,
    saidOn: perhaps,
    address: perhaps,
    claim: perhaps,
    span: z.strictObject({ document: z.string().max(200), start: z.int(), end: z.int() }).nullish(),
    flags: z.array(z.enum(forecastFlags)).max(10).optional(),
    condition: perhaps,
    note: perhaps,
    evidence: givenEvidence.optional().meta({
      description: 'For and against; left out of a change, what was put before stays, and an empty list takes it away.',
    }),
  })
  .meta({ id: 'ForecastToKeep' });

/** What is sent to put one right. */
const changeBody = forecastBody
  .extend({
    reason: perhaps,
    seen: z.string().max(200).optional().meta({
      description: 'The version that was changed; 409 where another came in between.',
    }),
  })
  .meta({ id: 'ForecastChange' });

/** What is sent to resolve one. */
const resolutionBody = z
  .strictObject({
    outcome: z.enum(outcomes),
    on: perhaps.meta({ description: 'EDTF: when it came, or when it was clear that it would not.' }),
    evidence: z.string().max(4000).meta({ description: 'What shows it; why it is void, disputed or taken back.' }),
    address: perhaps,
    seen: z.string().max(200).optional().meta({
      description: 'The last resolution that was seen, empty for none; 409 where another came in between.',
    }),
  })
  .meta({ id: 'ForecastResolutionToAdd' });

const addRoute = createRoute({
  method: 'post',
  path: '/forecasts',
  operationId: 'addForecast',
  summary: 'Enter a forecast; the same words twice are one',
  tags,
  request: takes(forecastBody),
  responses: { 201: jsonAnswer(forecastEntered, 'The forecast'), ...refusals },
});
const checkRoute = createRoute({
  method: 'post',
  path: '/forecasts/check',
  operationId: 'checkForecast',
  summary: 'Whether a forecast could be judged as it is written, and what it lacks; nothing is kept',
  tags,
  request: takes(forecastBody),
  responses: { 200: jsonAnswer(forecastCheck, 'What the check says'), ...refusals },
});
const changeRoute = createRoute({
  method: 'post',
  path: '/forecasts/{id}',
  operationId: 'changeForecast',
  summary: 'Put a forecast right; brings a withdrawn one back',
  tags,
  request: { params: idParam, ...takes(changeBody) },
  responses: { 201: jsonAnswer(forecastView, 'The forecast as it stands now'), ...refusals },
});
const withdrawRoute = createRoute({
  method: 'post',
  path: '/forecasts/{id}/withdrawal',
  operationId: 'withdrawForecast',
  summary: 'Withdraw a forecast; it stays in the history',
  tags,
  request: {
    params: idParam,
    ...takes(z.strictObject({ reason: z.string().max(2000).nullish() }).meta({ id: 'ForecastReason' })),
  },
  responses: { 201: jsonAnswer(forecastView, 'The forecast'), ...refusals },
});
const resolveRoute = createRoute({
  method: 'post',
  path: '/forecasts/{id}/resolutions',
  operationId: 'resolveForecast',
  summary: 'Say how a forecast came out, and score it in the same act; "open" takes the last resolution back',
  tags,
  request: { params: idParam, ...takes(resolutionBody) },
  responses: { 201: jsonAnswer(forecastView, 'The forecast as it stands now'), ...refusals },
});
/** Adds the routes. */
export function addForecastRoutes(api: OpenAPIHono, ports: Ports): void {
  api.openapi(checkRoute, async (c) => c.json(await checkForecast(ports, given(c.req.valid('json'))), 200));
  api.openapi(addRoute, async (c) => c.json(await addForecast(ports, given(c.req.valid('json'))), 201));
  api.openapi(changeRoute, async (c) => {
    const { reason, seen, ...rest } = c.req.valid('json');
    const how = { reason: reason ?? null, ...(seen ? { seen } : {}) };
    return c.json(await changeForecast(ports, c.req.valid('param').id, given(rest), how), 201);
  });
  api.openapi(withdrawRoute, async (c) =>
    c.json(await withdrawForecast(ports, c.req.valid('param').id, { reason: c.req.valid('json').reason ?? null }), 201),
  );
  api.openapi(resolveRoute, async (c) => {
    const { seen, on, address, ...rest } = c.req.valid('json');
    const how = { ...rest, on: on ?? null, address: address ?? null, ...(seen === undefined ? {} : { seen }) };
    return c.json(await resolveForecast(ports, c.req.valid('param').id, how), 201);
  });
}

/** What was not sent is left out. */
function given(body: z.infer<typeof forecastBody>): GivenForecast {
  return Object.fromEntries(
    Object.entries(body).filter(([, value]) => value !== undefined),
  ) as unknown as GivenForecast;
}
