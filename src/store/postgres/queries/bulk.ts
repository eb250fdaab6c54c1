/**
 * Named queries by which much is taken in at once: COPY puts rows into tables of the connection's own, which nobody else sees, and
 * sets of them are checked and taken over from there. The tables are emptied at each commit.
 */
import type { NamedQuery } from '../database.ts';
import { closedIn } from './evidence.ts';
import { storedAsRevision } from './revisions.ts';

/** Columns of a table of the connection's own, in the order in which COPY takes them. */
interface Staged {
  readonly table: string;
  readonly columns: Readonly<Record<string, string>>;
}

const claimColumns = {
  document_id: 'text',
  reading_id: 'text',
  claim_id: 'text',
  type: 'text',
  parties: 'text[]',
  span_start: 'integer',
  span_end: 'integer',
  quote: 'text',
  tie_key: 'text',
  stage: 'text',
  date_edtf: 'text',
  date_from: 'date',
  date_to: 'date',
  basis: 'text',
  fields: 'text[]',
  speaker: 'text',
  modality: 'text',
  likelihood_low: 'double precision',
  likelihood_high: 'double precision',
  citations: 'integer[]',
  place: 'text',
  rule: 'text',
  body: 'text',
  score: 'double precision',
  strict: 'boolean',
  carried: 'text[]',
};

export const staged = {
  documents: {
    table: 'staged_documents',
    columns: {
      document_id: 'text',
      text_hash: 'text',
      text: 'text',
      lang: 'text',
      title: 'text',
      media_type: 'text',
      encoding: 'text',
      published_edtf: 'text',
      published_from: 'date',
      published_to: 'date',
      published_basis: 'text',
      problems: 'json',
      origin: 'text',
      outlet: 'text',
      author: 'text',
      site_name: 'text',
      bytes: 'bytea',
    },
  },
  sources: { table: 'staged_sources', columns: { document_id: 'text', source_id: 'text', source: 'text' } },
  readings: {
    table: 'staged_readings',
    columns: {
      document_id: 'text',
      reading_id: 'text',
      reader: 'text',
      gazetteer: 'text',
      codebook: 'text',
      record: 'json',
    },
  },
  claims: { table: 'staged_claims', columns: claimColumns },
  facts: {
    table: 'staged_facts',
    columns: { fact_id: 'text', tie_key: 'text', case_id: 'text', record: 'json' },
  },
  events: {
    table: 'staged_events',
    columns: { event_id: 'text', case_id: 'text', date_from: 'date', record: 'json' },
  },
} satisfies Record<string, Staged>;

/** What the driver is told to begin a COPY. */
export function copyStatement({ table, columns }: Staged): string {
  return `COPY ${table} (${Object.keys(columns).join(', ')}) FROM STDIN`;
}

function stage(name: string, { table, columns }: Staged): NamedQuery {
  const defined = Object.entries(columns).map(([column, type]) => `${column} ${type}`);
  const sql = `CREATE TEMPORARY TABLE IF NOT EXISTS ${table} (${defined.join(', ')}) ON COMMIT DELETE ROWS`;
  return { name: `bulk.stage-${name}`, sql };
}

/** Takes some documents ($1) out of what was staged. */
function unstage(name: string, { table }: Staged): NamedQuery {
  return { name: `bulk.unstage-${name}`, sql: `DELETE FROM ${table} WHERE document_id = ANY ($1)` };
}

