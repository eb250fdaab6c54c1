/** What is asked about forecasts. */
import { z } from 'zod';
import { listOf } from '../lists.ts';
import { id, parameters } from '../parameters.ts';
import { useCase } from '../use-case.ts';
import { draftForecast, forecastDraft } from './draft-forecast.ts';
import { findForForecast, foundView } from './find-for-forecast.ts';
import { forecastView } from './forecast-view.ts';
import { forecastStates, listForecasts } from './list-forecasts.ts';
import { scoreForecasts, scoresView } from './score-forecasts.ts';
import { showForecast } from './show-forecast.ts';

const { knownAt } = parameters;
const short = z.string().max(400).optional();

const about = {
  knownAt,
  author: short.meta({ description: 'Whoever said it.' }),
  outlet: short.meta({ description: 'Where it was printed.' }),
  region: short.meta({ description: 'A region or country that it is about.', example: 'RU-SA' }),
  pair: short.meta({ description: 'About both of these.', example: 'CN-GD~RU-SA' }),
  document: short.meta({ description: 'Taken from this document.' }),
};

export const forecastUseCases = {
  listForecasts: useCase({
    summary: 'The forecasts that are kept; those that are due first, by their last day, then the newest',
    path: '/forecasts',
    tag: 'forecasts',
    input: z.strictObject({
      ...about,
      state: z.enum(forecastStates).optional().meta({ description: 'Only those that stand so today.' }),
      due: z.int().optional().meta({
        description: 'Only those that are open and whose last day is over or will be within so many days.',
        example: 30,
      }),
    }),
    output: listOf(forecastView),
    returns: 'Those that are not withdrawn',
    run: async (ports, filter) => ({ items: await listForecasts(ports, filter) }),
  }),
  scoreForecasts: useCase({
    summary: 'The scores of all forecasts together, and of each author or outlet',
    path: '/forecasts/scores',
    tag: 'forecasts',
    input: z.strictObject({
      ...about,
      by: z.enum(['author', 'outlet']).optional().meta({ description: 'Whose scores; of authors by default.' }),
    }),
    output: scoresView,
    returns: 'The scores',
    run: scoreForecasts,
  }),
  draftForecast: useCase({
    summary: 'A forecast prefilled from a claim, or from a sentence of a document',
    path: '/forecasts/draft',
    tag: 'forecasts',
    input: z.strictObject({
      claim: short.meta({ description: 'A claim whose words are a forecast.' }),
      document: short.meta({ description: 'A document, with `start`.' }),
      start: z.int().optional().meta({ description: 'Where its sentence begins, in code points.' }),
    }),
    output: forecastDraft,
    returns: 'Nothing is kept yet',
    problems: [404, 409],
    run: draftForecast,
  }),
  getForecast: useCase({
    summary: 'One forecast, with its resolutions',
    path: '/forecasts/{id}',
    tag: 'forecasts',
    input: z.strictObject({ id, knownAt }),
    output: forecastView,
    returns: 'The forecast',
    problems: [404, 409],
    run: (ports, { id, ...known }) => showForecast(ports, id, known),
  }),
  findForForecast: useCase({
    summary:
      'What the ledger holds of the places and kinds of a forecast, from the day it was made to its last: for no side',
    path: '/forecasts/{id}/found',
    tag: 'forecasts',
    input: z.strictObject({ id, knownAt }),
    output: foundView,
    returns: 'Newest first',
    problems: [404, 409],
    run: (ports, { id, ...known }) => findForForecast(ports, id, known),
  }),
} as const;
