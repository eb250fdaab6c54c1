/** Records as rows of the tables they are kept in. */

import type { CaseEvent, CodedFact } from '../../model/evidence.ts';
import { type Claim, type Reading, unscored } from '../../model/reading.ts';
import { foundingKey } from '../../ties/founding-key.ts';
import type { DocumentEntry, Stamp } from '../ports/ledger.ts';
import type { Revision } from '../ports/revisions.ts';
import { hashOf, recordId } from './hashes.ts';
import { toPostgresDay } from './pg-values.ts';

export type ClaimRow = ReturnType<typeof claimRows>[number];

/** A claim that a reading gives twice is one: the first. */
function distinct(claims: readonly Claim[]): readonly Claim[] {
  const seen = new Set<string>();
  return claims.filter(({ id }) => !seen.has(id) && seen.add(id));
}

/**
 * What a document is, in the order of its columns. The hash of its text is taken as it comes in, so that a letter that is changed later is
 * found (`amur doctor`).
 */
export function documentColumns({ document }: DocumentEntry): readonly unknown[] {
  const { published } = document;
  return [
    document.id,
    hashOf(document.text),
    document.text,
    document.lang,
    document.title,
    document.mediaType,
    document.encoding,
    published?.edtf ?? null,
    toPostgresDay(published?.bounds[0] ?? null),
    toPostgresDay(published?.bounds[1] ?? null),
    published?.basis ?? null,
    JSON.stringify(document.problems),
    document.origin,
    document.outlet,
    document.author,
    document.siteName,
  ];
}

/** The parameters of a document, in the order of its columns. */
export function documentRow(entry: DocumentEntry, stamp: Stamp): readonly unknown[] {
  const { document, original } = entry;
  const bytes = Buffer.from(original);
  return [...documentColumns(entry), stamp.at, stamp.by, bytes, JSON.stringify(sourceRows(document.sources))];
}

/** Id, versions and record of a reading. */
export function readingRow(id: string, reading: Reading): readonly unknown[] {
  const { reader, gazetteer, codebook } = reading;
  return [id, reader, gazetteer, codebook, JSON.stringify(reading)];
}

/** An address may be longer than an index takes: its hash stands in the key. */
export function sourceRows(sources: readonly string[]) {
  return sources.map((source) => ({ source_id: hashOf(source).slice(0, 32), source }));
}

/** Claims with their values, each once, in the order of the columns of staged claims. */
export function claimRows(claims: readonly Claim[]) {
  return distinct(claims).map((claim) => ({
    claim_id: claim.id,
    type: claim.type,
    parties: claim.parties,
    span_start: claim.evidence.start,
    span_end: claim.evidence.end,
    quote: claim.evidence.quote,
    tie_key: foundingKey(claim),
    stage: claim.stage,
    date_edtf: claim.date,
    date_from: toPostgresDay(claim.bounds?.[0] ?? null),
    date_to: toPostgresDay(claim.bounds?.[1] ?? null),
    basis: claim.basis,
    fields: claim.fields,
    speaker: claim.speaker,
    modality: claim.modality,
    likelihood_low: claim.likelihood?.[0] ?? null,
    likelihood_high: claim.likelihood?.[1] ?? null,
    citations: claim.citations,
    place: claim.where,
    rule: claim.rule,
    body: claim.body ?? null,
    // Readings made before scores were kept come with none.
    score: claim.score ?? unscored.score,
    strict: claim.strict ?? unscored.strict,
    carried: claim.carried ?? unscored.carried,
  }));
}

export function factRow(fact: CodedFact) {
  return { fact_id: fact.id, tie_key: foundingKey(fact), case_id: fact.case, record: fact };
}

export function eventRow(event: CaseEvent) {
  const from = toPostgresDay(event.bounds?.[0] ?? null);
  return { event_id: event.id, case_id: event.case, date_from: from, record: event };
}

/** The id of a revision follows from what it says and what it follows, so that the same one twice is one. */
export function revisionRow({ of, after, record }: Revision<CodedFact | CaseEvent>) {
  const content = record?.id ?? null;
  return {
    record_id: of,
    revision_id: recordId('rev', of, content, after),
    content_id: content,
    tie_key: record?.kind === 'fact' ? foundingKey(record) : null,
    case_id: record?.case ?? null,
    date_from: record?.kind === 'case-event' ? toPostgresDay(record.bounds?.[0] ?? null) : null,
    record: record === null ? null : { ...record, id: of },
  };
}
