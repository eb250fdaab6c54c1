/** The shape of a file in data/observations: series of figures, each with its source, unit and years. */
import { z } from 'zod';
import { restingOn } from '../../model/evidence.ts';
import { type Indicator, indicatorNamed, sourceKinds, yearOfPeriod } from '../../model/observation.ts';

const words = z.string().trim().min(1).max(2000);
const year = z.int().min(1).max(9999);
/** A year, or the span that a figure is of: `2021-01/2021-10`. */
const yearOrPeriod = z.union([
  year,
  z.string().refine((text) => yearOfPeriod(text) !== null, 'is no year and no span'),
]);
/** A year, or a day or month as EDTF. */
const published = z.union([year.transform(String), z.string()]);

const series = z.strictObject({
  indicator: z.custom<Indicator>(
    (name) => typeof name === 'string' && indicatorNamed(name) !== null,
    'is no indicator',
  ),
  unit: words,
  /** The second unit or country of all its figures. */
  counterpart: words.optional(),
  /** A key of `sources`. */
  source: words,
  years: z.array(yearOrPeriod).min(1),
  /** How the figures were worked out from what is printed. */
  computed: words.optional(),
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
    z.strictObject({
      label: words,
      title: words.optional(),
      published: published.optional(),
      address: words.nullable(),
      kind: z.enum(sourceKinds).optional(),
      restsOn: z.enum(restingOn).optional(),
    }),
  ),
  series: z.array(series).min(1),
});
