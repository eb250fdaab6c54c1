/**
 * What the REST interface takes and gives, as zod schemas. The OpenAPI document is made from them, requests are checked
 * with them, and the tests check every answer with them. Answers mirror the view models of `brief/views.ts`: the type
 * annotations fail to compile where the two part.
 */
import { z } from '@hono/zod-openapi';
import type {
  ArcView,
  CaseEventView,
  CaseRow,
  ChangesView,
  ClaimView,
  DocumentRow,
  DocumentView,
  DuplicatesView,
  EvidenceView,
  HistoryView,
  MapView,
  PartyView,
  RegionRow,
  RereadQuestion,
  SearchView,
  TieRow,
  TieView,
} from '../brief/views.ts';
import type { AddedDocument, DoctorReport } from '../desk/ports.ts';
import { tieChangeKinds } from '../ledger/tie-changes.ts';
import { type Codebook, type Modality, modalities, stages } from '../model/codebook.ts';
import { type EvidenceValues, type Judgement, judgementActs, settlements } from '../model/evidence.ts';
import type { StageStep } from '../model/tie.ts';
import {
  bounds,
  citation,
  codePoint,
  day,
  edtf,
  forecast,
  instant,
  likelihood,
  mention,
  nonClaim,
  placeLevel,
  quotation,
  recordProblem,
  stage,
  tieType,
  why,
} from './reading-schemas.ts';

const names = z.object({ en: z.string(), ru: z.string().nullable(), zh: z.string().nullable() }).openapi('Names');
const source = z.object({ label: z.string(), address: z.string().nullable() }).openapi('Source');

/** A party of a tie. */
export const partyView: z.ZodType<PartyView> = z
  .object({ party: z.string(), unit: z.string(), country: z.string(), names })
  .openapi('Party', {
    example: {
      party: 'RU-SA',
      unit: 'RU-SA',
      country: 'RU',
      names: { en: 'Sakha Republic', ru: 'Республика Саха (Якутия)', zh: '萨哈共和国' },
    },
  });

/** The fields of the values of a piece of evidence. */
export const evidenceValueShape = {
  type: tieType,
  parties: z.array(z.string()),
  stage,
  date: edtf.nullable(),
  bounds: bounds.nullable(),
  fields: z.array(z.string()),
  modality: z.enum(modalities as readonly [Modality, ...Modality[]]),
  body: z.string().nullable(),
};

const evidenceValues: z.ZodType<EvidenceValues> = z.object(evidenceValueShape).openapi('EvidenceValues');

const tieKey = z.object({ type: tieType, key: z.string() });

/** A judgement as held. */
export const judgement: z.ZodType<Judgement> = z
  .object({
    id: z.string(),
    act: z.enum(judgementActs),
    target: z.string().openapi({
      description: 'Id of a claim or a fact; for `undo`, of a judgement; for `merge` and `split`, a thing.',
    }),
    by: z.string(),
    at: instant,
    reason: z.string().nullable(),
    edit: evidenceValues.exactOptional(),
    into: z.string().exactOptional(),
    apart: z.string().exactOptional(),
    settle: z.enum(settlements).exactOptional(),
    ties: z.tuple([tieKey, tieKey]).exactOptional(),
  })
  .openapi('Judgement');

const tieState = z
  .object({
    stage: z.enum([...(stages as readonly [(typeof stages)[number], ...(typeof stages)[number][]]), 'dormant']),
    certainty: z.enum(['certain', 'possible']),
  })
  .openapi('TieState');

const tieCounts = z
  .object({
    acceptedClaims: z.int(),
    unreviewedClaims: z.int(),
    rejectedClaims: z.int(),
    facts: z.int(),
    sources: z.int(),
    sourcesWithUnreviewed: z.int(),
  })
  .openapi('TieCounts');

const datedEvidence = { date: edtf.nullable(), bounds, evidence: z.array(z.string()), reviewed: z.boolean() };

const stageStep: z.ZodType<StageStep> = z
  .object({
    ...datedEvidence,
    stage,
    oneSided: z.string().exactOptional().openapi({ description: 'The party that decided, where one side alone did.' }),
    contested: z.array(z.object(datedEvidence)).exactOptional(),
  })
  .openapi('StageStep');

