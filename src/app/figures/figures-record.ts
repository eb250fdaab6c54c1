/** The shape of a file in data/observations: series of figures, each with its source, unit and years. */
import { z } from 'zod';
import { type Indicator, indicatorNamed } from '../../model/observation.ts';

const words = z.string().trim().min(1).max(2000);
const year = z.int().min(1).max(9999);

const series = z.strictObject({
  indicator: z.custom<Indicator>(
    (name) => typeof name === 'string' && indicatorNamed(name) !== null,
    'is no indicator',
  ),
  unit: words,
  /** A key of `sources`. */
  source: words,
  years: z.array(year).min(1),
  /** Of all figures of the series. */
  note: words.optional(),
  /** Of the figures of one unit, in the place of `note`. */
  notes: z.record(z.string(), words).optional(),
  /** By unit, a number for each year; null where the source has none. */
  figures: z.record(z.string(), z.array(z.number().nullable())),
});

/** A file of figures. */
export const figuresRecord = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'is not a short name of small letters, digits and hyphens'),
  version: z.string(),
  about: words,
  sources: z.record(
    z.string(),
    z.strictObject({ label: words, published: year.optional(), address: words.nullable() }),
  ),
  series: z.array(series).min(1),
});
