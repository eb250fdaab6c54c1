/** What a search finds, and texts that share their wording, as zod schemas. */

import { z } from 'zod';
import { codePoint } from '../model-schemas/anchor.ts';
import { edtf, instant } from '../model-schemas/edtf.ts';
import type { DuplicatesView, SearchView } from './document-types.ts';

const duplicateDocument = z
  .object({ id: z.string(), title: z.string(), lang: z.string(), published: edtf.nullable() })
  .meta({ id: 'DuplicateDocument' });

/** Documents that share their wording. */
export const duplicatesView: z.ZodType<DuplicatesView> = z
  .object({
    items: z.array(
      z
        .object({
          documents: z.tuple([duplicateDocument, duplicateDocument]),
          relation: z.enum(['copy', 'quotes']).meta({
            description: '`copy`: at least half of one stands in the other; `quotes`: a part does.',
          }),
          later: z.string().meta({ description: 'The one that came later, and so is the one that took.' }),
          score: z.number().meta({ description: 'The larger share of one text that stands in the other.' }),
          reasons: z.array(z.string()),
          decided: z.enum(['merged', 'split']).nullable(),
        })
        .meta({ id: 'DuplicatePair' }),
    ),
    more: z.boolean(),
    knownAt: instant,
  })
  .meta({ id: 'Duplicates' });

const marks = z.array(z.object({ start: codePoint, end: codePoint }));

/** What a search found. */
export const searchView: z.ZodType<SearchView> = z
  .object({
    items: z.array(
      z
        .object({
          id: z.string(),
          title: z.string(),
          titleMarks: marks.meta({ description: 'In the title’s own code points.' }),
          lang: z.string(),
          published: edtf.nullable(),
          recordedAt: instant,
          origin: z.enum(['user', 'example']),
          sources: z.array(z.string()),
          score: z.number(),
          passages: z.array(
            z
              .object({ start: codePoint, end: codePoint, text: z.string(), marks })
              .meta({ id: 'Passage', description: 'Spans count the document’s code points.' }),
          ),
        })
        .meta({ id: 'SearchHit' }),
    ),
    more: z.boolean().meta({ description: 'True where there are more than were asked for.' }),
    knownAt: instant,
  })
  .meta({ id: 'SearchResult' });
