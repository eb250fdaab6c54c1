/** Ties as rows: where each stands, and the newest words behind it. */
import { z } from 'zod';
import type { Infer } from '../app/infer.ts';
import { toEvidenceView } from '../app/review/evidence-view.ts';
import { quotedDocuments } from '../app/sources/quoted-documents.ts';
import { statusLine } from '../app/ties/status-text.ts';
import { type TieRow, tieRow } from '../app/ties/tie-row.ts';
import { tieTitle } from '../app/ties/tie-title.ts';
import type { ShownStep } from '../ties/stages/shown-steps.ts';
import { evidenceRow, party, toEvidenceRow } from './evidence-rows.ts';
import type { Asked } from './tool.ts';

const said = tieRow.shape;
/** So many parties of a body are named in a row. */
const mostParties = 12;

const words = evidenceRow.pick({
  id: true,
  kind: true,
  text: true,
  cut: true,
  date: true,
  review: true,
  sources: true,
});

/** A tie with where it stands and words behind it. */
export const shownTie = z.object({
  id: said.id,
  type: said.type,
  title: z.string(),
  parties: z.array(party).meta({ description: `The first ${mostParties}.` }),
  joins: z.int().meta({ description: 'How many parties it has.' }),
  status: z.string().meta({ description: 'Where it stands on the day asked for; silence since then is no end.' }),
  state: said.state,
  within: said.within,
  confirmed: said.confirmed,
  restrictedBy: said.restrictedBy,
  backing: said.backing,
  counts: said.counts,
  words: words
    .nullable()
    .meta({ description: 'The newest of its evidence; `evidence` with the id of the tie gives all.' }),
  page: z.string(),
});
export type ShownTie = Infer<typeof shownTie>;

/** The rows with their words, as known then. */
export async function toShownTies(
  asked: Asked,
  rows: readonly TieRow[],
  { validAt, knownAt }: { readonly validAt: string; readonly knownAt?: string | undefined },
): Promise<readonly ShownTie[]> {
  const { ledger, gazetteer } = asked.ports;
  const histories = await ledger.histories.of(
    rows.map(({ id }) => id),
    knownAt,
  );
  const newest = new Map([...histories].map(([id, { steps }]) => [id, newestPiece(steps)]));
  const pieces = await ledger.histories.evidence(
    [...newest.values()].filter((id) => id !== undefined),
    knownAt,
  );
  const documents = await quotedDocuments(ledger, pieces);
  const byId = new Map(pieces.map((piece) => [piece.id, piece]));
  return rows.map((row) => {
    const piece = byId.get(newest.get(row.id) ?? '');
    const document = documents.get(piece?.document ?? '') ?? null;
    return toShownTie(asked, row, {
      validAt,
      words:
        piece === undefined
          ? null
          : wordsOf(toEvidenceRow(toEvidenceView(gazetteer, piece, document), asked.links, 80)),
    });
  });
}

/** A piece of evidence of the newest step, of a reviewed one before others. */
function newestPiece(steps: readonly ShownStep[]): string | undefined {
  const step = steps.findLast(({ reviewed }) => reviewed) ?? steps.at(-1);
  return step?.evidence[0];
}

function wordsOf({ id, kind, text, cut, date, review, sources }: Infer<typeof evidenceRow>): ShownTie['words'] {
  return { id, kind, text, ...(cut ? { cut } : {}), date, review, sources: sources.slice(0, 2) };
}

/** One tie with words that were found for it. */
export function toShownTie(
  { links }: Pick<Asked, 'links'>,
  tie: TieRow,
  { validAt, words: found }: { readonly validAt: string; readonly words: ShownTie['words'] },
): ShownTie {
  const shown = tie.parties.slice(0, mostParties);
  return {
    id: tie.id,
    type: tie.type,
    title: tieTitle(tie, 'en', shown.map(({ names }) => names.en).join(' – ')),
    parties: shown.map(({ party: code, names }) => ({ party: code, names })),
    joins: tie.parties.length,
    status: statusLine('en', tie, tie.state, validAt),
    state: tie.state,
    ...(tie.within === undefined ? {} : { within: tie.within }),
    confirmed: tie.confirmed,
    ...(tie.restrictedBy === undefined ? {} : { restrictedBy: tie.restrictedBy }),
    backing: tie.backing,
    counts: tie.counts,
    words: found,
    page: links.tie(tie.id),
  };
}
