/** Named queries for a ledger as a whole: out in pages by id, and in with the times and names records were made with. */
import type { NamedQuery } from '../database.ts';
import { closedAt } from './evidence.ts';

/** The next rows of a table known by $1 after the id $2, at most $3. */
const page = (name: string, table: string, id: string, columns: string): NamedQuery => ({
  name: `copy.${name}`,
  sql: `SELECT ${columns}, recorded_at, recorded_by FROM amur.${table} WHERE recorded_at <= $1 AND ${id} > $2 ORDER BY ${id} LIMIT $3`,
});

/** The rows of a table that belong to the documents $2, known by $1. */
const ofDocuments = (name: string, table: string, columns: string, order: string): NamedQuery => ({
  name: `copy.${name}`,
  sql: `SELECT document_id, ${columns}, recorded_at, recorded_by FROM amur.${table}
    WHERE recorded_at <= $1 AND document_id = ANY ($2) ORDER BY document_id, ${order}`,
});

const stamps = 'recorded_at timestamptz, recorded_by text';

/** Puts rows ($1, as JSON) in; those that are held stay. Gives the keys of the new ones. */
const put = (name: string, table: string, key: string, typed: string): NamedQuery => {
  const columns = typed.split(', ').map((column) => column.split(' ')[0]);
  return {
    name: `copy.put-${name}`,
    sql: `INSERT INTO amur.${table} (${columns.join(', ')}, recorded_at, recorded_by)
      SELECT ${columns.map((column) => `g.${column}`).join(', ')}, g.recorded_at, g.recorded_by
      FROM json_to_recordset($1::json) AS g (${typed}, ${stamps})
      ON CONFLICT DO NOTHING RETURNING ${key}`,
  };
};