export const bulkQueries = {
  stageDocuments: stage('documents', staged.documents),
  stageSources: stage('sources', staged.sources),
  stageReadings: stage('readings', staged.readings),
  stageClaims: stage('claims', staged.claims),
  stageFacts: stage('facts', staged.facts),
  stageEvents: stage('events', staged.events),
  unstageDocuments: unstage('documents', staged.documents),
  unstageSources: unstage('sources', staged.sources),
  unstageReadings: unstage('readings', staged.readings),
  unstageClaims: unstage('claims', staged.claims),
  /** Documents that are held; nobody takes their words away while the batch goes in. */
  held: {
    name: 'bulk.held',
    sql: `SELECT redacted_at IS NOT NULL AS redacted, document_id FROM amur.documents
      WHERE document_id IN (SELECT document_id FROM staged_documents) ORDER BY document_id FOR NO KEY UPDATE`,
  },
  /** Documents that were not held, recorded at $1 by $2. */
  documents: {
    name: 'bulk.documents',
    sql: `INSERT INTO amur.documents (document_id, text_hash, text, lang, title, media_type, encoding, published_edtf,
        published_from, published_to, published_basis, problems, origin, outlet, author, site_name, recorded_at, recorded_by)
      SELECT document_id, text_hash, text, lang, title, media_type, encoding, published_edtf, published_from, published_to,
        published_basis, problems, origin, outlet, author, site_name, $1::timestamptz, $2 FROM staged_documents
      ON CONFLICT (document_id) DO NOTHING RETURNING document_id`,
  },
  /** Bytes that are the text itself are not sent a second time. */
  originals: {
    name: 'bulk.originals',
    sql: `INSERT INTO amur.document_originals (document_id, bytes)
      SELECT document_id, coalesce(bytes, convert_to(text, 'UTF8')) FROM staged_documents
      ON CONFLICT (document_id) DO NOTHING`,
  },
  sources: {
    name: 'bulk.sources',
    sql: `INSERT INTO amur.document_sources (document_id, source_id, source, recorded_at, recorded_by)
      SELECT document_id, source_id, source, $1::timestamptz, $2 FROM staged_sources
      ON CONFLICT (document_id, source_id) DO NOTHING`,
  },
  /** Readings that were not held, with the note that their documents are to be indexed. */
  readings: {
    name: 'bulk.readings',
    sql: `WITH added AS (
        INSERT INTO amur.readings (document_id, reading_id, reader, gazetteer, codebook, record, recorded_at, recorded_by)
        SELECT document_id, reading_id, reader, gazetteer, codebook, record, $1::timestamptz, $2 FROM staged_readings
        ON CONFLICT (document_id, reading_id) DO NOTHING RETURNING document_id),
      noted AS (
        INSERT INTO amur.search_queue (document_id) SELECT DISTINCT document_id FROM added ORDER BY document_id
        ON CONFLICT (document_id) DO UPDATE SET document_id = excluded.document_id)
      SELECT document_id FROM added ORDER BY document_id`,
  },
  /**
   * The same door for claims as a single append has (claims.insert), for many documents: those whose quote is the document's characters at
   * their span, with the values of their readings.
   */
  claims: {
    name: 'bulk.claims',
    sql: `WITH doc AS MATERIALIZED (SELECT document_id, text || '' AS text FROM amur.documents
        WHERE document_id IN (SELECT document_id FROM staged_claims)),
      anchored AS MATERIALIZED (SELECT g.* FROM staged_claims g JOIN doc d ON d.document_id = g.document_id
        WHERE g.span_start >= 0 AND g.span_end > g.span_start
          AND substr(d.text, g.span_start + 1, g.span_end - g.span_start) = g.quote),
      inserted AS (INSERT INTO amur.claims
        (document_id, claim_id, type, parties, span_start, span_end, quote, recorded_at, recorded_by)
        SELECT document_id, claim_id, type, parties, span_start, span_end, quote, $1::timestamptz, $2 FROM anchored
        ON CONFLICT (document_id, claim_id) DO NOTHING RETURNING claim_id),
      read AS (INSERT INTO amur.claim_readings (document_id, claim_id, reading_id, tie_key, stage, date_edtf, date_from,
          date_to, basis, fields, speaker, modality, likelihood_low, likelihood_high, citations, place, rule, body, score,
          strict, carried, recorded_at)
        SELECT document_id, claim_id, reading_id, tie_key, stage, date_edtf, date_from, date_to, basis, fields, speaker,
          modality, likelihood_low, likelihood_high, citations, place, rule, body, score, strict, carried, $1::timestamptz FROM anchored
        ON CONFLICT (document_id, claim_id, reading_id) DO NOTHING)
      SELECT (SELECT count(*)::integer FROM inserted) AS added, (SELECT count(*)::integer FROM anchored) AS anchored`,
  },
  /** Claims that were given and not taken; asked where fewer were anchored than were given. */
  unanchored: {
    name: 'bulk.unanchored',
    sql: `SELECT g.document_id, g.claim_id, min(g.span_start) AS span_start, min(g.span_end) AS span_end FROM staged_claims g
      LEFT JOIN amur.claims c ON c.document_id = g.document_id AND c.claim_id = g.claim_id
      WHERE c.claim_id IS NULL GROUP BY g.document_id, g.claim_id ORDER BY g.document_id, g.claim_id`,
  },
  /** Closes the values of earlier readings of some documents. */
  closeSuperseded: {
    name: 'bulk.close-superseded',
    sql: `UPDATE amur.claim_readings v SET superseded_in = ${closedIn} WHERE v.document_id = ANY ($1)`,
  },
  /** Facts that were not held; their keys are noted for the cause $3. */
  facts: {
    name: 'bulk.facts',
    sql: `WITH added AS (
        INSERT INTO amur.facts (fact_id, tie_key, case_id, record, recorded_at, recorded_by)
        SELECT g.fact_id, g.tie_key, g.case_id, g.record, $1::timestamptz, $2 FROM staged_facts g WHERE NOT ${storedAsRevision('g.fact_id')}
        ON CONFLICT (fact_id) DO NOTHING RETURNING fact_id, tie_key),
      noted AS (
        INSERT INTO amur.tie_queue (tie_key, cause) SELECT DISTINCT tie_key, $3 FROM added ORDER BY tie_key
        ON CONFLICT (tie_key, cause) DO UPDATE SET cause = excluded.cause)
      SELECT fact_id FROM added ORDER BY fact_id`,
  },
  events: {
    name: 'bulk.events',
    sql: `INSERT INTO amur.case_events (event_id, case_id, date_from, record, recorded_at, recorded_by)
      SELECT g.event_id, g.case_id, g.date_from, g.record, $1::timestamptz, $2 FROM staged_events g WHERE NOT ${storedAsRevision('g.event_id')}
      ON CONFLICT (event_id) DO NOTHING RETURNING event_id`,
  },
  /** Notes that a batch of a run has been taken. */
  notePart: {
    name: 'bulk.note-part',
    sql: `INSERT INTO amur.bulk_parts (run, part, receipt, recorded_at, recorded_by) VALUES ($1, $2, $3, $4, $5)
      ON CONFLICT (run, part) DO NOTHING`,
  },
  part: { name: 'bulk.part', sql: `SELECT receipt FROM amur.bulk_parts WHERE run = $1 AND part = $2` },
  parts: {
    name: 'bulk.parts',
    sql: `SELECT part, receipt FROM amur.bulk_parts WHERE run = $1 ORDER BY part`,
  },
} satisfies Record<string, NamedQuery>;
