/**
 * The port of the ledger, on one screen. Implementations: PostgreSQL, managed or by URL (store/postgres/). The contract suite
 * (store/contract/) runs over the first, what may differ over the second. Everything is append-only: a record is never changed, only followed.
 */

import type { Codebook } from '../../model/codebook.ts';
import type { Coding } from '../../model/coding.ts';
import type { StoredDocument } from '../../model/document.ts';
import type { CaseEvent, CodedFact, EvidenceValues, Judgement, NewJudgement } from '../../model/evidence.ts';
import type { Outcome } from '../../model/forecast.ts';
import type { Reading } from '../../model/reading.ts';
import type { AsOf, Tie } from '../../model/tie.ts';
import type { Identities } from '../../ties/identities.ts';
import type { CodedUnder, StoredCodebook } from '../../ties/judgements/older-codebook.ts';
import type { ReadOtherwise } from '../../ties/judgements/read-otherwise.ts';
import type { StoredEvidence } from '../../ties/judgements/stored-evidence.ts';
import type { AddedClaimsPort } from './added-claims.ts';
import type { Annotation, Annotations } from './annotations.ts';
import type { AuditFinding } from './audit-finding.ts';
import type { CopyPort } from './backup.ts';
import type { Counts } from './counts.ts';
import type { DuplicatePair, DuplicateQuery } from './duplicates.ts';
import type { Forecasts } from './forecasts.ts';
import type { ImportRuns } from './imports.ts';
import type { ObservationsPort } from './observations.ts';
import type { Outlets } from './outlets.ts';
import type { Records } from './records.ts';
import type { RedactionPort } from './redaction.ts';
import type { ReviewQueue } from './review-queue.ts';
import type { Revisions } from './revisions.ts';
import type { SameQueue } from './same.ts';
import type { SearchHit, SearchQuery } from './search.ts';
import type { Stamp } from './stamp.ts';
import type { TieHistories } from './tie-histories.ts';
import type { TieLists, TieQuery } from './tie-lists.ts';
import type { VisitsPort } from './visits.ts';

export type { StoredEvidence } from '../../ties/judgements/stored-evidence.ts';
export type { AuditFinding } from './audit-finding.ts';
export type { Counts } from './counts.ts';
export type { Stamp } from './stamp.ts';
export type { TieQuery } from './tie-lists.ts';

/** A document with its bytes and its reading, as one transaction takes it. */
export interface DocumentEntry {
  readonly document: Omit<StoredDocument, 'recordedAt'>;
  readonly original: Uint8Array;
  readonly reading: Reading;
}

/** What is said with a reading of where its document came from. */
export interface SaidOfSources {
  readonly from?: readonly string[];
  /** Addresses that were known, and that it did not come from after all. */
  readonly notFrom?: readonly string[];
}

/** What an append did; `created` counts records that were not held before. */
export interface Receipt {
  readonly id: string;
  readonly created: boolean;
  readonly claims: TakenClaims;
}

/** What became of the claims of a reading. */
export interface TakenClaims {
  readonly appended: number;
  readonly held: number;
  readonly unanchored: number;
  /** How many of those appended or held are only possible; absent in jobs that ended before that was told. */
  readonly possible?: number;
}

export interface DocumentQuery extends Pick<AsOf, 'knownAt'> {
  readonly limit: number;
  /** Documents after this one in the list's order (newest first, id as tie-break). */
  readonly after?: string;
}

/** What a card says of the document it quotes. */
export type Heading = Pick<StoredDocument, 'id' | 'title' | 'lang' | 'outlet' | 'author' | 'published' | 'sources'>;

/** A document row without its text. */
export interface DocumentSummary extends Omit<StoredDocument, 'text'> {
  /** Those that stand, or were rejected; the possible ones are counted apart. */
  readonly claims: number;
  readonly unreviewed: number;
  readonly possible: number;
}

/** By what a text would be read today. */
export interface ReaderVersions {
  readonly reader: string;
  readonly gazetteer: string;
  readonly codebook: string;
  /** The version of the trigger words of each language that claims are read in. */
  readonly lexicons: Readonly<Record<string, string>>;
}

/**
 * What a coder found in a document, blind; a later coding of the same coder takes its place and is kept beside it. Of what is said `now`
 * what equals the coder's newest is one with it, and what was said before that is said anew. Else it is a record of another ledger, held
 * once for all.
 */
export type AppendCoding = (
  coding: Omit<Coding, 'id' | 'recordedAt'>,
  stamp: Stamp,
  said?: 'now',
) => Promise<{ readonly id: string; readonly created: boolean }>;

