/** Evidence as cards: the words of the document for a claim, the coder's statement and its sources for a fact. */
import { z } from 'zod';
import type { Gazetteer } from '../../gazetteer/gazetteer.ts';
import { agreements } from '../../model/agreement.ts';
import { byHand } from '../../model/by-hand.ts';
import type { StoredDocument } from '../../model/document.ts';
import { howSure } from '../../model/evidence.ts';
import type { StoredEvidence } from '../../store/ports/ledger.ts';
import { redactedWords } from '../../store/redaction/quotes-from.ts';
import { inForce, reviewDecision } from '../../ties/judgements/review-state.ts';
import { type Grades, gradeOf } from '../../ties/sources/grades.ts';
import { type OutletKey, outletNamed, outletOfAddress } from '../../ties/sources/outlets.ts';
import type { Infer } from '../infer.ts';
import { codePoint } from '../model-schemas/code-points.ts';
import { bounds, edtf, instant } from '../model-schemas/edtf.ts';
import { evidenceValues, judgement, restsOn, reviewState } from '../model-schemas/evidence.ts';
import { likelihood } from '../model-schemas/forecast.ts';
import { credibility, reliability } from '../model-schemas/grade.ts';
import { scoreShape } from '../model-schemas/reading.ts';
import { milestone, stage } from '../model-schemas/stages.ts';
import { tieType } from '../model-schemas/tie-types.ts';
import { byText, earliestFirst, inOrder } from '../order.ts';
import { type SourceView, sourceView, toSourceView } from '../sources/source-view.ts';
import { partyView, toPartyView } from '../ties/party-view.ts';
import { thingNamesOf } from '../ties/thing-names-of.ts';
import { actedView, toActedView } from './acted-view.ts';

/** A source with the outlet that it is from and how reliable that is held to be, where it is of one and graded. */
export const gradedSource = z
  .object({
    ...sourceView.shape,
    outlet: z.string().exactOptional(),
    reliability: reliability.exactOptional(),
    cited: z
      .literal(true)
      .exactOptional()
      .meta({ description: 'The text cites it; it is not where the text appeared.' }),
  })
  .meta({ id: 'GradedSource' });
export type GradedSource = Infer<typeof gradedSource>;

/** One piece of evidence as a card: a claim with its words, or a coded fact with its sources. */
export const evidenceView = z
  .object({
    id: z.string(),
    kind: z.enum(['claim', 'fact']),
    type: tieType,
    parties: z.array(partyView),
    stage,
    date: edtf.nullable(),
    bounds: bounds.nullable(),
    published: z
      .object({ date: edtf, bounds })
      .nullable()
      .meta({ description: 'When what a claim quotes was published, as far as its document says.' }),
    recordedAt: instant.meta({ description: 'When this ledger came to hold it.' }),
    modality: z.string(),
    likelihood,
    speaker: z.string().nullable(),
    fields: z.array(z.string()),
    body: z.string().nullable().meta({ description: 'The name that it gives to a joint body.' }),
    apart: z.string().exactOptional().meta({
      description:
        'The name that it gives to a construction or a site; absent where it gives none, or says only what sort of thing it is.',
    }),
    alsoNamed: z.array(z.string()).exactOptional().meta({ description: 'The names held for it in other languages.' }),
    review: reviewState,
    score: scoreShape.score,
    strict: scoreShape.strict,
    carried: z
      .array(partyView)
      .meta({ description: 'Those of its parties that another sentence than that of its words names.' }),
    text: z.string(),
    lang: z.string(),
    document: z
      .object({
        id: z.string(),
        title: z.string(),
        outlet: z.string().nullable(),
        author: z.string().nullable(),
        start: codePoint,
        end: codePoint,
      })
      .nullable(),
    sources: z.array(gradedSource),
    agreement: z.enum(agreements).exactOptional().meta({
      description:
        'Who has the claim: both readings, the rules alone, the language model alone; absent where no language model has read the document.',
    }),
    credibility: credibility.nullable(),
    where: z.string().nullable(),
    rule: z.string().nullable(),
    confidence: z.string().nullable(),
    restsOn: restsOn.nullable().meta({
      description:
        'What its coder has seen: the source, an excerpt of it, or a list made from it; null where the coder does not say.',
    }),
    milestone: milestone.exactOptional().meta({ description: 'Of what is built: how far it came then.' }),
    acted: actedView.nullable(),
    note: z.string().nullable(),
    asRead: evidenceValues.nullable().meta({ description: 'The values as read, where a person has put others.' }),
    preferred: z.boolean().meta({ description: 'A reviewer prefers it to what contradicts it.' }),
    person: z.string().nullable().meta({
      description: 'The name that the speaker goes by, where reviewers hold several to be one.',
    }),
    judgements: z.array(judgement).meta({ description: 'All of them, newest first, those taken back included.' }),
    inForce: z.array(z.string()).meta({ description: 'Ids of the judgements that are not taken back, oldest first.' }),
    decision: judgement.nullable().meta({
      description: 'The judgement that `review` comes from; null where nothing is decided.',
    }),
  })
  .meta({ id: 'Evidence' });
export type EvidenceView = Infer<typeof evidenceView>;

/** What a card says of the document it quotes. */
export type QuotedDocument = Pick<
  StoredDocument,
  'id' | 'title' | 'lang' | 'outlet' | 'author' | 'published' | 'sources'
>;

/** The outlet that a citation names, as printed. */
function citedOutlet(citation: unknown): readonly string[] {
  if (typeof citation !== 'object' || citation === null || !('source' in citation)) return [];
  return typeof citation.source === 'string' ? [citation.source] : [];
}