const evidenceShape = {
  id: z.string(),
  kind: z.enum(['claim', 'fact']),
  type: tieType,
  parties: z.array(partyView),
  stage,
  date: edtf.nullable(),
  modality: z.string(),
  likelihood,
  speaker: z.string().nullable(),
  fields: z.array(z.string()),
  review: z.enum(['unreviewed', 'accepted', 'rejected', 'unsure']),
  text: z.string(),
  lang: z.string(),
  document: z.object({ id: z.string(), title: z.string(), start: codePoint, end: codePoint }).nullable(),
  sources: z.array(source),
  where: z.string().nullable(),
  rule: z.string().nullable(),
  confidence: z.string().nullable(),
  asRead: evidenceValues.nullable().openapi({ description: 'The values as read, where a person has put others.' }),
  preferred: z.boolean(),
  person: z.string().nullable(),
  judgements: z.array(judgement),
};

/** A piece of evidence: a claim with its words, or a coded fact with its sources. */
export const evidenceView: z.ZodType<EvidenceView> = z.object(evidenceShape).openapi('Evidence');

/** A decision on a claim that a later reading gives otherwise. */
export const rereadQuestion: z.ZodType<RereadQuestion> = z
  .object({
    kind: z.enum(['changed', 'near', 'gone']),
    claim: evidenceView,
    was: z.object({
      stage,
      date: edtf.nullable(),
      modality: z.enum(modalities as readonly [Modality, ...Modality[]]),
      body: z.string().nullable(),
      reader: z.string(),
      recordedAt: instant,
    }),
    now: z.array(evidenceView),
  })
  .openapi('RereadQuestion');

const claimView: z.ZodType<ClaimView> = z
  .object({
    ...evidenceShape,
    why: why
      .nullable()
      .openapi({ description: 'Null where the newest reading does not have the claim, or keeps no cues.' }),
  })
  .openapi('Claim');

/** What happened to something held. */
export const historyView: z.ZodType<HistoryView> = z
  .object({
    id: z.string(),
    names: z.array(z.string()),
    events: z.array(
      z
        .object({
          at: instant,
          by: z.string(),
          what: z.enum(['recorded', 'source', 'read', 'judged']),
          on: z.string(),
          source: z.string().exactOptional(),
          reader: z.string().exactOptional(),
          values: z
            .object({
              stage,
              date: edtf.nullable(),
              modality: z.enum(modalities as readonly [Modality, ...Modality[]]),
            })
            .exactOptional(),
          judgement: judgement.exactOptional(),
        })
        .openapi('HistoryEvent'),
    ),
  })
  .openapi('History');

const tieRowShape = {
  id: z.string(),
  type: tieType,
  standing: z.boolean(),
  parties: z.array(partyView),
  pairs: z.array(z.string()),
  body: z.string().nullable(),
  apart: z.string().exactOptional(),
  state: tieState.nullable().openapi({ description: 'Null where the tie had not begun on that day.' }),
  first: day.nullable(),
  last: day.nullable(),
  reviewed: z.boolean(),
  counts: tieCounts,
};

/** A row of the tie table. */
export const tieRow: z.ZodType<TieRow> = z.object(tieRowShape).openapi('TieRow');

/** A tie with its history and evidence. */
export const tieView: z.ZodType<TieView> = z
  .object({ ...tieRowShape, steps: z.array(stageStep), evidence: z.array(evidenceView) })
  .openapi('Tie');

/** What became of the ties between two instants of knowledge. */
export const changesView: z.ZodType<ChangesView> = z
  .object({
    since: instant,
    until: instant,
    validAt: day,
    items: z.array(
      z
        .object({
          kinds: z.array(z.enum(tieChangeKinds)),
          before: tieState.nullable(),
          after: tieState.nullable(),
          tie: tieRow,
        })
        .openapi('TieChange'),
    ),
  })
  .openapi('TieChanges');

const documentRowShape = {
  id: z.string(),
  title: z.string(),
  lang: z.string().openapi({ description: 'BCP 47' }),
  published: edtf.nullable(),
  recordedAt: instant,
  origin: z.enum(['user', 'example']),
  sources: z.array(z.string()),
  claims: z.int(),
  unreviewed: z.int(),
};

/** A row of the list of documents. */
export const documentRow: z.ZodType<DocumentRow> = z.object(documentRowShape).openapi('DocumentRow');

