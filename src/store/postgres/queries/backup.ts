/** Named queries for a ledger as a whole: out in pages by id, and in with the times and names records were made with. */
import type { LedgerLineKind } from '../../../formats/ledger-lines.ts';
import type { NamedQuery } from '../database.ts';
import { closedIn } from './evidence.ts';
import { observationColumns, observationShape } from './observations.ts';
import { rowsByRevision } from './order.ts';

/** The next rows of a table up to the revision $1 after the id $2, at most $3. */
const page = (name: string, table: string, id: string, columns: string): NamedQuery => ({
  name: `copy.${name}`,
  sql: `SELECT ${columns}, revision, recorded_at, recorded_by FROM amur.${table} WHERE revision <= $1 AND ${id} > $2 ORDER BY ${id} LIMIT $3`,
});

/** The same of a table without an order: what was recorded by the instant $1. */
const pageByInstant = (name: string, table: string, id: string, columns: string): NamedQuery => ({
  name: `copy.${name}`,
  sql: `SELECT ${columns}, recorded_at, recorded_by FROM amur.${table} WHERE recorded_at <= $1 AND ${id} > $2 ORDER BY ${id} LIMIT $3`,
});

/** The rows of a table that belong to the documents $2, up to the revision $1. */
const ofDocuments = (name: string, table: string, columns: string, order: string): NamedQuery => ({
  name: `copy.${name}`,
  sql: `SELECT document_id, ${columns}, revision, recorded_at, recorded_by FROM amur.${table}
    WHERE revision <= $1 AND document_id = ANY ($2) ORDER BY document_id, ${order}`,
});

const signed = 'recorded_at timestamptz, recorded_by text';
const stamps = `revision integer, ${signed}`;

/** Puts rows ($1, as JSON) in; `also` are the columns that tell when and by whom, and mostly in which revision. */
const put = (name: string, table: string, typed: string, also = stamps): NamedQuery => {
  const columns = `${typed}, ${also}`.split(', ').map((column) => column.split(' ')[0]);
  return {
    name: `copy.put-${name}`,
    sql: `INSERT INTO amur.${table} (${columns.join(', ')}) SELECT ${columns.map((column) => `g.${column}`).join(', ')}
      FROM json_to_recordset($1::json) AS g (${typed}, ${also})`,
  };
};

/** The table of each kind of record; a ledger that holds a row in one of them is not empty. The program's own codebook is always there. */
const tableOf: Readonly<Record<Exclude<LedgerLineKind, 'codebook'>, string>> = {
  document: 'documents',
  redaction: 'redactions',
  fact: 'facts',
  'case-event': 'case_events',
  revision: 'revisions',
  observation: 'observations',
  forecast: 'forecasts',
  'forecast-resolution': 'forecast_resolutions',
  coding: 'codings',
  annotation: 'annotations',
  judgement: 'judgements',
  person: 'people',
  import: 'import_runs',
  commit: 'commits',
};

/** Keeps everybody from adding a record until the transaction ends; a statement, since it may stand in a transaction alone. */
export const lockRecords = `LOCK TABLE ${Object.values(tableOf)
  .map((table) => `amur.${table}`)
  .join(', ')} IN SHARE ROW EXCLUSIVE MODE`;

