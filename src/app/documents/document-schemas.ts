/** Documents, as zod schemas. */

import { z } from 'zod';
import { edtf, instant } from '../model-schemas/edtf.ts';
import { problem } from '../model-schemas/problem.ts';
import { citation, forecastFound, mention, nonClaim, quotation } from '../model-schemas/reading.ts';
import type { AddedDocument } from '../ports.ts';
import { claimView } from '../review/claim-view.ts';
import type { DocumentRow, DocumentView } from './document-types.ts';

const documentRowShape = {
  id: z.string(),
  title: z.string(),
  lang: z.string().meta({ description: 'BCP 47' }),
  published: edtf.nullable(),
  recordedAt: instant,
  origin: z.enum(['user', 'example']),
  sources: z.array(z.string()),
  claims: z.int(),
  unreviewed: z.int(),
  redactedAt: instant.nullable().meta({ description: 'When its words were taken away for legal reasons' }),
};

/** A row of the list of documents. */
export const documentRow: z.ZodType<DocumentRow> = z.object(documentRowShape).meta({ id: 'DocumentRow' });

/** A document in the reading room. */
export const documentView: z.ZodType<DocumentView> = z
  .object({
    ...documentRowShape,
    text: z.string(),
    redaction: z.object({ at: instant, by: z.string(), reason: z.string(), sources: z.boolean() }).nullable(),
    publishedBasis: z.string().nullable(),
    mediaType: z.string(),
    encoding: z.string().nullable(),
    mentions: z.array(mention),
    citations: z.array(citation),
    quotes: z.array(quotation),
    forecasts: z.array(forecastFound),
    nonclaims: z.array(nonClaim),
    evidence: z.array(claimView),
    problems: z.array(problem),
    reader: z.string(),
    gazetteer: z.string(),
    codebook: z.string(),
    lexicon: z.string().nullable(),
  })
  .meta({ id: 'Document' });

/** What adding a document did. */
export const addedDocument: z.ZodType<AddedDocument> = z
  .object({
    id: z.string(),
    title: z.string(),
    lang: z.string(),
    published: edtf.nullable(),
    created: z.boolean().meta({ description: 'False where the same bytes were held already.' }),
    claims: z.object({ appended: z.int(), held: z.int(), unanchored: z.int() }),
    ties: z.array(z.string()),
    problems: z.array(problem),
  })
  .meta({ id: 'AddedDocument' });
