/** The versions of the codebook, what each changed, and what people decided in words that mean something else by now. */

import { z } from 'zod';
import { type ChangedWord, changedWords, toRecode } from '../../ties/judgements/older-codebook.ts';
import type { Infer } from '../infer.ts';
import { instant } from '../model-schemas/edtf.ts';
import type { Ports } from '../ports.ts';

const changedWord: z.ZodType<ChangedWord> = z
  .object({
    kind: z.enum(['type', 'stage']),
    word: z.string(),
    before: z.string().nullable(),
    after: z.string().nullable(),
  })
  .meta({ id: 'ChangedWord' });

/** The codebooks known, oldest first, what each changed, and what is to be coded again by the newest. */
export const codebookVersions = z
  .object({
    versions: z.array(z.object({ version: z.string(), since: instant, changed: z.array(changedWord) })),
    recode: z.array(
      z
        .object({
          id: z.string(),
          kind: z.enum(['claim', 'fact', 'coding']),
          type: z.string(),
          stage: z.string(),
          at: instant,
          under: z.string(),
          changed: z.array(changedWord),
        })
        .meta({ id: 'ToRecode' }),
    ),
  })
  .meta({ id: 'CodebookVersions' });
export type CodebookVersions = Infer<typeof codebookVersions>;

/** `changed` of a version is what it changed against the one before. */
export async function showCodebooks(ports: Pick<Ports, 'ledger'>): Promise<CodebookVersions> {
  const known = await ports.ledger.codebooks();
  const versions = known.map(({ version, record, recordedAt }, i) => {
    const before = known[i - 1];
    return { version, since: recordedAt, changed: before ? changedWords(before.record, record) : [] };
  });
  return { versions, recode: known.length < 2 ? [] : toRecode(known, await ports.ledger.codedUnder()) };
}
