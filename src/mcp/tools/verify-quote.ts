/** Whether words stand in a document, and where. */
import { z } from 'zod';
import { codePoint } from '../../app/model-schemas/code-points.ts';
import { anchorer, quoteRefusals } from '../../model/anchoring.ts';
import { notice, shortened, untrusted } from '../answers.ts';
import { documentHeld } from '../document-parts.ts';
import { idInput } from '../inputs.ts';
import { tool } from '../tool.ts';

/** So many places of words that stand there more than once. */
const mostPlaces = 10;
/** Characters of the text on either side of the words. */
const around = 120;

export const verifyQuoteTool = tool({
  title: 'Verify a quote',
  description:
    'Whether some words stand in a document that is held, and where: the same characters, or the same words written otherwise (case, width, quotation marks, dashes, white space, soft hyphens). Use it before you quote anything that you did not copy from an answer of this server. `quote` of the answer is the text’s own; cite that one.',
  input: z.strictObject({
    document: idInput.meta({ description: 'doc_…' }),
    quote: z.string().min(1).max(20_000),
  }),
  output: z.object({
    notice: untrusted,
    stands: z.boolean(),
    how: z.enum(['exact', 'folded']).nullable().meta({ description: '`folded`: the same words, written otherwise.' }),
    why: z.string().nullable().meta({ description: 'Where it does not stand there: what is wrong.' }),
    places: z
      .array(
        z.object({
          start: codePoint,
          end: codePoint,
          quote: z.string(),
          cut: z.literal(true).exactOptional(),
          before: z.string(),
          after: z.string(),
        }),
      )
      .meta({ description: `The first ${mostPlaces} places, with the text on both sides.` }),
    total: z.int(),
    document: z.object({ id: z.string(), title: z.string() }),
    page: z.string(),
  }),
  async answer({ ports, links }, { document: written, quote }) {
    const document = await documentHeld(ports, written);
    const anchors = anchorer(document.text);
    const found = anchors.find(quote);
    const places = anchors.all(quote);
    const shown = places.slice(0, mostPlaces).map((place) => {
      const { text, ...cut } = shortened(place.quote);
      return {
        start: place.start,
        end: place.end,
        quote: text,
        ...cut,
        before: anchors.between(Math.max(0, place.start - around), place.start),
        after: anchors.between(place.end, Math.min(anchors.length, place.end + around)),
      };
    });
    const stands = places.length > 0;
    return {
      notice,
      stands,
      how: !stands ? null : places[0]!.quote === quote.trim() ? ('exact' as const) : ('folded' as const),
      why: stands || !('refused' in found) ? null : quoteRefusals[found.refused],
      places: shown,
      total: places.length,
      document: { id: document.id, title: shortened(document.title, 100).text },
      page: links.document(document.id),
    };
  },
});
