/** Evidence as cards: the words of the document for a claim, the coder's statement and its sources for a fact. */
import type { Gazetteer } from '../gazetteer/gazetteer.ts';
import type { HeldEvidence } from '../ledger/port.ts';
import type { StoredDocument } from '../model/document.ts';
import { byText, earliestFirst, inOrder } from './order.ts';
import { partyView } from './party-view.ts';
import { type SourceView, sourceView } from './source-view.ts';
import type { EvidenceView } from './views.ts';

/** What a card says of the document it quotes. */
export type QuotedDocument = Pick<StoredDocument, 'id' | 'title' | 'lang' | 'sources'>;

/** The outlet that a citation names, as printed. */
function citedOutlet(citation: unknown): readonly string[] {
  if (typeof citation !== 'object' || citation === null || !('source' in citation)) return [];
  return typeof citation.source === 'string' ? [citation.source] : [];
}

function sourcesOf(held: HeldEvidence, document: QuotedDocument | null): readonly SourceView[] {
  if (held.fact !== null) return held.fact.sources.map((source) => sourceView(source.address));
  const cited = held.citations.flatMap(citedOutlet).map((label) => ({ label, address: null }));
  return [...(document?.sources ?? []).map(sourceView), ...cited];
}

/** One piece of evidence; `document` is the one it quotes, null for a fact. */
export function evidenceView(gazetteer: Gazetteer, held: HeldEvidence, document: QuotedDocument | null): EvidenceView {
  return {
    id: held.id,
    kind: held.kind,
    type: held.type,
    parties: held.parties.map((party) => partyView(gazetteer, party)),
    stage: held.stage,
    date: held.date,
    modality: held.modality,
    likelihood: held.likelihood,
    speaker: held.speaker,
    fields: held.fields,
    review: held.review,
    text: held.quote ?? held.fact?.statement ?? '',
    lang: document?.lang ?? 'en',
    document:
      document === null || held.span === null
        ? null
        : { id: document.id, title: document.title, start: held.span.start, end: held.span.end },
    sources: sourcesOf(held, document),
    where: held.where,
    rule: held.rule,
    confidence: held.fact?.confidence ?? null,
    asRead: held.asRead,
    preferred: held.preferredAt !== undefined,
    person: held.person,
    judgements: held.judgements,
  };
}

/** By date (undated last), then document and place in it, then id. */
export const evidenceOrder = inOrder<HeldEvidence>(
  (a, b) => earliestFirst(a.bounds?.[0] ?? a.bounds?.[1] ?? null, b.bounds?.[0] ?? b.bounds?.[1] ?? null),
  (a, b) => byText(a.document ?? '', b.document ?? ''),
  (a, b) => (a.span?.start ?? 0) - (b.span?.start ?? 0),
  (a, b) => byText(a.id, b.id),
);
