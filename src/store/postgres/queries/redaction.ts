/**
 * Named queries of redaction: the only ones that change records or take them away (registry.test.ts holds to that). $1 is the
 * document, $2 the instant.
 */
import type { NamedQuery } from '../database.ts';
import { knownBy } from './order.ts';

/** Where people write freely, and may have quoted a document: a column of a table, with what tells its rows apart. */
interface NoteColumn {
  readonly table: string;
  readonly key: readonly string[];
  readonly column: string;
  readonly json: boolean;
}

const noteColumns: readonly NoteColumn[] = [
  { table: 'judgements', key: ['judgement_id'], column: 'reason', json: false },
  { table: 'judgements', key: ['judgement_id'], column: 'detail', json: true },
  { table: 'annotations', key: ['annotation_id', 'version_id'], column: 'record', json: true },
  { table: 'facts', key: ['fact_id'], column: 'record', json: true },
  { table: 'case_events', key: ['event_id'], column: 'record', json: true },
  { table: 'revisions', key: ['record_id', 'revision_id'], column: 'record', json: true },
  { table: 'jobs', key: ['job_id'], column: 'errors', json: true },
  { table: 'jobs', key: ['job_id'], column: 'reason', json: false },
  { table: 'observations', key: ['observation_id'], column: 'note', json: false },
  { table: 'forecasts', key: ['forecast_id', 'version_id'], column: 'record', json: true },
  { table: 'forecast_resolutions', key: ['forecast_id', 'resolution_id'], column: 'record', json: true },
  { table: 'bulk_parts', key: ['run', 'part'], column: 'receipt', json: true },
  { table: 'import_steps', key: ['run_id', 'rows', 'finished'], column: 'step', json: true },
];

/** Notes that are read through and written again without the words they quote. */
export interface NoteQueries {
  readonly table: string;
  readonly json: boolean;
  /** Rows after the key $1, at most $2. */
  readonly read: NamedQuery;
  /** Puts $2 in the row with the key $1. */
  readonly write: NamedQuery;
}

function noteQueriesOf({ table, key, column, json }: NoteColumn): NoteQueries {
  const id = `concat_ws(' ', ${key.join(', ')})`;
  const name = `redaction.${table.replaceAll('_', '-')}-${column}`;
  return {
    table,
    json,
    read: {
      name: `${name}-read`,
      // Shorter than any quote: five words of four letters.
      sql: `SELECT ${id} AS note_id, ${column}::text AS note FROM amur.${table}
        WHERE length(${column}::text) >= 8 AND ${id} > $1 ORDER BY note_id LIMIT $2`,
    },
    write: { name: `${name}-write`, sql: `UPDATE amur.${table} SET ${column} = $2 WHERE ${id} = $1` },
  };
}

/** What people wrote. */
export const notes: readonly NoteQueries[] = noteColumns.map(noteQueriesOf);

/** The claims of a reading without words: what the rows of `claim_readings` keep, so that these can be made of it again. */
const claimsInCodes = `(SELECT coalesce(json_agg(json_build_object('id', c -> 'id', 'type', c -> 'type', 'parties', c -> 'parties',
          'stage', c -> 'stage', 'date', c -> 'date', 'bounds', c -> 'bounds', 'basis', c -> 'basis', 'fields', c -> 'fields',
          'speaker', NULL, 'modality', c -> 'modality', 'likelihood', c -> 'likelihood', 'citations', '[]'::json, 'where', c -> 'where',
          'rule', c -> 'rule', 'body', c -> 'body', 'score', c -> 'score', 'strict', c -> 'strict', 'carried', c -> 'carried', 'evidence', json_build_object('start', c #> '{evidence,start}',
          'end', c #> '{evidence,end}', 'quote', ''))), '[]') FROM json_array_elements(record -> 'claims') AS c)`;

/** What is erased, by the table that holds it, in this order. Each gives a row for each it has changed. */
export const erasing = {
  document_originals: {
    name: 'redaction.originals',
    sql: `DELETE FROM amur.document_originals WHERE document_id = $1 AND $2::text IS NOT NULL RETURNING document_id`,
  },
  document_words: {
    name: 'redaction.words',
    sql: `DELETE FROM amur.document_words WHERE document_id = $1 AND $2::text IS NOT NULL RETURNING document_id`,
  },
  document_facets: {
    name: 'redaction.facets',
    sql: `DELETE FROM amur.document_facets WHERE document_id = $1 AND $2::text IS NOT NULL RETURNING document_id`,
  },
  document_sketches: {
    name: 'redaction.sketches',
    sql: `UPDATE amur.document_sketches SET prints = '{}', shingles = 0 WHERE document_id = $1 AND $2::text IS NOT NULL
      RETURNING document_id`,
  },
  /** By what versions it was read, what date that gave, and what its claims said in codes, stays. */
  readings: {
    name: 'redaction.readings',
    sql: `UPDATE amur.readings SET record = json_build_object('id', document_id, 'lang', record -> 'lang', 'reader', reader,
        'gazetteer', gazetteer, 'codebook', codebook, 'published', record -> 'published', 'masthead', NULL,
        'mentions', '[]'::json, 'citations', '[]'::json, 'claims', ${claimsInCodes}, 'nonclaims', '[]'::json, 'quotes', '[]'::json,
        'forecasts', '[]'::json, 'problems', '[]'::json)
      WHERE document_id = $1 AND $2::text IS NOT NULL RETURNING document_id`,
  },
  /** What they say in codes, and where they stood, stays, so that what was known before can be told. */
  claims: {
    name: 'redaction.claims',
    sql: `UPDATE amur.claims SET quote = '', redacted_at = coalesce(redacted_at, $2) WHERE document_id = $1 RETURNING document_id`,
  },
  claim_readings: {
    name: 'redaction.claim-readings',
    sql: `UPDATE amur.claim_readings SET speaker = NULL, citations = '{}' WHERE document_id = $1 AND $2::text IS NOT NULL
      RETURNING document_id`,
  },
  codings: {
    name: 'redaction.codings',
    sql: `UPDATE amur.codings SET claims = (SELECT coalesce(json_agg(c.value::jsonb || '{"quote": ""}' ORDER BY c.ordinality), '[]')
        FROM json_array_elements(claims) WITH ORDINALITY AS c)
      WHERE document_id = $1 AND $2::text IS NOT NULL RETURNING document_id`,
  },
  /** Whoever is at it will be refused; nobody begins again. */
  jobs: {
    name: 'redaction.jobs',
    sql: `UPDATE amur.jobs SET task = (task::jsonb - 'title')::json, bytes = NULL, errors = '[]',
        result = CASE WHEN result IS NULL THEN NULL ELSE (result::jsonb || '{"title": "", "problems": []}')::json END,
        state = CASE WHEN state IN ('waiting', 'dead') THEN 'dropped' ELSE state END, worker = NULL,
        ended_at = coalesce(ended_at, $2)
      WHERE document_id = $1 RETURNING job_id`,
  },
  documents: {
    name: 'redaction.documents',
    sql: `UPDATE amur.documents SET text = '', title = '', author = NULL, problems = '[]', redacted_at = coalesce(redacted_at, $2)
      WHERE document_id = $1 RETURNING document_id`,
  },
} satisfies Record<string, NamedQuery>;

