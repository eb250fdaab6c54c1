/** What is measured of regions and pairs. */
import { z } from 'zod';
import { measureNames } from '../../measure/catalogue/catalogue.ts';
import { listOf } from '../lists.ts';
import { limitOf, oneRegion, parameters } from '../parameters.ts';
import { useCase } from '../use-case.ts';
import { firstPairing, showFirstPairing } from './first-pairing.ts';
import { listMeasures, measureRow } from './list-measures.ts';
import { measure, measured } from './measure.ts';
import { rankedPartners, rankPartners } from './rank-partners.ts';

const { validAt, knownAt } = parameters;

export const measureUseCases = {
  listMeasures: useCase({
    summary: 'Every measure, with its formulas, what goes in and where it misleads',
    path: '/measures',
    tag: 'measures',
    input: z.strictObject({}),
    output: listOf(measureRow),
    returns: 'In the order of the catalogue',
    run: async () => ({ items: listMeasures() }),
  }),
  getMeasure: useCase({
    summary: 'A measure, with its formula, the numbers in it and where they came from',
    path: '/measures/{name}',
    tag: 'measures',
    input: z.strictObject({
      // Checked where the measure is looked up, which says which there are.
      name: z.string().meta({ description: 'As GET /measures names it.', enum: [...measureNames] }),
      validAt,
      knownAt,
      regions: z.string().max(4000).optional().meta({
        description: 'A pair `A~B` or a region `A`, as the measure asks.',
        example: 'CN-HL~RU-AMU',
      }),
      seed: z
        .int()
        .min(0)
        .max(2 ** 31 - 1)
        .optional()
        .meta({ description: 'Of chance, where a measure takes it; the same seed gives the same bytes.' }),
      why: z.boolean().optional().meta({
        description:
          'With the records that a value came from: figures, ties, of the claims behind a tie the first three of each date and all coded facts.',
      }),
    }),
    output: measured,
    returns: 'The values',
    run: (ports, { name, why = false, ...given }) => measure(ports, name, { ...given, why, briefly: true }),
  }),
  listPartners: useCase({
    summary: 'Candidate partners of a region, ranked by ties in force, then by distance; no measure of fit',
    path: '/regions/{region}/partners',
    tag: 'measures',
    input: z.strictObject({ region: oneRegion, validAt, knownAt }),
    output: rankedPartners,
    returns: 'Most ties in force first, of as many the nearer first',
    run: (ports, { region, ...when }) => rankPartners(ports, region, when),
  }),
  getFirstPairing: useCase({
    summary: 'Whether a pairing was the first of its kind between two countries, and what came before',
    path: '/pairs/{pair}/first',
    tag: 'ties',
    input: z.strictObject({
      pair: z.string().max(60).meta({ description: 'Two units of two countries.', example: 'CN-GD~RU-SA' }),
      knownAt,
      type: z
        .array(z.string())
        .optional()
        .meta({ description: 'Types of ties, joined by commas; twinnings by default.' }),
      before: z.string().max(40).optional().meta({ description: 'Earlier than this day, YYYY-MM-DD.' }),
      limit: limitOf('How many of the earlier ones; 20 by default.'),
    }),
    output: firstPairing,
    returns: 'The answer, with earlier ties and their sources',
    run: (ports, { pair, ...options }) => showFirstPairing(ports, pair, options),
  }),
} as const;
