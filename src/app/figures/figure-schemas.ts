/** Figures about regions, as zod schemas. */
import { z } from 'zod';
import type { FigureRow } from './figure-view.ts';

/** One figure with its source. */
export const figureRow: z.ZodType<FigureRow> = z
  .object({
    id: z.string(),
    indicator: z.string().meta({ example: 'product' }),
    region: z.string(),
    counterpart: z.string().nullable(),
    year: z.int(),
    value: z.number(),
    unit: z.string().meta({ description: 'As the source has it.', example: 'million RUB' }),
    source: z.object({ label: z.string(), address: z.string().nullable(), published: z.int().nullable() }),
    note: z.string().nullable(),
    recordedAt: z.string(),
    by: z.string(),
    taken: z
      .boolean()
      .meta({ description: 'Whether measures take it, where several are held for one thing and year.' }),
    because: z.string().nullable().meta({ description: 'Where sources differ, on the one that is taken: why it is.' }),
  })
  .meta({ id: 'Observation' });
