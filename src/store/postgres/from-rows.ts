/** Rows of the database as the words of the model. */

import type { Agreement } from '../../model/agreement.ts';
import { byHand } from '../../model/by-hand.ts';
import type { Modality } from '../../model/codebook.ts';
import type { Description, StoredDocument } from '../../model/document.ts';
import { type Bounds, type DateBasis, edtfBounds } from '../../model/edtf.ts';
import {
  type CodedFact,
  type Evidence,
  type EvidenceValues,
  isPossible,
  type Judgement,
  type JudgementAct,
  type JudgementDetail,
} from '../../model/evidence.ts';
import type { Problem } from '../../model/problem.ts';
import { type Claim, type Reading, unscored } from '../../model/reading.ts';
import type { Stage } from '../../model/stages.ts';
import type { TieType } from '../../model/tie-types.ts';
import { withDescription } from '../../ties/judgements/description.ts';
import { standingOf } from '../../ties/judgements/review-state.ts';
import { citedOutlets } from '../../ties/sources/outlets.ts';
import { withinPublication } from '../../ties/within-publication.ts';
import type { DocumentSummary, StoredEvidence } from '../ports/ledger.ts';
import { redactedWords } from '../redaction/quotes-from.ts';

export interface DocumentRow {
  readonly document_id: string;
  readonly lang: string;
  readonly title: string;
  readonly media_type: string;
  readonly encoding: string | null;
  readonly published_edtf: string | null;
  readonly published_from: string | null;
  readonly published_to: string | null;
  readonly published_basis: DateBasis | null;
  readonly read_published: { readonly edtf: string; readonly basis: DateBasis } | null;
  readonly outlet: string | null;
  readonly author: string | null;
  readonly site_name: string | null;
  readonly problems: readonly Problem[];
  readonly origin: 'user' | 'example';
  readonly recorded_at: string;
  readonly redacted_at: string | null;
}

export interface ClaimRow {
  readonly document_id: string;
  readonly claim_id: string;
  readonly type: TieType;
  readonly parties: readonly string[];
  readonly span_start: number;
  readonly span_end: number;
  readonly quote: string;
  readonly recorded_at: string;
  readonly published_edtf: string | null;
  readonly published_from: string | null;
  readonly published_to: string | null;
  readonly stage: Stage;
  readonly date_edtf: string | null;
  readonly date_from: string | null;
  readonly date_to: string | null;
  readonly basis: DateBasis | null;
  readonly fields: readonly string[];
  readonly speaker: string | null;
  readonly modality: Modality;
  readonly likelihood_low: number | null;
  readonly likelihood_high: number | null;
  /** The references it rests on (citations-of.ts). */
  readonly citations: readonly unknown[];
  readonly place: string;
  readonly rule: string;
  readonly body: string | null;
  readonly score: number | null;
  readonly strict: boolean;
  readonly carried: readonly string[];
  readonly reader: string;
  /** False where the newest reading of the document does not have the claim any more. */
  readonly current: boolean;
  /** Who has it, where a language model has read too. */
  readonly agreement: Agreement | null;
  readonly folded_under: readonly string[];
}

/** Of a claim, what ties do not depend on: not read where they are derived. */
export const unread = {
  span_start: 0,
  span_end: 0,
  quote: '',
  speaker: null,
  likelihood_low: null,
  likelihood_high: null,
  place: 'body',
  score: null,
  carried: [],
  reader: '',
  agreement: null,
  folded_under: [],
} as const;

export interface FactRow {
  readonly fact_id: string;
  readonly tie_key: string;
  readonly record: CodedFact;
  readonly recorded_at: string;
}

export interface JudgementRow {
  /** What the act needs besides its target; null for most. */
  readonly detail: JudgementDetail | null;
  readonly judgement_id: string;
  readonly act: JudgementAct;
  readonly target: string;
  readonly subject: string;
  readonly reason: string | null;
  readonly revision: number;
  readonly recorded_at: string;
  readonly recorded_by: string;
}

/** A document without its text, with what people have said of it. */
export function documentOf(
  row: DocumentRow,
  sources: readonly string[],
  said: Description,
): Omit<StoredDocument, 'text'> {
  const { published_edtf: edtf, published_basis: basis, read_published: read } = row;
  const bounds: Bounds = [row.published_from, row.published_to];
  const document = {
    id: row.document_id,
    lang: row.lang,
    title: row.title,
    outlet: row.outlet,
    author: row.author,
    siteName: row.site_name,
    mediaType: row.media_type,
    encoding: row.encoding,
    published: read ? { ...read, bounds: edtfBounds(read.edtf) } : edtf && basis ? { edtf, bounds, basis } : null,
    sources,
    problems: row.problems,
    recordedAt: row.recorded_at,
    origin: row.origin,
  };
  const { outlet, author, title } = row;
  const described = withDescription<Omit<StoredDocument, 'text'>>(
    Object.keys(said).length === 0 ? document : { ...document, asCame: { outlet, author, title, published: edtf } },
    said,
  );
  return row.redacted_at === null
    ? described
    : { ...without(described), title: redactedWords, redactedAt: row.redacted_at };
}

function without({ asCame: _, ...document }: Omit<StoredDocument, 'text'>): Omit<StoredDocument, 'text'> {
  return document;
}