export const copyQueries = {
  /** The next documents with the bytes that their rows will take, so that few are read at once; what was redacted is left out. */
  sizes: {
    name: 'copy.sizes',
    sql: `SELECT d.document_id, (octet_length(d.text) + coalesce(octet_length(o.bytes), 0)
        + (SELECT coalesce(sum(length(r.record::text)), 0) FROM amur.readings r WHERE r.document_id = d.document_id))::double precision AS size
      FROM amur.documents d LEFT JOIN amur.document_originals o ON o.document_id = d.document_id
      WHERE d.redacted_at IS NULL AND d.recorded_at <= $1 AND d.document_id > $2 ORDER BY d.document_id LIMIT $3`,
  },
  documents: {
    name: 'copy.documents',
    sql: `SELECT d.document_id, d.title, d.lang, d.media_type, d.encoding, d.published_edtf, d.published_basis, d.origin, d.problems,
        d.text, o.bytes, d.recorded_at, d.recorded_by
      FROM amur.documents d LEFT JOIN amur.document_originals o ON o.document_id = d.document_id
      WHERE d.recorded_at <= $1 AND d.document_id = ANY ($2) ORDER BY d.document_id`,
  },
  sources: ofDocuments('sources', 'document_sources', 'source_id, source', 'recorded_at, source_id'),
  sourcesWithdrawn: ofDocuments('sources-withdrawn', 'source_withdrawals', 'source_id', 'recorded_at, source_id'),
  readings: ofDocuments('readings', 'readings', 'reading_id, record', 'recorded_at, reading_id'),
  claims: ofDocuments(
    'claims',
    'claims',
    'claim_id, type, parties, span_start, span_end, quote',
    'span_start, span_end, claim_id',
  ),
  codebooks: page('codebooks', 'codebooks', 'version', 'version, record'),
  facts: page('facts', 'facts', 'fact_id', 'fact_id, record'),
  events: page('events', 'case_events', 'event_id', 'event_id, record'),
  revisions: page('revisions', 'revisions', 'revision_id', 'revision_id, record_id, content_id, record'),
  observations: page(
    'observations',
    'observations',
    'observation_id',
    'observation_id, indicator, region, counterpart, year, value, unit, source_label, source_address, source_published, note',
  ),
  forecasts: page('forecasts', 'forecasts', 'version_id', 'version_id, forecast_id, after_id, withdrawn, record'),
  resolutions: page(
    'resolutions',
    'forecast_resolutions',
    'resolution_id',
    'resolution_id, forecast_id, after_id, version_id, outcome, record',
  ),
  /** Those of documents that were redacted are left out, as these are. */
  codings: {
    name: 'copy.codings',
    sql: `SELECT c.coding_id, c.document_id, c.coder, c.codebook, c.claims, c.recorded_at, c.recorded_by FROM amur.codings c
      JOIN amur.documents d ON d.document_id = c.document_id AND d.redacted_at IS NULL
      WHERE c.recorded_at <= $1 AND c.coding_id > $2 ORDER BY c.coding_id LIMIT $3`,
  },
  annotations: page('annotations', 'annotations', 'version_id', 'version_id, annotation_id, kind, about, record'),
  judgements: page('judgements', 'judgements', 'judgement_id', 'judgement_id, act, target, subject, reason, detail'),
  /** Whether anything has been recorded from the instant $1 on. */
  anything: {
    name: 'copy.anything',
    sql: `SELECT ${[
      'documents',
      'facts',
      'case_events',
      'revisions',
      'judgements',
      'codings',
      'annotations',
      'observations',
      'forecasts',
    ]
      .map((table) => `EXISTS (SELECT 1 FROM amur.${table} WHERE recorded_at >= $1)`)
      .join(' OR ')} AS anything`,
  },
  /** The version of this program's codebook is noted when a ledger is opened; it became known when it did in the ledger restored. */
  putCodebooks: {
    name: 'copy.put-codebooks',
    sql: `INSERT INTO amur.codebooks AS c (version, record, recorded_at, recorded_by)
      SELECT g.version, g.record, g.recorded_at, g.recorded_by
      FROM json_to_recordset($1::json) AS g (version text, record json, ${stamps})
      ON CONFLICT (version) DO UPDATE SET recorded_at = excluded.recorded_at, recorded_by = excluded.recorded_by
      WHERE excluded.recorded_at < c.recorded_at RETURNING version`,
  },
  putDocuments: {
    name: 'copy.put-documents',
    sql: `WITH given AS MATERIALIZED (SELECT * FROM json_to_recordset($1::json) AS g (document_id text, content_hash text,
        text text, lang text, title text, media_type text, encoding text, published_edtf text, published_from date,
        published_to date, published_basis text, problems json, origin text, bytes text, ${stamps})),
      originals AS (INSERT INTO amur.document_originals (document_id, bytes)
        SELECT document_id, decode(bytes, 'base64') FROM given ON CONFLICT (document_id) DO NOTHING),
      noted AS (INSERT INTO amur.search_queue (document_id) SELECT document_id FROM given ON CONFLICT (document_id) DO NOTHING)
      INSERT INTO amur.documents (document_id, content_hash, text, lang, title, media_type, encoding, published_edtf,
        published_from, published_to, published_basis, problems, origin, recorded_at, recorded_by)
      SELECT document_id, content_hash, text, lang, title, media_type, encoding, published_edtf, published_from, published_to,
        published_basis, problems, origin, recorded_at, recorded_by FROM given
      ON CONFLICT (document_id) DO NOTHING RETURNING document_id`,
  },
  putSources: put('sources', 'document_sources', 'source_id', 'document_id text, source_id text, source text'),
  putSourcesWithdrawn: put('sources-withdrawn', 'source_withdrawals', 'source_id', 'document_id text, source_id text'),
  putReadings: put(
    'readings',
    'readings',
    'reading_id',
    'document_id text, reading_id text, reader text, gazetteer text, codebook text, record json',
  ),
  /** A claim is taken where its quote is the document's characters at its span; says which are there now. */
  putClaims: {
    name: 'copy.put-claims',
    sql: `WITH given AS MATERIALIZED (SELECT * FROM json_to_recordset($1::json) AS g (document_id text, claim_id text, type text,
        parties text[], span_start integer, span_end integer, quote text, ${stamps})),
      anchored AS MATERIALIZED (SELECT g.* FROM given g JOIN amur.documents d ON d.document_id = g.document_id
        WHERE g.span_start >= 0 AND g.span_end > g.span_start
          AND substr(d.text, g.span_start + 1, g.span_end - g.span_start) = g.quote),
      inserted AS (INSERT INTO amur.claims
        (document_id, claim_id, type, parties, span_start, span_end, quote, recorded_at, recorded_by)
        SELECT document_id, claim_id, type, parties, span_start, span_end, quote, recorded_at, recorded_by FROM anchored
        ON CONFLICT (document_id, claim_id) DO NOTHING)
      SELECT document_id, claim_id FROM anchored ORDER BY document_id, claim_id`,
  },
  /** What readings say of claims that are there. */
  putClaimReadings: {
    name: 'copy.put-claim-readings',
    sql: `INSERT INTO amur.claim_readings (document_id, claim_id, reading_id, tie_key, stage, date_edtf, date_from, date_to,
        basis, fields, speaker, modality, likelihood_low, likelihood_high, citations, place, rule, body, recorded_at)
      SELECT g.document_id, g.claim_id, g.reading_id, g.tie_key, g.stage, g.date_edtf, g.date_from, g.date_to, g.basis, g.fields,
        g.speaker, g.modality, g.likelihood_low, g.likelihood_high, g.citations, g.place, g.rule, g.body, g.recorded_at
      FROM json_to_recordset($1::json) AS g (document_id text, claim_id text, reading_id text, tie_key text, stage text,
        date_edtf text, date_from date, date_to date, basis text, fields text[], speaker text, modality text,
        likelihood_low double precision, likelihood_high double precision, citations integer[], place text, rule text, body text,
        recorded_at timestamptz)
      JOIN amur.claims c ON c.document_id = g.document_id AND c.claim_id = g.claim_id
      ON CONFLICT (document_id, claim_id, reading_id) DO NOTHING`,
  },
  /** Closes the values of all but the newest readings of the documents $1. */
  closeSuperseded: {
    name: 'copy.close-superseded',
    sql: `UPDATE amur.claim_readings v SET superseded_at = ${closedAt} WHERE v.document_id = ANY ($1)`,
  },
  putFacts: put('facts', 'facts', 'fact_id', 'fact_id text, tie_key text, case_id text, record json'),
  putEvents: put('events', 'case_events', 'event_id', 'event_id text, case_id text, date_from date, record json'),
  putRevisions: put(
    'revisions',
    'revisions',
    'revision_id',
    'record_id text, revision_id text, content_id text, tie_key text, case_id text, date_from date, record json',
  ),
  putObservations: put(
    'observations',
    'observations',
    'observation_id',
    'observation_id text, indicator text, region text, counterpart text, year integer, value double precision, unit text, ' +
      'source_label text, source_address text, source_published integer, note text',
  ),
  putForecasts: put(
    'forecasts',
    'forecasts',
    'version_id',
    'forecast_id text, version_id text, after_id text, withdrawn boolean, record json',
  ),
  putResolutions: put(
    'resolutions',
    'forecast_resolutions',
    'resolution_id',
    'forecast_id text, resolution_id text, after_id text, version_id text, outcome text, record json',
  ),
  putCodings: put(
    'codings',
    'codings',
    'coding_id',
    'document_id text, coding_id text, coder text, codebook text, claims json',
  ),
  putAnnotations: put(
    'annotations',
    'annotations',
    'version_id',
    'annotation_id text, version_id text, kind text, about text, record json',
  ),
  putJudgements: put(
    'judgements',
    'judgements',
    'judgement_id',
    'judgement_id text, act text, target text, subject text, reason text, detail json, other text, tie_key text',
  ),
} satisfies Record<string, NamedQuery>;
