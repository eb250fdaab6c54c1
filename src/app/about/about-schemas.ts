/** What runs, and the vocabularies, as zod schemas. */

import { z } from 'zod';
import type { Codebook } from '../../model/codebook.ts';
import type { DoctorReport } from '../ports.ts';

const healthCounts = z.object({
  documents: z.int(),
  claims: z.int(),
  readings: z.int(),
  facts: z.int(),
  caseEvents: z.int(),
  judgements: z.int(),
  ties: z.int(),
});

/** What runs, on what, holding how much. */
export const health: z.ZodType<
  Pick<DoctorReport, 'ok' | 'ledger' | 'versions' | 'counts'> & {
    readonly user: string;
    readonly geometry: string | null;
  }
> = z
  .object({
    ok: z.boolean(),
    user: z.string(),
    ledger: z.object({ engine: z.string(), schemaVersion: z.int(), location: z.string() }),
    versions: z.record(z.string(), z.string()),
    counts: healthCounts,
    geometry: z
      .string()
      .nullable()
      .meta({ description: 'Hash of the overview geometry: `/geometry?v=<hash>` may be kept for ever.' }),
  })
  .meta({ id: 'Health' });

/** The vocabularies. */
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