/** One thing that happened to something held. */
export interface HistoryEvent {
  /** ISO 8601 instant, UTC. */
  readonly at: string;
  readonly by: string;
  /**
   * It came in; it came from another place too; a version of the reader read it; its coder put something else in its place, or took
   * it back, or somebody did who had said where it came from; somebody decided on it, resolved it, added to it, redacted it.
   */
  readonly what:
    | 'recorded'
    | 'source'
    | 'read'
    | 'revised'
    | 'withdrawn'
    | 'resolved'
    | 'judged'
    | 'annotated'
    | 'redacted';
  /** What it happened to: a document, a claim, a fact, a case event, a forecast. */
  readonly on: string;
  /** For `source`; for `withdrawn` of a document, the address that it did not come from. */
  readonly source?: string;
  /** For `read`: by which version. */
  readonly reader?: string;
  /** For `read` where it is a claim, and for `revised` where it is a fact. */
  readonly values?: Pick<EvidenceValues, 'stage' | 'date' | 'modality'>;
  /** For `judged`. */
  readonly judgement?: Judgement;
  /** For `annotated`: a note on it, a collection that it was put into or taken out of, a version of it. */
  readonly annotation?: Annotation;
  /** For `redacted`; for `resolved` what shows it; for a forecast that was changed or withdrawn, why. */
  readonly reason?: string;
  /** For `resolved`: how a forecast came out. */
  readonly outcome?: Outcome;
}

export interface LedgerInfo {
  /** `PostgreSQL 17.x`. */
  readonly engine: string;
  readonly schemaVersion: number;
  /** Where: a data folder for the managed server, host and database for a URL (never a password). */
  readonly location: string;
}