/** A document in the reading room. */
export const documentView: z.ZodType<DocumentView> = z
  .object({
    ...documentRowShape,
    text: z.string(),
    publishedBasis: z.string().nullable(),
    mediaType: z.string(),
    encoding: z.string().nullable(),
    mentions: z.array(mention),
    citations: z.array(citation),
    quotes: z.array(quotation),
    forecasts: z.array(forecast),
    nonclaims: z.array(nonClaim),
    evidence: z.array(claimView),
    problems: z.array(recordProblem),
    reader: z.string(),
    gazetteer: z.string(),
    codebook: z.string(),
    lexicon: z.string().nullable(),
  })
  .openapi('Document');

const duplicateDocument = z
  .object({ id: z.string(), title: z.string(), lang: z.string(), published: edtf.nullable() })
  .openapi('DuplicateDocument');

/** Documents that share their wording. */
export const duplicatesView: z.ZodType<DuplicatesView> = z
  .object({
    items: z.array(
      z
        .object({
          documents: z.tuple([duplicateDocument, duplicateDocument]),
          relation: z.enum(['copy', 'quotes']).openapi({
            description: '`copy`: at least half of one stands in the other; `quotes`: a part does.',
          }),
          later: z.string().openapi({ description: 'The one that came later, and so is the one that took.' }),
          score: z.number().openapi({ description: 'The larger share of one text that stands in the other.' }),
          reasons: z.array(z.string()),
          decided: z.enum(['merged', 'split']).nullable(),
        })
        .openapi('DuplicatePair'),
    ),
    more: z.boolean(),
    knownAt: instant,
  })
  .openapi('Duplicates');

const marks = z.array(z.object({ start: codePoint, end: codePoint }));

/** What a search found. */
export const searchView: z.ZodType<SearchView> = z
  .object({
    items: z.array(
      z
        .object({
          id: z.string(),
          title: z.string(),
          titleMarks: marks.openapi({ description: 'In the title’s own code points.' }),
          lang: z.string(),
          published: edtf.nullable(),
          recordedAt: instant,
          origin: z.enum(['user', 'example']),
          sources: z.array(z.string()),
          score: z.number(),
          passages: z.array(
            z
              .object({ start: codePoint, end: codePoint, text: z.string(), marks })
              .openapi('Passage', { description: 'Spans count the document’s code points.' }),
          ),
        })
        .openapi('SearchHit'),
    ),
    more: z.boolean().openapi({ description: 'True where there are more than were asked for.' }),
    knownAt: instant,
  })
  .openapi('SearchResult');

/** A first-level unit with the number of its ties. */
export const regionRow: z.ZodType<RegionRow> = z
  .object({
    code: z.string().openapi({ example: 'RU-SA' }),
    country: z.string(),
    kind: z.string(),
    level: placeLevel,
    names,
    lat: z.number(),
    lon: z.number(),
    neighbours: z.array(z.string()),
    disputed: z.boolean(),
    worldviews: z.array(z.object({ country: z.string(), by: z.string() })),
    ties: z.int(),
  })
  .openapi('Region');

const arcEndShape = {
  code: z.string(),
  level: z.enum(['region', 'country', 'historical']),
  names,
  lat: z.number(),
  lon: z.number(),
};
const arcEnd = z.object(arcEndShape).openapi('ArcEnd');

const arcView: z.ZodType<ArcView> = z
  .object({
    pair: z.string().openapi({ example: 'CN-GD~RU-SA' }),
    a: arcEnd,
    b: arcEnd,
    ties: z.array(z.string()),
    types: z.array(z.object({ type: tieType, ties: z.int() })),
    live: z.int(),
    reviewed: z.int(),
    unreviewed: z.int(),
    certain: z.boolean(),
    sources: z.int(),
    first: day.nullable(),
    last: day.nullable(),
  })
  .openapi('Arc');

/** What the map draws. */
export const mapView: z.ZodType<MapView> = z
  .object({
    validAt: day,
    knownAt: instant,
    arcs: z.array(arcView),
    regions: z.array(
      z.object({ ...arcEndShape, ties: z.int(), reviewed: z.int(), unreviewed: z.int() }).openapi('TiedUnit'),
    ),
    ties: z.array(tieRow),
    unplaced: z.array(z.string()),
  })
  .openapi('Map');

