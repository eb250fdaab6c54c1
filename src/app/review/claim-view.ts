/** A claim in the reading room and in the queue of what waits for review. */
import { z } from 'zod';
import type { Infer } from '../infer.ts';
import { why } from '../model-schemas/why.ts';
import { alsoRead } from './also-read.ts';
import { evidenceView } from './evidence-view.ts';
import { tieAsked } from './which-tie.ts';

/** Its card, and the words and points behind it where the newest reading keeps them. */
export const claimView = z
  .object({
    ...evidenceView.shape,
    why: why
      .nullable()
      .meta({ description: 'Null where the newest reading does not have the claim, or keeps no cues.' }),
    mayBe: z
      .array(tieAsked)
      .meta({ description: 'Named ties that it may mean and does not name: which one is asked.' }),
    alsoRead: z.array(alsoRead).exactOptional().meta({
      description:
        'What a language model reads of the same statement: it has no card of its own, and is decided on here. Absent where it reads nothing of it.',
    }),
  })
  .meta({ id: 'Claim' });
export type ClaimView = Infer<typeof claimView>;
