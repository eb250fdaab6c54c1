/** The versions of the codebook, what each changed, and what people decided in words that mean something else by now. */

import { changedWords, toRecode } from '../../ties/judgements/older-codebook.ts';
import type { Desk } from '../ports.ts';
import type { CodebookView } from '../views.ts';

/** `changed` of a version is what it changed against the one before. */
export async function showCodebooks(desk: Pick<Desk, 'ledger'>): Promise<CodebookView> {
  const held = await desk.ledger.codebooks();
  const versions = held.map(({ version, record, recordedAt }, i) => {
    const before = held[i - 1];
    return { version, since: recordedAt, changed: before ? changedWords(before.record, record) : [] };
  });
  return { versions, recode: held.length < 2 ? [] : toRecode(held, await desk.ledger.codedUnder()) };
}
