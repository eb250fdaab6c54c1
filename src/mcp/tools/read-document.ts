/** The text of a document that is held. */
import { z } from 'zod';
import { documentRow } from '../../app/documents/list-documents.ts';
import { codePoint } from '../../app/model-schemas/code-points.ts';
import { notice, shortened, untrusted } from '../answers.ts';
import { documentPart } from '../document-parts.ts';
import { idInput } from '../inputs.ts';
import { tool } from '../tool.ts';

const said = documentRow.shape;

export const readDocumentTool = tool({
  title: 'Read a document',
  description:
    'The text of a document that is held, a part at a time, with where it was published. Use it to check a quote in its surroundings, or to read a text before you propose claims. The claims held of it: `evidence` with its id.',
  input: z.strictObject({
    id: idInput.meta({ description: 'doc_…, from `search_documents` or the `document` of a piece of evidence.' }),
    after: codePoint.max(10_000_000).optional().meta({ description: 'The `next` of the part before.' }),
  }),
  output: z.object({
    notice: untrusted,
    id: said.id,
    title: said.title,
    lang: said.lang,
    outlet: said.outlet,
    author: said.author,
    published: said.published,
    sources: said.sources,
    characters: z.int().meta({ description: 'Of the whole text, in code points.' }),
    start: codePoint,
    end: codePoint,
    text: z.string(),
    next: z.int().nullable().meta({ description: 'Ask again with it as `after`; null at the end of the text.' }),
    page: z.string(),
  }),
  async answer({ ports, links }, { id, after: from }) {
    const { document, length, start, end, text } = await documentPart(ports, id, { from });
    return {
      notice,
      id: document.id,
      title: shortened(document.title, 100).text,
      lang: document.lang,
      outlet: document.outlet,
      author: document.author && shortened(document.author, 100).text,
      published: document.published?.edtf ?? null,
      sources: document.sources.slice(0, 3),
      characters: length,
      start,
      end,
      text,
      next: end < length ? end : null,
      page: links.document(document.id),
    };
  },
});
