/** What is asked about regions and of their figures. */
import { z } from 'zod';
import { figureRow } from '../figures/figure-row.ts';
import { listFigures } from '../figures/list-figures.ts';
import { listOf } from '../lists.ts';
import { limitOf, oneRegion, parameters } from '../parameters.ts';
import { knownCountry } from '../places/named-place.ts';
import { useCase } from '../use-case.ts';
import { listRegions, showRegion } from './list-regions.ts';
import { regionRow } from './region-row.ts';
import { searchRegions } from './search-regions.ts';

const { validAt, knownAt } = parameters;
const text = z.string().max(2000);

export const regionUseCases = {
  listRegions: useCase({
    summary: 'First-level units: all, those of a country, or those that a name finds',
    path: '/regions',
    tag: 'regions',
    input: z.strictObject({
      validAt,
      knownAt,
      find: text.optional().meta({
        description: 'The beginning of a name in English, Russian or Chinese, or a code.',
        example: 'якут',
      }),
      country: text.optional().meta({ description: 'A name, or ISO 3166-1 alpha-2', example: 'RU' }),
      limit: limitOf('For a search; default 20.', undefined, { min: 1, max: 1000 }),
    }),
    output: listOf(regionRow),
    returns: 'By code; a search gives the best fit first',
    run: async (ports, { find, country, limit = 20, ...when }) => {
      if (find === undefined)
        return { items: await listRegions(ports, { ...when, ...(country === undefined ? {} : { country }) }) };
      const found = await searchRegions(ports, find, country === undefined ? limit : 1000, when);
      const wanted = country === undefined ? null : knownCountry(ports.gazetteer, country);
      return { items: found.filter((row) => wanted === null || row.country === wanted).slice(0, limit) };
    },
  }),
  getRegion: useCase({
    summary: 'One first-level unit',
    path: '/regions/{region}',
    tag: 'regions',
    input: z.strictObject({ region: oneRegion, validAt, knownAt }),
    output: regionRow,
    returns: 'The unit; a superseded code gives today’s',
    problems: [404],
    run: (ports, { region, ...when }) => showRegion(ports, region, when),
  }),
  listObservations: useCase({
    summary: 'Figures about a unit, each with its source',
    path: '/observations',
    tag: 'regions',
    input: z.strictObject({
      knownAt,
      region: oneRegion,
      indicator: z.string().max(60).optional().meta({ description: 'Of this kind alone.', example: 'product' }),
    }),
    output: listOf(figureRow),
    returns: 'By indicator and second unit, newest year first; of one year the one taken first',
    run: async (ports, filter) => ({ items: await listFigures(ports, filter) }),
  }),
} as const;
