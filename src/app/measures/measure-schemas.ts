/** Measures with everything behind each value, as zod schemas. */
import { z } from 'zod';
import { measureNames } from '../../measure/catalogue/catalogue.ts';
import type { Result } from '../../measure/context.ts';
import type { Measurement, Origin, Stated, Term } from '../../measure/measurement.ts';
import { instant } from '../model-schemas/edtf.ts';
import type { Measured } from './measure.ts';
import type { MeasureRow } from './measure-row.ts';
import type { RankedPartners } from './rank-partners.ts';

const recordKinds = ['observation', 'tie', 'claim', 'fact'] as const;

const origin: z.ZodType<Origin> = z
  .union([
    z.object({ kind: z.enum(recordKinds), id: z.string() }),
    z.object({ kind: z.literal('assumed'), why: z.string() }),
  ])
  .meta({ id: 'Origin' });

const interval = z.tuple([z.number(), z.number()]).nullable();

const term: z.ZodType<Term> = z
  .object({
    symbol: z.string(),
    means: z.string(),
    unit: z.string(),
    value: z.number().nullable(),
    from: z.array(origin),
    weight: z.number().exactOptional(),
    how: z.enum(['observed', 'counted', 'by rule', 'unknown']).exactOptional(),
    says: z.string().exactOptional(),
    records: z.int().exactOptional().meta({
      description: 'How many records it came from, where `from` names only the first of them.',
    }),
    notes: z
      .array(z.string())
      .exactOptional()
      .meta({ description: 'Of a figure: what to know of it before it is quoted.' }),
  })
  .meta({ id: 'MeasureTerm' });

const measurement: z.ZodType<Measurement> = z
  .object({
    measure: z.string(),
    version: z.string(),
    value: z.number().nullable(),
    unit: z.string(),
    interval: interval.meta({ description: 'The values it may have, given what is not known.' }),
    coverage: z.number(),
    formula: z.string(),
    reference: z.string(),
    terms: z.array(term),
    overWeights: z
      .object({ low: z.number(), median: z.number(), high: z.number(), draws: z.int(), of: z.int() })
      .exactOptional()
      .meta({
        description:
          '5th percentile, median and 95th percentile over the `draws` of weights that gave a value, of as many as were made.',
      }),
    notes: z.array(z.string()),
  })
  .meta({ id: 'Measurement' });

const result: z.ZodType<Result> = z.object({ of: z.string(), measurement }).meta({ id: 'MeasureResult' });

const stated: z.ZodType<Stated> = z
  .object({ measure: z.string(), version: z.string(), unit: z.string(), formula: z.string(), reference: z.string() })
  .meta({ id: 'MeasureFormula' });

/** A measure of the list. */
export const measureRow: z.ZodType<MeasureRow> = z
  .object({
    id: z.enum(measureNames),
    name: z.string(),
    of: z.enum(['pair', 'countries', 'region', 'network']),
    says: z.string(),
    inputs: z.string(),
    unknown: z.string().meta({ description: 'What becomes of value and interval where a part is not known.' }),
    limits: z.string(),
    formulas: z.array(stated),
    page: z.string().meta({ description: 'Its page in the checkout.' }),
  })
  .meta({ id: 'MeasureRow' });

/** The values of a measure. */
export const measuredView: z.ZodType<Measured> = z
  .object({
    measure: z.enum(measureNames),
    validAt: z.string(),
    knownAt: instant,
    seed: z.int(),
    results: z.array(result),
    behind: z
      .array(z.object({ id: z.string(), kind: z.enum([...recordKinds, 'assumed']), says: z.string() }))
      .exactOptional()
      .meta({ description: 'With `why`: every record that a value came from.' }),
  })
  .meta({ id: 'Measured' });

/** The candidate partners of a region, in their order. */
export const partnersView: z.ZodType<RankedPartners> = z
  .object({
    region: z.string(),
    validAt: z.string(),
    knownAt: instant,
    partners: z.array(
      z.object({
        unit: z.string(),
        tiesInForce: z.int().meta({ description: 'Reviewed ties of the two that are in force on the day.' }),
        kilometres: z.int().nullable().meta({ description: 'Great-circle distance of their centres.' }),
        lopsidedness: result.meta({ description: 'Beside the order, no part of it.' }),
      }),
    ),
  })
  .meta({ id: 'Partners' });