export const redactionQueries = {
  /** Takes a document off the queues of what is to be made of its words; whoever is at it is waited for. */
  unqueueSearch: {
    name: 'redaction.search-queue',
    sql: `DELETE FROM amur.search_queue WHERE document_id = $1`,
  },
  unqueueLikeness: {
    name: 'redaction.likeness-queue',
    sql: `DELETE FROM amur.likeness_queue WHERE document_id = $1`,
  },
  /** The document, which nobody else may write to until this is done. */
  lock: {
    name: 'redaction.lock',
    sql: `SELECT document_id, text, title FROM amur.documents WHERE document_id = $1 FOR UPDATE`,
  },
  /** Addresses, and the outlet they name; only where that is asked for. */
  sources: {
    name: 'redaction.sources',
    sql: `WITH withdrawals AS (DELETE FROM amur.source_withdrawals WHERE document_id = $1 RETURNING revision),
      sources AS (DELETE FROM amur.document_sources WHERE document_id = $1 RETURNING revision, document_id),
      gone AS (SELECT revision, count(*)::integer AS rows
        FROM (SELECT revision FROM withdrawals UNION ALL SELECT revision FROM sources) AS g GROUP BY revision),
      less AS (UPDATE amur.commits c SET rows = c.rows - g.rows FROM gone g WHERE c.revision = g.revision)
      SELECT document_id FROM sources ORDER BY document_id`,
  },
  outlets: {
    name: 'redaction.outlets',
    sql: `UPDATE amur.documents SET outlet = NULL, site_name = NULL WHERE document_id = $1`,
  },
  taskSources: {
    name: 'redaction.task-sources',
    sql: `UPDATE amur.jobs SET task = ((task::jsonb - 'url') || CASE WHEN task::jsonb ? 'from' THEN '{"from": ""}'::jsonb ELSE '{}' END)::json
      WHERE document_id = $1`,
  },
  insert: {
    name: 'redaction.insert',
    sql: `INSERT INTO amur.redactions (document_id, redaction_id, reason, sources, recorded_at, recorded_by)
      VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (document_id, redaction_id) DO NOTHING`,
  },
  /** The redactions of some documents, or with null of all. */
  list: {
    name: 'redaction.list',
    sql: `SELECT document_id, redaction_id, reason, sources, revision, recorded_at, recorded_by FROM amur.redactions
      WHERE ($1::text[] IS NULL OR document_id = ANY ($1)) AND revision <= ${knownBy('$2')} ORDER BY revision, redaction_id`,
  },
  /** What is left of redacted documents among $1, where there is anything: the audit of redaction. */
  left: {
    name: 'redaction.left',
    sql: `WITH gone AS MATERIALIZED (
        SELECT document_id, text, title FROM amur.documents WHERE document_id = ANY ($1) AND redacted_at IS NOT NULL)
      SELECT 'text' AS what, document_id FROM gone WHERE text <> '' OR title <> ''
      UNION SELECT 'original', document_id FROM amur.document_originals WHERE document_id IN (SELECT document_id FROM gone)
      UNION SELECT 'words', document_id FROM amur.document_words WHERE document_id IN (SELECT document_id FROM gone)
      UNION SELECT 'quotes', document_id FROM amur.claims
        WHERE document_id IN (SELECT document_id FROM gone) AND (quote <> '' OR redacted_at IS NULL)
      UNION SELECT 'reading', document_id FROM amur.readings WHERE document_id IN (SELECT document_id FROM gone)
        AND (json_array_length(record -> 'mentions') > 0
          OR EXISTS (SELECT FROM json_array_elements(record -> 'claims') AS c WHERE c #>> '{evidence,quote}' <> ''))
      UNION SELECT 'record of it', document_id FROM gone WHERE document_id NOT IN (SELECT document_id FROM amur.redactions)
      ORDER BY what, document_id`,
  },
} satisfies Record<string, NamedQuery>;
