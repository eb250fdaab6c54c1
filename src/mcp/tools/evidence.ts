/** What bears a tie, what a document says, or one piece of evidence. */
import { z } from 'zod';
import { knownId } from '../../app/known-id.ts';
import { type EvidenceView, toEvidenceView } from '../../app/review/evidence-view.ts';
import { showEvidence } from '../../app/review/show-evidence.ts';
import { showTie } from '../../app/ties/show-tie.ts';
import { after, fitting, mostRows, mostTokens, next, notice, untrusted } from '../answers.ts';
import { documentHeld } from '../document-parts.ts';
import { evidenceRow, toEvidenceRow } from '../evidence-rows.ts';
import { idInput } from '../inputs.ts';
import { type Asked, tool } from '../tool.ts';

export const evidenceTool = tool({
  title: 'Show evidence',
  description:
    'Evidence with its verbatim words: one claim or coded fact by its id (clm_…, fct_…), all evidence of a tie (tie_…), or all claims of a document (doc_…). Each row says what it claims, who says so, whether a person has accepted it, its source and page. Quote `text` as it stands; an unreviewed claim is what a text seems to say, not a fact.',
  input: z.strictObject({
    id: idInput.meta({
      description: 'Of a claim, a coded fact, a tie or a document; its beginning is enough where it is unique.',
    }),
    after,
  }),
  output: z.object({ notice: untrusted, total: z.int(), items: z.array(evidenceRow), next }),
  async answer(asked, { id: written, after: from = 0 }) {
    const { total, items } = await evidenceOf(asked, written, from);
    // One piece alone has the room of a whole answer.
    const most = items.length === 1 ? mostTokens / 2 : undefined;
    const shown = items.map((view) => toEvidenceRow(view, asked.links, most));
    const { rows, next: follows } = fitting(shown, from, from + items.length < total);
    return { notice, total, items: rows, next: follows };
  },
});

/** At most a page of it from a place on, and how much there is. */
async function evidenceOf(
  { ports }: Asked,
  written: string,
  from: number,
): Promise<{ readonly total: number; readonly items: readonly EvidenceView[] }> {
  const id = await knownId(ports.ledger, written);
  if (id.startsWith('tie_')) {
    const { evidence, pieces } = await showTie(ports, id, {}, from + mostRows);
    return { total: pieces, items: evidence.slice(from) };
  }
  if (id.startsWith('doc_')) {
    const document = await documentHeld(ports, id);
    const claims = await ports.ledger.claims(document.id);
    const shown = claims.slice(from, from + mostRows);
    return { total: claims.length, items: shown.map((claim) => toEvidenceView(ports.gazetteer, claim, document)) };
  }
  return { total: 1, items: from === 0 ? [await showEvidence(ports, id)] : [] };
}
