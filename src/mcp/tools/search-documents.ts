/** Documents by their words. */
import { z } from 'zod';
import { passageView, searchDocuments, searchRow } from '../../app/documents/search-documents.ts';
import { after, fitting, mostRows, next, notice, shortened, untrusted } from '../answers.ts';
import { placeInput } from '../inputs.ts';
import { tool } from '../tool.ts';

/** So many documents of a search can be reached. */
const mostHits = 100;
const said = searchRow.shape;

export const searchDocumentsTool = tool({
  title: 'Search documents',
  description:
    'Full-text search in the documents held (English, Russian, Chinese), best first, with the passages that hold the words. For ties, ask `ties`; use this for what documents say beyond ties, or to find a document to read with `read_document`. Words must all be there; "a phrase" in quotes; -word for what must not. Search in the language of the documents: a word is not translated.',
  input: z.strictObject({
    words: z.string().min(1).max(500),
    lang: z.string().min(2).max(10).optional().meta({ description: 'en, ru or zh.' }),
    from: z.string().min(1).max(40).optional().meta({ description: 'Published then or later, EDTF: 2019-06.' }),
    to: z.string().min(1).max(40).optional().meta({ description: 'Published then or earlier.' }),
    region: placeInput.optional().meta({ description: 'Only documents that name this region or country.' }),
    after: after.meta({ description: `The \`next\` of the answer before; the best ${mostHits} can be reached.` }),
  }),
  output: z.object({
    notice: untrusted,
    items: z.array(
      z.object({
        id: said.id,
        title: said.title,
        lang: said.lang,
        outlet: said.outlet,
        author: said.author,
        published: said.published,
        sources: said.sources,
        passages: z.array(passageView.pick({ start: true, end: true, text: true })),
        resource: z.string(),
        page: z.string(),
      }),
    ),
    next,
    beyond: z
      .boolean()
      .meta({ description: `True where there are more than the ${mostHits} that can be reached: narrow the search.` }),
  }),
  async answer({ ports, links }, { words, after: from = 0, ...filter }) {
    const limit = Math.min(mostHits, Math.max(1, from + mostRows));
    const given = Object.entries(filter).filter(([, value]) => value !== undefined);
    const found = await searchDocuments(ports, words, { ...Object.fromEntries(given), limit });
    const hits = found.items.slice(from, from + mostRows).map((hit) => ({
      id: hit.id,
      title: shortened(hit.title, 100).text,
      lang: hit.lang,
      outlet: hit.outlet,
      author: hit.author,
      published: hit.published,
      sources: hit.sources.slice(0, 3),
      passages: hit.passages.map(({ start, end, text }) => ({ start, end, text: shortened(text, 120).text })),
      resource: links.resource(hit.id),
      page: links.document(hit.id),
    }));
    const beyond = found.more && limit === mostHits;
    const { rows, next: follows } = fitting(hits, from, found.more && !beyond);
    return { notice, items: rows, next: follows, beyond };
  },
});
