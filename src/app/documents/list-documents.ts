/** The list of documents, newest first, by pages. */

import { z } from 'zod';
import { InvalidInput } from '../../model/errors.ts';
import type { DocumentSummary } from '../../store/ports/ledger.ts';
import { knownWhen } from '../as-of.ts';
import type { Infer } from '../infer.ts';
import { pageOf } from '../lists.ts';
import { edtf, instant } from '../model-schemas/edtf.ts';
import type { Ports } from '../ports.ts';

/** A row of the list of documents. */
export const documentRow = z
  .object({
    id: z.string(),
    title: z.string(),
    outlet: z.string().nullable().meta({ description: 'Who published it, by name.' }),
    author: z.string().nullable().meta({ description: 'Several are parted by "; ".' }),
    lang: z.string().meta({ description: 'BCP 47' }),
    published: edtf.nullable(),
    recordedAt: instant,
    origin: z.enum(['user', 'example']),
    sources: z.array(z.string()),
    claims: z.int().meta({ description: 'Without those that are only possible.' }),
    unreviewed: z.int().meta({ description: 'Those of its claims that wait for a decision.' }),
    possible: z
      .int()
      .meta({ description: 'Claims that are only possible: they count for nothing until they are accepted.' }),
    redactedAt: instant.nullable().meta({
      description: 'When its words were taken away for legal reasons; its title then says so.',
    }),
  })
  .meta({ id: 'DocumentRow' });
export type DocumentRow = Infer<typeof documentRow>;

/** A page of the list. */
export const documentsPage = pageOf(documentRow);
export type DocumentsPage = Infer<typeof documentsPage>;

/** Which page of the list. */
export interface PageRequest {
  /** 1 to 500, default 50. */
  readonly limit?: number;
  /** The `next` of the page before. */
  readonly after?: string;
  readonly knownAt?: string | undefined;
}

const longestPage = 500;

/** A page of the list; `next` is where the following one begins. */
export async function listDocuments(
  ports: Pick<Ports, 'ledger'>,
  { limit = 50, after, ...known }: PageRequest = {},
): Promise<DocumentsPage> {
  if (!Number.isInteger(limit) || limit < 1 || limit > longestPage) {
    throw new InvalidInput(`A page holds 1 to ${longestPage} documents, not ${limit}`);
  }
  const query = { knownAt: knownWhen(known), limit: limit + 1, ...(after === undefined ? {} : { after }) };
  const found = await ports.ledger.documents(query);
  const shown = found.slice(0, limit);
  // One more than asked for is fetched, so that the last page says that it is the last.
  return { items: shown.map(toDocumentRow), next: found.length > limit ? (shown.at(-1)?.id ?? null) : null };
}

/** A row of the list of documents. */
function toDocumentRow(summary: DocumentSummary): DocumentRow {
  return {
    id: summary.id,
    title: summary.title,
    outlet: summary.outlet,
    author: summary.author,
    lang: summary.lang,
    published: summary.published?.edtf ?? null,
    recordedAt: summary.recordedAt,
    origin: summary.origin,
    sources: summary.sources,
    claims: summary.claims,
    unreviewed: summary.unreviewed,
    possible: summary.possible,
    redactedAt: summary.redactedAt ?? null,
  };
}
