/** Routes for the forecasts people keep: the list, the scores, entering, putting right, resolving. */
import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import { z } from 'zod';
import { draftForecast, forecastDraft } from '../../app/forecasts/draft-forecast.ts';
import { findForForecast, foundView } from '../../app/forecasts/find-for-forecast.ts';
import { forecastCheck, forecastView } from '../../app/forecasts/forecast-view.ts';
import type { GivenForecast } from '../../app/forecasts/given-forecast.ts';
import {
  addForecast,
  changeForecast,
  checkForecast,
  forecastEntered,
  withdrawForecast,
} from '../../app/forecasts/keep-forecasts.ts';
import { forecastStates, listForecasts } from '../../app/forecasts/list-forecasts.ts';
import { resolveForecast } from '../../app/forecasts/resolve-forecast.ts';
import { scoreForecasts, scoresView } from '../../app/forecasts/score-forecasts.ts';
import { showForecast } from '../../app/forecasts/show-forecast.ts';
import { listOf } from '../../app/lists.ts';
import { band, givenEvidence, share } from '../../app/model-schemas/forecast.ts';
import { tieType } from '../../app/model-schemas/tie-types.ts';
import type { Ports } from '../../app/ports.ts';
import { forecastFlags, outcomes } from '../../model/forecast.ts';
import { jsonAnswer } from '../json-answer.ts';
import { idParam, knownQuery, toKnown } from '../queries.ts';
import { problems } from '../route-problems.ts';
import { wholeNumber } from '../whole-number.ts';

const tags = ['forecasts'];
const short = z.string().max(400).optional();
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

const aboutQuery = knownQuery.extend({
  author: short.meta({ description: 'Whoever said it.' }),
  outlet: short.meta({ description: 'Where it was printed.' }),
  region: short.meta({ description: 'A region or country that it is about.', example: 'RU-SA' }),
  pair: short.meta({ description: 'About both of these.', example: 'CN-GD~RU-SA' }),
  document: short.meta({ description: 'Taken from this document.' }),
});

const listRoute = createRoute({
  method: 'get',
  path: '/forecasts',
  operationId: 'listForecasts',
  summary: 'The forecasts that are kept; those that are due first, by their last day, then the newest',
  tags,
  request: {
    query: aboutQuery.extend({
      state: z.enum(forecastStates).optional().meta({ description: 'Only those that stand so today.' }),
      due: wholeNumber({
        description: 'Only those that are open and whose last day is over or will be within so many days.',
        example: 30,
      }),
    }),
  },
  responses: { 200: jsonAnswer(listOf(forecastView), 'Those that are not withdrawn'), ...problems() },
});
const scoresRoute = createRoute({
  method: 'get',
  path: '/forecasts/scores',
  operationId: 'scoreForecasts',
  summary: 'The scores of all forecasts together, and of each author or outlet',
  tags,
  request: {
    query: aboutQuery.extend({
      by: z.enum(['author', 'outlet']).optional().meta({ description: 'Whose scores; of authors by default.' }),
    }),
  },
  responses: { 200: jsonAnswer(scoresView, 'The scores'), ...problems() },
});
const draftRoute = createRoute({
  method: 'get',
  path: '/forecasts/draft',
  operationId: 'draftForecast',
  summary: 'A forecast prefilled from a claim, or from a sentence of a document',
  tags,
  request: {
    query: z.strictObject({
      claim: short.meta({ description: 'A claim whose words are a forecast.' }),
      document: short.meta({ description: 'A document, with `start`.' }),
      start: wholeNumber({ description: 'Where its sentence begins, in code points.' }),
    }),
  },
  responses: { 200: jsonAnswer(forecastDraft, 'Nothing is kept yet'), ...problems(404, 409) },
});
const oneRoute = createRoute({
  method: 'get',
  path: '/forecasts/{id}',
  operationId: 'getForecast',
  summary: 'One forecast, with its resolutions',
  tags,
  request: { params: idParam, query: knownQuery },
  responses: { 200: jsonAnswer(forecastView, 'The forecast'), ...problems(404, 409) },
});
const foundRoute = createRoute({
  method: 'get',
  path: '/forecasts/{id}/found',
  operationId: 'findForForecast',
  summary:
    'What the ledger holds of the places and kinds of a forecast, from the day it was made to its last: for no side',
  tags,
  request: { params: idParam, query: knownQuery },
  responses: { 200: jsonAnswer(foundView, 'Newest first'), ...problems(404, 409) },
});
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
  api.openapi(listRoute, async (c) => {
    const { state, due, ...rest } = c.req.valid('query');
    const filter = { ...aboutOf(rest), ...(state ? { state } : {}), ...(due === undefined ? {} : { due }) };
    return c.json({ items: await listForecasts(ports, filter) }, 200);
  });
  api.openapi(scoresRoute, async (c) => {
    const { by, ...rest } = c.req.valid('query');
    return c.json(await scoreForecasts(ports, { ...aboutOf(rest), ...(by ? { by } : {}) }), 200);
  });
  api.openapi(draftRoute, async (c) => {
    const { claim, document, start } = c.req.valid('query');
    const from = {
      ...(claim ? { claim } : {}),
      ...(document ? { document } : {}),
      ...(start === undefined ? {} : { start }),
    };
    return c.json(await draftForecast(ports, from), 200);
  });
  api.openapi(oneRoute, async (c) =>
    c.json(await showForecast(ports, c.req.valid('param').id, toKnown(c.req.valid('query'))), 200),
  );
  api.openapi(foundRoute, async (c) =>
    c.json(await findForForecast(ports, c.req.valid('param').id, toKnown(c.req.valid('query'))), 200),
  );
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

type About = z.infer<typeof aboutQuery>;

function aboutOf({ knownAt, ...about }: About) {
  const asked = Object.entries(about).filter(([, value]) => value !== undefined && value !== '');
  return {
    ...toKnown(knownAt === undefined ? {} : { knownAt }),
    ...(Object.fromEntries(asked) as Partial<Record<keyof typeof about, string>>),
  };
}