/** A case. */
export const caseRow: z.ZodType<CaseRow> = z
  .object({
    id: z.string(),
    title: names.nullable(),
    events: z.int(),
    first: day.nullable(),
    last: day.nullable(),
  })
  .openapi('Case');

/** A dated event of a case. */
export const caseEventView: z.ZodType<CaseEventView> = z
  .object({
    id: z.string(),
    case: z.string(),
    event: z.string(),
    parties: z.array(partyView),
    date: edtf.nullable(),
    bounds: bounds.nullable(),
    precision: z.string(),
    statement: z.string(),
    sources: z.array(source),
    confidence: z.string(),
  })
  .openapi('CaseEvent');

/** What adding a document did. */
export const addedDocument: z.ZodType<AddedDocument> = z
  .object({
    id: z.string(),
    title: z.string(),
    lang: z.string(),
    published: edtf.nullable(),
    created: z.boolean().openapi({ description: 'False where the same bytes were held already.' }),
    claims: z.object({ appended: z.int(), held: z.int(), unanchored: z.int() }),
    ties: z.array(z.string()),
    problems: z.array(recordProblem),
  })
  .openapi('AddedDocument');

const healthCounts = z.object({
  documents: z.int(),
  claims: z.int(),
  readings: z.int(),
  facts: z.int(),
  caseEvents: z.int(),
  judgements: z.int(),
  ties: z.int(),
});

/** What runs, on what, holding how much. */
export const health: z.ZodType<
  Pick<DoctorReport, 'ok' | 'ledger' | 'versions' | 'counts'> & {
    readonly user: string;
    readonly geometry: string | null;
  }
> = z
  .object({
    ok: z.boolean(),
    user: z.string(),
    ledger: z.object({ engine: z.string(), schemaVersion: z.int(), location: z.string() }),
    versions: z.record(z.string(), z.string()),
    counts: healthCounts,
    geometry: z
      .string()
      .nullable()
      .openapi({ description: 'Hash of the overview geometry: `/geometry?v=<hash>` may be kept for ever.' }),
  })
  .openapi('Health');

/** The vocabularies. */
export const codebookView: z.ZodType<Codebook> = z
  .object({
    version: z.string(),
    source: z.string(),
    tieTypes: z.array(
      z.object({
        id: z.string(),
        standing: z.boolean(),
        definition: z.string(),
        names: z.object({ en: z.string(), ru: z.string(), zh: z.string() }),
      }),
    ),
    stages: z.array(z.object({ id: z.string(), definition: z.string() })),
    fields: z.array(z.object({ id: z.string() })),
    caseEventKinds: z.array(z.object({ id: z.string(), definition: z.string() })),
  })
  .openapi('Codebook');

/** An error, RFC 9457. */
export const problemDetails = z
  .object({
    type: z.string().openapi({ example: 'urn:amur:problem:not-found' }),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    instance: z.string().optional().openapi({ description: 'The path asked for.' }),
    hint: z.string().optional().openapi({ description: 'What can be done about it.' }),
    errors: z
      .array(
        z.object({
          in: z.enum(['path', 'query', 'body', 'header']),
          name: z.string().openapi({ description: 'Parameter, or JSON pointer into the body.' }),
          detail: z.string(),
        }),
      )
      .optional(),
    items: z
      .array(z.unknown())
      .optional()
      .openapi({ description: 'Where every file of an upload failed: the report per file.' }),
  })
  .openapi('ProblemDetails');

export type ProblemDetails = z.infer<typeof problemDetails>;

/** What became of one file of an upload. */
export const fileReport = z
  .discriminatedUnion('ok', [
    z.object({ name: z.string(), ok: z.literal(true), document: addedDocument }),
    z.object({ name: z.string(), ok: z.literal(false), problem: problemDetails }),
  ])
  .openapi('FileReport');

export type FileReport = z.infer<typeof fileReport>;

/** A list, whole. */
export function listOf<T extends z.ZodType>(item: T) {
  return z.object({ items: z.array(item) });
}

/** A page of a list, with the cursor of the next one where there is one. */
export function pageOf<T extends z.ZodType>(item: T) {
  return z.object({ items: z.array(item), next: z.string().nullable() });
}
