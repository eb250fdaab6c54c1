/** Days, instants and vague dates as answers carry them. */
import { z } from 'zod';
import type { Bounds, DateBasis, Edtf } from '../../model/edtf.ts';

/** A day, YYYY-MM-DD. It is no `date` of JSON Schema, which knows no years before 0. */
export const day = z.string().meta({ pattern: '^-?\\d{4}-\\d\\d-\\d\\d$', example: '2023-06-16' });
/** An instant in UTC. */
export const instant = z.string().meta({ format: 'date-time', example: '2026-11-25T01:02:03.456Z' });
/** A date as vague as it is. */
export const edtf: z.ZodType<Edtf> = z.string().meta({ description: 'EDTF (ISO 8601-2)', example: '2019-06~' });
/** The days a date can mean. */
export const bounds: z.ZodType<Bounds> = z
  .tuple([day.nullable(), day.nullable()])
  .meta({ description: 'Earliest and latest day it can mean, inclusive; null is an open or unknown end.' });
/** How a date is known. */
export const dateBasis: z.ZodType<DateBasis> = z.enum(['stated', 'resolved', 'inferred']);
