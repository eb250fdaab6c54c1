/** Claims and coded facts as rows: the words, who published them, and where a person sees them. */
import { z } from 'zod';
import type { Infer } from '../app/infer.ts';
import type { EvidenceView } from '../app/review/evidence-view.ts';
import { evidenceView } from '../app/review/evidence-view.ts';
import { partyView } from '../app/ties/party-view.ts';
import { shortened } from './answers.ts';
import type { Links } from './links.ts';

/** A party by its code, with its names. */
export const party = partyView.pick({ party: true, names: true });

/** So many parties of a body are named in a row, and so many sources. */
const mostParties = 20;
const mostSources = 4;

const said = evidenceView.shape;

/** A claim or a coded fact. */
export const evidenceRow = z.object({
  id: said.id,
  kind: said.kind,
  type: said.type,
  stage: said.stage,
  date: said.date,
  parties: z.array(party).meta({ description: `The first ${mostParties}.` }),
  text: z.string().meta({
    description:
      'Of a claim the words of its document, verbatim; of a coded fact what its coder states, in the coder’s words.',
  }),
  cut: z.literal(true).exactOptional().meta({ description: 'The text goes on; `evidence` with this id gives more.' }),
  lang: said.lang,
  modality: said.modality,
  likelihood: said.likelihood,
  speaker: said.speaker,
  review: z.union([said.review, z.literal('coded')]).meta({
    description:
      'Whether a person decided on it. `coded`: a fact that a person coded; it counts as it stands. An `unreviewed` claim is only what a text seems to say.',
  }),
  possible: z.literal(true).exactOptional().meta({
    description: 'It counts for nothing until a person accepts it.',
  }),
  restsOn: said.restsOn,
  document: z.object({ id: z.string(), title: z.string(), start: z.int(), end: z.int() }).nullable(),
  published: z.string().nullable(),
  sources: z
    .array(z.object({ label: z.string(), address: z.string().nullable() }))
    .meta({ description: `The first ${mostSources}: where to cite it from.` }),
  decided: z
    .object({ act: z.string(), by: z.string(), at: z.string() })
    .nullable()
    .meta({ description: 'The decision of a person that `review` comes from.' }),
  page: z.string().meta({ description: 'Where a person sees it in its place.' }),
});
export type EvidenceRow = Infer<typeof evidenceRow>;

/** A piece of evidence as a row; its text is cut to about `most` tokens. */
export function toEvidenceRow(view: EvidenceView, links: Links, most?: number): EvidenceRow {
  const { document } = view;
  return {
    id: view.id,
    kind: view.kind,
    type: view.type,
    stage: view.stage,
    date: view.date,
    parties: view.parties.slice(0, mostParties).map(({ party: code, names }) => ({ party: code, names })),
    ...shortened(view.text, most),
    lang: view.lang,
    modality: view.modality,
    likelihood: view.likelihood,
    speaker: view.speaker,
    review: view.kind === 'fact' && view.review === 'unreviewed' ? 'coded' : view.review,
    ...(view.strict || view.review === 'accepted' ? {} : { possible: true as const }),
    restsOn: view.restsOn,
    document:
      document === null
        ? null
        : { id: document.id, title: shortened(document.title, 60).text, start: document.start, end: document.end },
    published: view.published?.date ?? null,
    sources: view.sources
      .slice(0, mostSources)
      .map(({ label, address }) => ({ label: shortened(label, 60).text, address })),
    decided: view.decision && { act: view.decision.act, by: view.decision.by, at: view.decision.at },
    page: links.evidence(view.id, document?.id ?? null),
  };
}