function sourcesOf(held: StoredEvidence, document: QuotedDocument | null, grades: Grades): readonly GradedSource[] {
  const graded = (source: string): GradedSource => withLetter(toSourceView(source), outletOfAddress(source), grades);
  if (held.fact !== null) return held.fact.sources.map(({ address }) => graded(address));
  const cited = held.citations.flatMap(citedOutlet).map((label) => ({ label, address: null, cited: true as const }));
  return [...(document === null ? [] : documentSources(document, grades)), ...cited];
}

/** Where a document appeared: its outlet with its address, else its site; nothing where only the name of a file is known. */
export function documentSources(
  { outlet, sources }: Pick<QuotedDocument, 'outlet' | 'sources'>,
  grades: Grades,
): readonly GradedSource[] {
  const addresses = sources.map(toSourceView).filter(({ address }) => address !== null);
  if (outlet === null) return addresses.map((view) => withLetter(view, outletOfAddress(view.address!), grades));
  const address = addresses[0]?.address ?? null;
  const keys = [outletNamed(outlet), ...(address === null ? [] : [outletOfAddress(address)])];
  const key = keys.find((each) => each !== null && grades.has(each)) ?? keys[0]!;
  return [withLetter({ label: outlet, address }, key, grades)];
}

/** A source with the letter of its outlet. */
function withLetter(source: SourceView, outlet: OutletKey | null, grades: Grades): GradedSource {
  if (outlet === null) return source;
  const reliability = grades.get(outlet);
  return { ...source, outlet, ...(reliability === undefined ? {} : { reliability }) };
}

/** One piece of evidence; `document` is the one it quotes, null for a fact; `grades` are those of outlets. */
export function toEvidenceView(
  gazetteer: Gazetteer,
  held: StoredEvidence,
  document: QuotedDocument | null,
  grades: Grades = new Map(),
): EvidenceView {
  return {
    id: held.id,
    kind: held.kind,
    type: held.type,
    parties: held.parties.map((party) => toPartyView(gazetteer, party)),
    stage: held.stage,
    date: held.date,
    bounds: held.bounds,
    published: document?.published ? { date: document.published.edtf, bounds: document.published.bounds } : null,
    recordedAt: held.recordedAt,
    modality: held.modality,
    likelihood: held.likelihood,
    speaker: held.speaker,
    fields: held.fields,
    ...calledIn(gazetteer, held),
    review: held.review,
    score: held.score,
    strict: held.strict,
    // What a person has put right does not rest on where the reader found it.
    carried: held.asRead === null ? held.carried.map((party) => toPartyView(gazetteer, party)) : [],
    text: wordsOf(held),
    lang: document?.lang ?? 'en',
    document:
      document === null || held.span === null
        ? null
        : {
            id: document.id,
            title: document.title,
            outlet: document.outlet,
            author: document.author,
            start: held.span.start,
            end: held.span.end,
          },
    sources: sourcesOf(held, document, grades),
    ...(held.agreement === null ? {} : { agreement: held.agreement }),
    credibility: gradeOf(held.judgements)?.credibility ?? null,
    where: held.where,
    rule: held.rule,
    ...(held.fact === null ? { confidence: null, restsOn: null } : howSure(held.fact)),
    ...(held.milestone === undefined ? {} : { milestone: held.milestone }),
    acted: held.fact === null ? null : toActedView(gazetteer, held.fact),
    note: held.fact?.note ?? null,
    asRead: sameAsAdded(held) ? null : held.asRead,
    preferred: held.preferredIn !== undefined,
    person: held.person,
    judgements: held.judgements,
    inForce: inForce(held.judgements).map(({ id }) => id),
    decision: reviewDecision(held.judgements),
  };
}

/** What evidence calls the thing that it is about, as a tie is called, with the names held in other languages. */
function calledIn(gazetteer: Gazetteer, held: StoredEvidence): Pick<EvidenceView, 'body' | 'apart' | 'alsoNamed'> {
  const { type, parties, body, apart } = held;
  const name = apart ?? body;
  const things = thingNamesOf(gazetteer);
  if (name === null || (apart === undefined && things.compared(name, parties) === null)) return { body: null };
  const also = things.held(name, parties).filter((other) => other !== name);
  return {
    ...(type === 'body' ? { body: name } : { body: null, apart: name }),
    ...(also.length > 0 ? { alsoNamed: also } : {}),
  };
}

/** What a claim quotes, or a fact states. */
export function wordsOf({ quote, fact }: Pick<StoredEvidence, 'quote' | 'fact'>): string {
  return quote === '' ? redactedWords : (quote ?? fact?.statement ?? '');
}

/** A person's own claim was never read otherwise than that person put it, until somebody puts it right. */
function sameAsAdded({ rule, asRead, type, parties, stage, date, modality, body }: StoredEvidence): boolean {
  if (rule !== byHand || asRead === null) return false;
  const now = [type, parties, stage, date, modality, body];
  return (
    JSON.stringify(now) ===
    JSON.stringify([asRead.type, asRead.parties, asRead.stage, asRead.date, asRead.modality, asRead.body])
  );
}

/** By date (undated last), then document and place in it, then id. */
export const evidenceOrder = inOrder<StoredEvidence>(
  (a, b) => earliestFirst(a.bounds?.[0] ?? a.bounds?.[1] ?? null, b.bounds?.[0] ?? b.bounds?.[1] ?? null),
  (a, b) => byText(a.document ?? '', b.document ?? ''),
  (a, b) => (a.span?.start ?? 0) - (b.span?.start ?? 0),
  (a, b) => byText(a.id, b.id),
);
