/** What is shown of a reading by a language model, besides its claims. */
import { z } from 'zod';
import type { ModelRun } from '../../model/reading.ts';
import { type ClaimRefusal, claimRefusals } from '../../read/by-model/refusals.ts';
import type { Infer } from '../infer.ts';
import { tieType } from '../model-schemas/tie-types.ts';

/** Which model, how it was asked, what it took, and which of its claims were not taken. */
export const readByModel = z
  .object({
    name: z.string(),
    answered: z.string().meta({ description: 'The name with which it answered.' }),
    host: z.string(),
    prompt: z.string().meta({ description: 'Version and hash of what it was told.' }),
    tokens: z.object({ input: z.int().nullable(), output: z.int().nullable() }),
    refused: z.array(
      z.object({
        reason: z.enum(Object.keys(claimRefusals) as [ClaimRefusal, ...ClaimRefusal[]]),
        type: tieType,
        parties: z.array(z.string()),
        quote: z.string(),
      }),
    ),
  })
  .meta({ id: 'ReadByModel' });
type ReadByModel = Infer<typeof readByModel>;

/** The same of a run. */
export function toReadByModel({ name, answered, host, prompt, tokens, refused }: ModelRun): ReadByModel {
  return {
    name,
    answered,
    host,
    prompt: `${prompt.version}-${prompt.hash}`,
    tokens,
    refused: refused.flatMap((each) =>
      each.reason in claimRefusals ? [{ ...each, reason: each.reason as ClaimRefusal }] : [],
    ),
  };
}
