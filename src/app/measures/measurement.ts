/** Measurements as answers give them: each value with its formula, the numbers in it and where they came from. */
import { z } from 'zod';
import type { Result } from '../../measure/context.ts';
import type { Measurement, Origin, Stated, Term } from '../../measure/measurement.ts';

/** The kinds of records that a number of a measure can come from. */
export const recordKinds = ['observation', 'tie', 'claim', 'fact'] as const;

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
    notes: z.array(z.string()),
  })
  .meta({ id: 'Measurement' });

/** A measurement with what it is of. */
export const measureResult: z.ZodType<Result> = z.object({ of: z.string(), measurement }).meta({ id: 'MeasureResult' });

/** What a measure says of itself, whatever it is applied to. */
export const measureFormula: z.ZodType<Stated> = z
  .object({ measure: z.string(), version: z.string(), unit: z.string(), formula: z.string(), reference: z.string() })
  .meta({ id: 'MeasureFormula' });
