/** What is asked about who leans on whom. */
import { z } from 'zod';
import { id, parameters } from '../parameters.ts';
import { useCase } from '../use-case.ts';
import { allLeans } from './all-leans.ts';
import { caseLean } from './case-lean.ts';
import * as views from './lean-view.ts';
import { pairLean } from './pair-lean.ts';
import { regionDependence } from './region-dependence.ts';

const { validAt, knownAt } = parameters;
const text = z.string().max(200);

export const leanUseCases = {
  listLeans: useCase({
    summary: 'Every region whose dependence on a country is known, and every pair with a lean',
    path: '/leans',
    tag: 'measures',
    input: z.strictObject({ validAt, knownAt }),
    output: views.allLeans,
    returns: 'Of each the newest up to the year of validAt',
    run: allLeans,
  }),
  getDependence: useCase({
    summary: 'On which countries a region depends: their shares of its trade, with every figure',
    path: '/regions/{region}/dependence',
    tag: 'measures',
    input: z.strictObject({
      region: text.meta({ description: 'A first-level region, by ISO 3166-2 code or by name.', example: 'RU-PRI' }),
      country: text.optional().meta({ description: 'On this country alone.', example: 'CN' }),
      knownAt,
    }),
    output: views.dependenceView,
    returns: 'The largest newest share first',
    problems: [404],
    run: regionDependence,
  }),
  getLean: useCase({
    summary: 'How far each side of a pair depends on the other’s country, the difference, and since when',
    path: '/pairs/{pair}/lean',
    tag: 'measures',
    input: z.strictObject({
      pair: text.meta({
        description: 'Two regions of two countries; above 0 the first leans more.',
        example: 'CN-HL~RU-PRI',
      }),
      knownAt,
    }),
    output: views.pairLeanView,
    returns: 'Year by year, with what is missing',
    run: (ports, { pair, ...known }) => pairLean(ports, pair, known),
  }),
  getCaseLean: useCase({
    summary: 'The regions of a case on the countries of their counterparts: one row a region, country and span',
    path: '/cases/{id}/lean',
    tag: 'measures',
    input: z.strictObject({ id, knownAt }),
    output: views.caseLean,
    returns: 'By region, country, year',
    problems: [404],
    run: (ports, { id, ...known }) => caseLean(ports, id, known),
  }),
} as const;