export interface Ledger extends ObservationsPort {
  readonly annotations: Annotations;
  readonly records: Records;
  readonly outlets: Outlets;
  /** Many ties at once, as the map and the tables show them. */
  readonly lists: TieLists;
  /** What people keep of what was said to come, and how it came out. */
  readonly forecasts: Forecasts;
  /** Many ties with their steps, and what a case is made of. */
  readonly histories: TieHistories;
  /** Taking the words of documents away for legal reasons. */
  readonly redactions: RedactionPort;
  /** Claims that wait for a decision. */
  readonly review: ReviewQueue;
  /** When each person was here last. */
  readonly visits: VisitsPort;
  /** Claims that people take out of texts. */
  readonly byHand: AddedClaimsPort;
  /** What coders say otherwise by now. */
  readonly revisions: Revisions;
  info(): Promise<LedgerInfo>;
  /** The instant from which on all that is held is known; null where nothing is. */
  lastKnown(): Promise<string | null>;
  /**
   * Resolves when what this process has appended is indexed: searchable, compared with documents like it, its ties derived. An append is
   * acknowledged before that; who answers for one waits for it, and who reads waits for nobody: what is asked is answered by what stands.
   */
  whenIndexed(): Promise<void>;
  /** Ids of the ties that claims of a document bear. */
  tiesFrom(document: string): Promise<readonly string[]>;
  /** Idempotent: the same bytes are one document (a new address is added to it), the same claim one claim. */
  appendDocument(entry: DocumentEntry, stamp: Stamp): Promise<Receipt>;
  /**
   * A new reading of a document that is held, with addresses that it is now known to come from, or not to; NotFound where it is not held.
   * The same reading twice on end is one, the same address too.
   */
  appendReading(reading: Reading, stamp: Stamp, said?: SaidOfSources): Promise<Receipt>;
  /**
   * Addresses that a held document came from too, without a reading; whether any is new. One that was taken back here stays so.
   * NotFound where the document is not held.
   */
  appendSources(document: string, from: readonly string[], stamp: Stamp): Promise<boolean>;
  /** Documents whose newest reading was made by other versions, by id; at most `limit` after `after`. */
  documentsDue(versions: ReaderVersions, after: string, limit: number): Promise<readonly string[]>;
  /** Documents that this `reader` of a language model has not read, by id; at most `limit` after `after`. */
  documentsDueByModel(reader: string, after: string, limit: number): Promise<readonly string[]>;
  /** How many there are. */
  countDue(versions: ReaderVersions): Promise<number>;
  /** Decisions on what later readings give otherwise, by document; `next` is where to go on, null at the end. */
  readOtherwise(
    after: string,
    limit: number,
  ): Promise<{ readonly items: readonly ReadOtherwise[]; readonly next: string | null }>;
  appendFacts(
    facts: readonly CodedFact[],
    events: readonly CaseEvent[],
    stamp: Stamp,
  ): Promise<{ facts: number; events: number }>;
  /**
   * Throws NotFound for an unknown target, Conflict where an undo has nothing to take back. An undo names a judgement, or
   * a claim, a fact or an entity, meaning the last decision on it. `merge` and `split` of two entities name the other one in
   * `into`; merging ties joins all that is on their founding keys.
   */
  judge(judgement: NewJudgement, stamp: Stamp): Promise<Judgement>;
  /** All names of a document, tie, town, body or person, the one it goes by first; its own alone where it has one. */
  namesOf(thing: string, knownAt?: string): Promise<readonly string[]>;
  /** What happened to anything held, oldest first; empty for what is not held. */
  history(id: string, knownAt?: string): Promise<readonly HistoryEvent[]>;
  ties(query: TieQuery): Promise<readonly Tie[]>;
  /** With its evidence by date; the earliest `limit` pieces of it, where there is a limit, and how many there are. */
  tie(
    id: string,
    asOf: AsOf,
    limit?: number,
  ): Promise<{
    readonly tie: Tie;
    readonly evidence: readonly StoredEvidence[];
    readonly pieces: number;
    /** Of the documents that the evidence quotes, by id. */
    readonly headings: ReadonlyMap<string, Heading>;
  } | null>;
  /** What cards say of the documents they quote; one that is not held is missing. */
  headings(ids: readonly string[]): Promise<ReadonlyMap<string, Heading>>;
  documents(query: DocumentQuery): Promise<readonly DocumentSummary[]>;
  /** Full-text search, best first; throws InvalidInput where every word is too common to be looked for. */
  search(query: SearchQuery): Promise<readonly SearchHit[]>;
  /** Pairs of documents that share their wording, those that have most in common first. */
  duplicates(query: DuplicateQuery): Promise<readonly DuplicatePair[]>;
  /** What may be one thing under two names, and waits for a decision. */
  readonly same: SameQueue;
  /** What is held to be one thing under two names, as known then. */
  identities(knownAt?: string): Promise<Identities>;
  /** Ids that begin with a prefix, in order, from an id on, at most `limit`. */
  documentIds(prefix: string, limit: number, from?: string): Promise<readonly string[]>;
  /** `knownAt` here and below: as it was known then; all that is known without one. */
  document(id: string, knownAt?: string): Promise<StoredDocument | null>;
  original(id: string): Promise<Uint8Array | null>;
  /** The newest reading of a document by the rules. */
  reading(documentId: string, knownAt?: string): Promise<Reading | null>;
  /** The newest one by a language model; null where none has read it. */
  readingByModel(documentId: string, knownAt?: string): Promise<Reading | null>;
  /** What the newest reading of each of some documents found, by document; one that was not read is missing. */
  claimsFound(documents: readonly string[]): Promise<ReadonlyMap<string, Reading['claims']>>;
  /** The claims of a document in text order, with their judgements. */
  claims(documentId: string, knownAt?: string): Promise<readonly StoredEvidence[]>;
  /** The same of many documents at once, by document; one without a claim is missing. */
  claimsOf(documents: readonly string[]): Promise<ReadonlyMap<string, readonly StoredEvidence[]>>;
  evidence(id: string, knownAt?: string): Promise<StoredEvidence | null>;
  readonly appendCoding: AppendCoding;
  /** The newest coding of each document by one coder, or by each coder. */
  codings(coder: string | null, knownAt?: string): Promise<readonly Coding[]>;
  /** The judgements on some subjects (claims, facts, differences), in the order they were made. */
  judgementsOn(subjects: readonly string[], knownAt?: string): Promise<ReadonlyMap<string, readonly Judgement[]>>;
  /** Notes a codebook, where this version of it is not known yet. */
  noteCodebook(codebook: Codebook, stamp: Stamp): Promise<void>;
  /** In the order they became known. */
  codebooks(): Promise<readonly StoredCodebook[]>;
  /** What people have said in words of the codebook: decisions in force, facts, codings. */
  codedUnder(): Promise<readonly CodedUnder[]>;
  caseEvents(caseId: string | null, knownAt?: string): Promise<readonly CaseEvent[]>;
  /** Newest first. */
  judgements(limit: number, knownAt?: string): Promise<readonly Judgement[]>;
  /** Files that were taken in, and how far. */
  readonly imports: ImportRuns;
  /** The ledger as a whole: out, and into an empty one. */
  readonly copy: CopyPort;
  counts(): Promise<Counts>;
  /** Checks every quote against its document and every original against its hash; empty when all hold. */
  audit(): Promise<readonly AuditFinding[]>;
  close(): Promise<void>;
}
