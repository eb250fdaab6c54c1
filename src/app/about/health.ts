/** What runs, on what, and how much it holds. */
import { z } from 'zod';
import { codebookVersion } from '../../model/codebook.ts';
import type { Infer } from '../infer.ts';
import type { Ports } from '../ports.ts';
import { heldCounts } from './held-counts.ts';

/** What runs, on what, holding how much. */
export const health = z
  .object({
    ok: z.boolean(),
    user: z.string(),
    ledger: z.object({ engine: z.string(), schemaVersion: z.int(), location: z.string() }),
    versions: z.record(z.string(), z.string()),
    counts: z.object({
      documents: z.int(),
      claims: z.int().meta({ description: 'All that are held, the possible ones among them.' }),
      readings: z.int(),
      facts: z.int(),
      caseEvents: z.int(),
      judgements: z.int(),
      ties: z.int(),
    }),
    geometry: z
      .string()
      .nullable()
      .meta({ description: 'Hash of the overview geometry: `/geometry?v=<hash>` may be kept for ever.' }),
  })
  .meta({ id: 'Health' });
export type Health = Infer<typeof health>;

/** The versions of what runs and the hash of the outlines are known to the caller alone. */
export async function showHealth(
  ports: Pick<Ports, 'ledger' | 'gazetteer' | 'now' | 'user'>,
  { versions, geometry }: Pick<Health, 'versions' | 'geometry'>,
): Promise<Health> {
  const [ledger, counts] = await Promise.all([ports.ledger.info(), heldCounts(ports)]);
  return {
    ok: true,
    user: ports.user,
    ledger,
    versions: { ...versions, gazetteer: ports.gazetteer.version, codebook: codebookVersion },
    counts,
    geometry,
  };
}