/** A document of a list, with how many claims it has and how many wait for a decision. */
export function summaryOf(document: Omit<StoredDocument, 'text'>, all: readonly StoredEvidence[]): DocumentSummary {
  const claims = all.filter(({ foldedUnder }) => foldedUnder.length === 0);
  const standing = claims.filter((claim) => !isPossible(claim));
  const unreviewed = standing.filter(({ review }) => review === 'unreviewed' || review === 'unsure').length;
  return { ...document, claims: standing.length, unreviewed, possible: claims.length - standing.length };
}

/** A judgement. */
export function judgementOf(row: JudgementRow): Judgement {
  return {
    id: row.judgement_id,
    act: row.act,
    target: row.target,
    by: row.recorded_by,
    at: row.recorded_at,
    revision: row.revision,
    reason: row.reason,
    ...row.detail,
  };
}

/** A reading as it is held; in those of before scores were kept claims have none. */
export function readingOf(record: Reading): Reading {
  return { ...record, claims: withScores(record.claims), nonclaims: withScores(record.nonclaims) };
}

/** Claims of a reading, those without a score said to have none. */
export const withScores = <C extends Claim>(claims: readonly C[]): readonly C[] =>
  claims.map((claim) => ({ ...unscored, ...claim }));

/** The values of a piece of evidence with what people have decided on it. */
function decided(values: EvidenceValues, judgements: readonly Judgement[]) {
  const { review, edit, preferredIn, apart } = standingOf(judgements);
  return {
    ...(edit ?? values),
    asRead: edit === null ? null : values,
    review,
    ...(preferredIn === null ? {} : { preferredIn }),
    ...(apart === null ? {} : { apart }),
  };
}

function citing(citations: readonly unknown[]): Pick<Evidence, 'cites'> {
  const cites = citedOutlets(citations);
  return cites.length > 0 ? { cites } : {};
}

/** A claim with the judgements on it, given in the order they were made. */
export function storedClaim(row: ClaimRow, judgements: readonly Judgement[]): StoredEvidence {
  const read = claimAsRead(row);
  if (judgements.length === 0) return read;
  const { type, parties, stage, date, bounds, modality, fields, body } = read;
  const values: EvidenceValues = { type, parties, stage, date, bounds, modality, fields, body };
  return { ...read, ...decided(values, judgements), judgements: [...judgements].reverse() };
}

/** A claim on which nobody has decided, as nearly all are. */
function claimAsRead(row: ClaimRow): StoredEvidence {
  const { likelihood_low: low, likelihood_high: high } = row;
  const claim: StoredEvidence = {
    id: row.claim_id,
    kind: 'claim',
    basis: row.basis,
    type: row.type,
    parties: row.parties,
    stage: row.stage,
    date: row.date_edtf,
    bounds: row.date_edtf === null ? null : [row.date_from, row.date_to],
    modality: row.modality,
    fields: row.fields,
    body: row.body,
    asRead: null,
    review: 'unreviewed',
    strict: row.strict,
    sources: [row.document_id],
    recordedAt: row.recorded_at,
    document: row.document_id,
    span: { start: row.span_start, end: row.span_end },
    quote: row.quote,
    speaker: row.speaker,
    person: null,
    likelihood: low === null || high === null ? null : [low, high],
    where: row.place,
    rule: row.rule,
    score: row.score,
    carried: row.carried,
    reader: row.reader,
    agreement: row.agreement,
    foldedUnder: row.folded_under,
    citations: row.citations,
    fact: null,
    judgements: [],
  };
  const published =
    row.published_edtf === null
      ? {}
      : { published: { date: row.published_edtf, bounds: [row.published_from, row.published_to] as const } };
  return withinPublication({ ...claim, ...published, ...(row.citations.length === 0 ? {} : citing(row.citations)) });
}

/** A coded fact with the judgements on it, given in the order they were made. */
export function storedFact(
  { record: fact, recorded_at }: Omit<FactRow, 'tie_key'>,
  judgements: readonly Judgement[],
): StoredEvidence {
  const values: EvidenceValues = {
    type: fact.type,
    parties: fact.parties,
    stage: fact.stage,
    date: fact.date,
    bounds: fact.bounds,
    modality: 'fact',
    fields: fact.fields,
    body: fact.body ?? null,
    ...(fact.milestone === undefined ? {} : { milestone: fact.milestone }),
  };
  return {
    id: fact.id,
    kind: 'fact',
    basis: fact.date === null ? null : 'stated',
    ...decided(values, judgements),
    strict: true,
    sources: [...new Set(fact.sources.map(({ address }) => address))],
    ...(fact.actedBy === undefined ? {} : { actedBy: fact.actedBy }),
    ...(fact.term === undefined ? {} : { term: fact.term }),
    ...(fact.confirmed === undefined ? {} : { confirmed: fact.confirmed.date }),
    recordedAt: recorded_at,
    document: null,
    span: null,
    quote: null,
    speaker: null,
    person: null,
    likelihood: null,
    where: null,
    rule: null,
    score: null,
    carried: [],
    reader: null,
    agreement: null,
    foldedUnder: [],
    citations: [],
    fact,
    judgements: [...judgements].reverse(),
  };
}

/**
 * Whether a claim still stands: it does while the newest reading of its document has it, and after that only where a
 * person accepted it. One that a person added stands as long as any decision on it does.
 */
export function stands(row: Pick<ClaimRow, 'current' | 'rule'>, held: StoredEvidence): boolean {
  return row.current || held.review === 'accepted' || (row.rule === byHand && held.review !== 'unreviewed');
}
