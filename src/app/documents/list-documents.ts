/** The list of documents, newest first, by pages. */

import { InvalidInput } from '../../model/errors.ts';
import { knownWhen } from '../as-of.ts';
import type { Desk, Page, PageRequest } from '../ports.ts';
import type { DocumentRow } from './document-types.ts';
import { documentRow } from './document-view.ts';

const longestPage = 500;

/** A page of the list; `next` is where the following one begins. */
export async function listDocuments(
  desk: Pick<Desk, 'ledger'>,
  { limit = 50, after, ...known }: PageRequest = {},
): Promise<Page<DocumentRow>> {
  if (!Number.isInteger(limit) || limit < 1 || limit > longestPage) {
    throw new InvalidInput(`A page holds 1 to ${longestPage} documents, not ${limit}`);
  }
  const query = { knownAt: knownWhen(known), limit: limit + 1, ...(after === undefined ? {} : { after }) };
  const found = await desk.ledger.documents(query);
  const shown = found.slice(0, limit);
  // One more than asked for is fetched, so that the last page says that it is the last.
  return { items: shown.map(documentRow), next: found.length > limit ? (shown.at(-1)?.id ?? null) : null };
}
