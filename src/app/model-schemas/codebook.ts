/** The codebook and its codes, as answers carry them. */
import { z } from 'zod';
import { type Codebook, type Modality, modalities } from '../../model/codebook.ts';

/** How a text says a thing. */
export const modality = z.enum(modalities as readonly [Modality, ...Modality[]]);

/** Types, stages, fields and kinds of case events, with their definitions. */
export const codebookView: z.ZodType<Codebook> = z
  .object({
    version: z.string(),
    source: z.string(),
    tieTypes: z.array(
      z.object({
        id: z.string(),
        standing: z.boolean(),
        definition: z.string(),
        names: z.object({ en: z.string(), ru: z.string(), zh: z.string() }),
      }),
    ),
    stages: z.array(z.object({ id: z.string(), definition: z.string() })),
    fields: z.array(z.object({ id: z.string() })),
    caseEventKinds: z.array(z.object({ id: z.string(), definition: z.string() })),
  })
  .meta({ id: 'Codebook' });