export const copyQueries = {
  /** The next documents with the bytes that their rows will take, so that few are read at once. */
  sizes: {
    name: 'copy.sizes',
    sql: `SELECT d.document_id, (octet_length(d.text) + coalesce(octet_length(o.bytes), 0)
        + (SELECT coalesce(sum(length(r.record::text)), 0) FROM amur.readings r WHERE r.document_id = d.document_id))::double precision AS size
      FROM amur.documents d LEFT JOIN amur.document_originals o ON o.document_id = d.document_id
      WHERE d.revision <= $1 AND d.document_id > $2 ORDER BY d.document_id LIMIT $3`,
  },
  documents: {
    name: 'copy.documents',
    sql: `SELECT d.document_id, d.title, d.lang, d.media_type, d.encoding, d.published_edtf, d.published_basis, d.origin, d.outlet,
        d.author, d.site_name, d.problems,
        d.text, d.text_hash, d.redacted_at, o.bytes, d.revision, d.recorded_at, d.recorded_by
      FROM amur.documents d LEFT JOIN amur.document_originals o ON o.document_id = d.document_id
      WHERE d.revision <= $1 AND d.document_id = ANY ($2) ORDER BY d.document_id`,
  },
  sources: ofDocuments('sources', 'document_sources', 'source_id, source', 'revision, source_id'),
  sourcesWithdrawn: ofDocuments('sources-withdrawn', 'source_withdrawals', 'source_id', 'revision, source_id'),
  readings: ofDocuments('readings', 'readings', 'reading_id, record', 'revision, reading_id'),
  claims: ofDocuments(
    'claims',
    'claims',
    'claim_id, type, parties, span_start, span_end, quote',
    'span_start, span_end, claim_id',
  ),
  codebooks: pageByInstant('codebooks', 'codebooks', 'version', 'version, record'),
  facts: page('facts', 'facts', 'fact_id', 'fact_id, record'),
  events: page('events', 'case_events', 'event_id', 'event_id, record'),
  revisions: page('revisions', 'revisions', 'revision_id', 'revision_id, record_id, content_id, record'),
  observations: page('observations', 'observations', 'observation_id', observationColumns),
  forecasts: page('forecasts', 'forecasts', 'version_id', 'version_id, forecast_id, after_id, withdrawn, record'),
  resolutions: page(
    'resolutions',
    'forecast_resolutions',
    'resolution_id',
    'resolution_id, forecast_id, after_id, version_id, outcome, record',
  ),
  codings: page('codings', 'codings', 'coding_id', 'coding_id, document_id, coder, codebook, claims'),
  annotations: page('annotations', 'annotations', 'version_id', 'version_id, annotation_id, kind, about, record'),
  judgements: page('judgements', 'judgements', 'judgement_id', 'judgement_id, act, target, subject, reason, detail'),
  people: pageByInstant('people', 'people', 'person_id', 'person_id, name'),
  personChanges: {
    name: 'copy.person-changes',
    sql: `SELECT person_id, role, active, recorded_at, recorded_by FROM amur.person_changes
      WHERE recorded_at <= $1 AND person_id = ANY ($2) ORDER BY person_id, seq`,
  },
  imports: pageByInstant('imports', 'import_runs', 'run_id', 'run_id, file, content_hash, bytes, how'),
  importSteps: {
    name: 'copy.import-steps',
    sql: `SELECT run_id, rows, finished, step, recorded_at, recorded_by FROM amur.import_steps
      WHERE recorded_at <= $1 AND run_id = ANY ($2) ORDER BY rows, finished, run_id`,
  },
  /** All of them, whatever is known: what was redacted since is redacted as it was known before too. */
  redactions: {
    name: 'copy.redactions',
    sql: `SELECT redaction_id, document_id, reason, sources, revision, recorded_at, recorded_by FROM amur.redactions
      WHERE $1::integer IS NOT NULL AND redaction_id > $2 ORDER BY redaction_id LIMIT $3`,
  },
  /** A table that holds a record; no row where the ledger is empty. */
  anything: {
    name: 'copy.anything',
    sql: `${Object.values(tableOf)
      .map((table) => `SELECT '${table}' AS held WHERE EXISTS (SELECT FROM amur.${table})`)
      .join(' UNION ALL ')} LIMIT 1`,
  },
  /** Commits ($1, as JSON), which follow those that were put in before. */
  putCommits: {
    name: 'copy.put-commits',
    sql: `WITH given AS MATERIALIZED (SELECT * FROM json_to_recordset($1::json) AS g (rows integer, ${stamps})),
      put AS (INSERT INTO amur.commits (revision, recorded_at, recorded_by, known_at, rows)
        SELECT g.revision, g.recorded_at, g.recorded_by, greatest((SELECT known_at FROM amur.head), max(g.recorded_at) OVER (ORDER BY g.revision)), g.rows
        FROM given g ON CONFLICT (revision) DO NOTHING)
      INSERT INTO amur.head AS h (revision, known_at) SELECT max(revision), max(recorded_at) FROM given
      ON CONFLICT (head_id) DO UPDATE SET revision = greatest(h.revision, excluded.revision), known_at = greatest(h.known_at, excluded.known_at)`,
  },
  /** Those of all redactions among them (see there). */
  commits: {
    name: 'copy.commits',
    sql: `SELECT revision, rows, recorded_at, recorded_by FROM amur.commits
      WHERE (revision <= $1 OR revision IN (SELECT revision FROM amur.redactions)) AND revision > $2 ORDER BY revision LIMIT $3`,
  },
  /** Counts the rows of commits of which it was not said how many they are: those of a file of form 1. */
  countCommits: {
    name: 'copy.count-commits',
    sql: `UPDATE amur.commits c SET rows = r.rows FROM ${rowsByRevision} AS r WHERE c.rows IS NULL AND c.revision = r.revision`,
  },
  /** The version of this program's codebook is noted when a ledger is opened; it became known when it did in the ledger restored. */
  putCodebooks: {
    name: 'copy.put-codebooks',
    sql: `INSERT INTO amur.codebooks AS c (version, record, recorded_at, recorded_by)
      SELECT g.version, g.record, g.recorded_at, g.recorded_by
      FROM json_to_recordset($1::json) AS g (version text, record json, ${signed})
      ON CONFLICT (version) DO UPDATE SET recorded_at = excluded.recorded_at, recorded_by = excluded.recorded_by
      WHERE excluded.recorded_at < c.recorded_at`,
  },
  putDocuments: {
    name: 'copy.put-documents',
    sql: `WITH given AS MATERIALIZED (SELECT * FROM json_to_recordset($1::json) AS g (document_id text,
        text text, text_hash text, lang text, title text, media_type text, encoding text, published_edtf text, published_from date,
        published_to date, published_basis text, problems json, origin text, outlet text, author text, site_name text, redacted_at timestamptz, bytes text, ${stamps})),
      originals AS (INSERT INTO amur.document_originals (document_id, bytes)
        SELECT document_id, decode(bytes, 'base64') FROM given WHERE bytes IS NOT NULL),
      noted AS (INSERT INTO amur.search_queue (document_id) SELECT document_id FROM given)
      INSERT INTO amur.documents (document_id, text, text_hash, lang, title, media_type, encoding, published_edtf,
        published_from, published_to, published_basis, problems, origin, outlet, author, site_name, redacted_at, revision, recorded_at, recorded_by)
      SELECT document_id, text, text_hash, lang, title, media_type, encoding, published_edtf, published_from, published_to,
        published_basis, problems, origin, outlet, author, site_name, redacted_at, revision, recorded_at, recorded_by FROM given`,
  },
  putSources: put('sources', 'document_sources', 'document_id text, source_id text, source text'),
  putSourcesWithdrawn: put('sources-withdrawn', 'source_withdrawals', 'document_id text, source_id text'),
  putReadings: put(
    'readings',
    'readings',
    'document_id text, reading_id text, reader text, gazetteer text, codebook text, record json',
  ),
  /** A claim is taken where its quote is the document's characters at its span, or has gone with them; gives those that were. */
  putClaims: {
    name: 'copy.put-claims',
    sql: `INSERT INTO amur.claims
        (document_id, claim_id, type, parties, span_start, span_end, quote, redacted_at, revision, recorded_at, recorded_by)
      SELECT g.document_id, g.claim_id, g.type, g.parties, g.span_start, g.span_end, g.quote, d.redacted_at, g.revision, g.recorded_at,
        g.recorded_by
      FROM json_to_recordset($1::json) AS g (document_id text, claim_id text, type text,
        parties text[], span_start integer, span_end integer, quote text, ${stamps})
      JOIN amur.documents d ON d.document_id = g.document_id
      WHERE g.quote = CASE WHEN d.redacted_at IS NULL THEN substr(d.text, g.span_start + 1, g.span_end - g.span_start) ELSE '' END
      RETURNING claim_id`,
  },
  /** What readings say of claims that are there. */
  putClaimReadings: {
    name: 'copy.put-claim-readings',
    sql: `INSERT INTO amur.claim_readings (document_id, claim_id, reading_id, tie_key, stage, date_edtf, date_from, date_to,
        basis, fields, speaker, modality, likelihood_low, likelihood_high, citations, place, rule, body, score, strict, carried,
        revision, recorded_at)
      SELECT g.document_id, g.claim_id, g.reading_id, g.tie_key, g.stage, g.date_edtf, g.date_from, g.date_to, g.basis, g.fields,
        g.speaker, g.modality, g.likelihood_low, g.likelihood_high, g.citations, g.place, g.rule, g.body, g.score, g.strict, g.carried, g.revision, g.recorded_at
      FROM json_to_recordset($1::json) AS g (document_id text, claim_id text, reading_id text, tie_key text, stage text,
        date_edtf text, date_from date, date_to date, basis text, fields text[], speaker text, modality text,
        likelihood_low double precision, likelihood_high double precision, citations integer[], place text, rule text, body text,
        score double precision, strict boolean, carried text[], revision integer, recorded_at timestamptz)
      JOIN amur.claims c ON c.document_id = g.document_id AND c.claim_id = g.claim_id`,
  },
  /** Closes the values of all but the newest readings of the documents $1. */
  closeSuperseded: {
    name: 'copy.close-superseded',
    sql: `UPDATE amur.claim_readings v SET superseded_in = ${closedIn} WHERE v.document_id = ANY ($1)`,
  },
  putFacts: put('facts', 'facts', 'fact_id text, tie_key text, case_id text, record json'),
  putEvents: put('events', 'case_events', 'event_id text, case_id text, date_from date, record json'),
  putRevisions: put(
    'revisions',
    'revisions',
    'record_id text, revision_id text, content_id text, tie_key text, case_id text, date_from date, record json',
  ),
  putObservations: put('observations', 'observations', observationShape),
  putForecasts: put(
    'forecasts',
    'forecasts',
    'forecast_id text, version_id text, after_id text, withdrawn boolean, record json',
  ),
  putResolutions: put(
    'resolutions',
    'forecast_resolutions',
    'forecast_id text, resolution_id text, after_id text, version_id text, outcome text, record json',
  ),
  putCodings: put('codings', 'codings', 'document_id text, coding_id text, coder text, codebook text, claims json'),
  putAnnotations: put(
    'annotations',
    'annotations',
    'annotation_id text, version_id text, kind text, about text, record json',
  ),
  putJudgements: put(
    'judgements',
    'judgements',
    'judgement_id text, act text, target text, subject text, reason text, detail json, other text, tie_key text',
  ),
  putPeople: put('people', 'people', 'person_id text, name text', signed),
  putPersonChanges: put(
    'person-changes',
    'person_changes',
    'person_id text, seq integer, role text, active boolean',
    signed,
  ),
  putImports: put(
    'imports',
    'import_runs',
    'run_id text, file text, content_hash text, bytes double precision, how json',
    signed,
  ),
  putImportSteps: put('import-steps', 'import_steps', 'run_id text, rows integer, finished boolean, step json', signed),
  putRedactions: put('redactions', 'redactions', 'document_id text, redaction_id text, reason text, sources boolean'),
} satisfies Record<string, NamedQuery>;
