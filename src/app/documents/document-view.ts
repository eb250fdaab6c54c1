/** Documents: rows of the list, and one in the reading room. */
import type { Gazetteer } from '../../gazetteer/gazetteer.ts';
import type { StoredDocument } from '../../model/document.ts';
import type { Problem } from '../../model/problem.ts';
import type { Reading } from '../../model/reading.ts';
import type { DocumentSummary, StoredEvidence } from '../../store/ports/ledger.ts';
import type { Redaction } from '../../store/ports/redaction.ts';
import type { Grades } from '../../ties/sources/grades.ts';
import type { OutletKey } from '../../ties/sources/outlets.ts';
import { toEvidenceView } from '../review/evidence-view.ts';
import type { DocumentRow, DocumentView } from './document-types.ts';

/** A row of the list of documents. */
export function documentRow(summary: DocumentSummary): DocumentRow {
  return {
    id: summary.id,
    title: summary.title,
    lang: summary.lang,
    published: summary.published?.edtf ?? null,
    recordedAt: summary.recordedAt,
    origin: summary.origin,
    sources: summary.sources,
    claims: summary.claims,
    unreviewed: summary.unreviewed,
    redactedAt: summary.redactedAt ?? null,
  };
}

/** Problems of the file and of its reading; one that both report is said once. */
function allProblems(document: StoredDocument, reading: Reading | null): readonly Problem[] {
  const seen = new Set<string>();
  return [...document.problems, ...(reading?.problems ?? [])].filter((problem) => {
    const key = JSON.stringify([problem.code, problem.message, problem.start, problem.end]);
    return !seen.has(key) && seen.add(key);
  });
}

/** A document with its newest reading and its claims, in text order. */
export function documentView(
  gazetteer: Gazetteer,
  document: StoredDocument,
  reading: Reading | null,
  claims: readonly StoredEvidence[],
  { named, grades }: { readonly named?: readonly OutletKey[]; readonly grades?: Grades } = {},
  redaction: Redaction | null = null,
): DocumentView {
  const reasons = new Map(reading?.claims.map((claim) => [claim.id, claim.why]));
  return {
    id: document.id,
    title: document.title,
    lang: document.lang,
    // A reading made after the date was put right knows better than the document as first held.
    published: reading?.published?.edtf ?? document.published?.edtf ?? null,
    publishedBasis: reading?.published?.basis ?? document.published?.basis ?? null,
    recordedAt: document.recordedAt,
    origin: document.origin,
    sources: document.sources,
    claims: claims.length,
    // What was left unsure waits for review still, as in the list of documents.
    unreviewed: claims.filter(({ review }) => review === 'unreviewed' || review === 'unsure').length,
    redactedAt: document.redactedAt ?? null,
    redaction: redaction && {
      at: redaction.at,
      by: redaction.by,
      reason: redaction.reason,
      sources: redaction.sources,
    },
    text: document.text,
    mediaType: document.mediaType,
    encoding: document.encoding,
    mentions: reading?.mentions ?? [],
    citations: reading?.citations ?? [],
    quotes: reading?.quotes ?? [],
    forecasts: reading?.forecasts ?? [],
    nonclaims: reading?.nonclaims ?? [],
    evidence: claims.map((claim) => ({
      ...toEvidenceView(gazetteer, claim, { ...document, ...(named ? { named } : {}) }, grades),
      why: reasons.get(claim.id) ?? null,
    })),
    problems: allProblems(document, reading),
    reader: reading?.reader ?? '',
    gazetteer: reading?.gazetteer ?? '',
    codebook: reading?.codebook ?? '',
    lexicon: reading?.lexicon ?? null,
  };
}
