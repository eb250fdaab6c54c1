/**
 * Named queries on documents and readings. Everything of one document is found by its id (docs/decisions/0002). A note that stands on a
 * queue already is written over, which locks it: whoever takes it waits for the record that it is of, and so does whoever writes
 * another reading of the same document.
 */
import type { NamedQuery } from '../database.ts';
import { headingColumns } from './evidence.ts';
import { knownBy } from './order.ts';
import { ofModel, ofRules } from './reader-kinds.ts';
import { saidAgain, stands } from './standing-sources.ts';

/**
 * The columns of a document without its text, and the publication date of its newest reading (it may be given later), as far
 * as known by the instant $1.
 */
export const summary = `d.document_id, d.lang, d.title, d.media_type, d.encoding, d.published_edtf, d.published_from,
  d.published_to, d.published_basis, d.outlet, d.author, d.site_name, d.problems, d.origin, d.recorded_at, d.redacted_at,
  (SELECT n.record -> 'published' FROM amur.readings n
    WHERE n.document_id = d.document_id AND ${ofRules('n')} AND n.revision <= ${knownBy('$1')} ORDER BY n.revision DESC, n.reading_id DESC LIMIT 1) AS read_published`;

/**
 * Documents after $1 whose newest reading was made by other versions than $2, $3, $4 and the lexicons of $5; told by the index of
 * readings alone.
 */
const due = `(SELECT DISTINCT ON (n.document_id) n.document_id, n.reader, n.gazetteer, n.codebook, n.read_as, n.lexicon
      FROM amur.readings n WHERE ${ofRules('n')} AND n.document_id > $1
      ORDER BY n.document_id, n.revision DESC, n.reading_id DESC) AS newest
    WHERE newest.document_id NOT IN (SELECT document_id FROM amur.redactions)
      AND (newest.reader <> $2 OR newest.gazetteer <> $3 OR newest.codebook <> $4
        OR coalesce(newest.lexicon, '') <> coalesce($5::json ->> newest.read_as, ''))`;

export const documentQueries = {
  /**
   * Document, bytes, sources and reading in one go, with a note that they are to be indexed; what is held stays as it is. Says
   * whether the document and the reading are new, and whether it was redacted: then it is not to be.
   */
  insert: {
    name: 'documents.insert',
    sql: `WITH inserted AS (
        INSERT INTO amur.documents (document_id, text_hash, text, lang, title, media_type, encoding, published_edtf,
          published_from, published_to, published_basis, problems, origin, outlet, author, site_name, recorded_at, recorded_by)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18)
        ON CONFLICT (document_id) DO NOTHING RETURNING document_id),
      original AS (
        INSERT INTO amur.document_originals (document_id, bytes) VALUES ($1, $19)
        ON CONFLICT (document_id) DO NOTHING),
      sources AS (
        INSERT INTO amur.document_sources (document_id, source_id, source, recorded_at, recorded_by)
        SELECT $1, g.source_id, g.source, $17, $18
        FROM json_to_recordset($20::json) AS g (source_id text, source text)
        ON CONFLICT (document_id, source_id) DO NOTHING RETURNING document_id),
      reading AS (
        INSERT INTO amur.readings (document_id, reading_id, reader, gazetteer, codebook, record, recorded_at, recorded_by)
        VALUES ($1, $21, $22, $23, $24, $25, $17, $18)
        ON CONFLICT (document_id, reading_id) DO NOTHING RETURNING document_id),
      noted AS (
        INSERT INTO amur.search_queue (document_id) SELECT document_id FROM reading UNION SELECT document_id FROM sources
        ON CONFLICT (document_id) DO UPDATE SET document_id = excluded.document_id)
      SELECT EXISTS (SELECT 1 FROM inserted) AS created, EXISTS (SELECT 1 FROM reading) AS read,
        EXISTS (SELECT 1 FROM amur.documents WHERE document_id = $1 AND redacted_at IS NOT NULL) AS redacted`,
  },
  /**
   * A reading of a document, and with it the addresses $9 where they are new, and that it did not come from those of $10, with the same
   * note; says whether the document is held and whether the reading is new.
   */
  insertReading: {
    name: 'readings.insert',
    sql: `WITH held AS MATERIALIZED (SELECT document_id FROM amur.documents WHERE document_id = $1),
      sources AS (
        INSERT INTO amur.document_sources (document_id, source_id, source, recorded_at, recorded_by)
        SELECT h.document_id, ${saidAgain('h.document_id', 'g.source_id')}, g.source, $7::timestamptz, $8
        FROM held h CROSS JOIN json_to_recordset($9::json) AS g (source_id text, source text)
        ON CONFLICT (document_id, source_id) DO NOTHING RETURNING document_id),
      withdrawn AS (
        INSERT INTO amur.source_withdrawals (document_id, source_id, recorded_at, recorded_by)
        SELECT s.document_id, s.source_id, $7::timestamptz, $8 FROM amur.document_sources s
        WHERE s.document_id = $1 AND s.source = ANY ($10) AND ${stands('s')} RETURNING document_id),
      reading AS (
        INSERT INTO amur.readings (document_id, reading_id, reader, gazetteer, codebook, record, recorded_at, recorded_by)
        SELECT document_id, $2, $3, $4, $5, $6::json, $7::timestamptz, $8 FROM held
        ON CONFLICT (document_id, reading_id) DO NOTHING RETURNING document_id),
      noted AS (
        INSERT INTO amur.search_queue (document_id) SELECT document_id FROM reading UNION SELECT document_id FROM sources
        UNION SELECT document_id FROM withdrawn
        ON CONFLICT (document_id) DO UPDATE SET document_id = excluded.document_id)
      SELECT EXISTS (SELECT 1 FROM held) AS held, EXISTS (SELECT 1 FROM reading) AS read`,
  },
  /** Addresses of a document ($1) that is held, with the same note; says whether any of them is new. */
  insertSources: {
    name: 'sources.insert',
    sql: `WITH sources AS (
        INSERT INTO amur.document_sources (document_id, source_id, source, recorded_at, recorded_by)
        SELECT $1, g.source_id, g.source, $3::timestamptz, $4
        FROM json_to_recordset($2::json) AS g (source_id text, source text)
        ON CONFLICT (document_id, source_id) DO NOTHING RETURNING document_id),
      noted AS (
        INSERT INTO amur.search_queue (document_id) SELECT DISTINCT document_id FROM sources
        ON CONFLICT (document_id) DO UPDATE SET document_id = excluded.document_id)
      SELECT EXISTS (SELECT 1 FROM sources) AS added`,
  },
  /** Whether a document is held, and redacted; one reading of it is written at a time. */
  lock: {
    name: 'documents.lock',
    sql: `SELECT document_id, redacted_at IS NOT NULL AS redacted FROM amur.documents WHERE document_id = $1 FOR NO KEY UPDATE`,
  },
  /** Documents after $1 whose newest reading was made by other versions than these. */
  due: {
    name: 'documents.due',
    sql: `SELECT document_id FROM ${due} ORDER BY document_id LIMIT $6`,
  },
  countDue: {
    name: 'documents.count-due',
    sql: `SELECT count(*)::integer AS due FROM ${due}`,
  },
  /**
   * Documents after $1 that were read again after somebody had decided on a claim of theirs, where a reading that is not the newest
   * any more gave the claim values that the newest does not give.
   */
  decidedAndReread: {
    name: 'documents.decided-and-reread',
    sql: `SELECT v.document_id, max(r.revision) AS read_in
      FROM amur.claim_readings v JOIN amur.judgements j ON j.subject = v.claim_id
      JOIN amur.readings r ON r.document_id = v.document_id AND r.revision > j.revision AND (${ofRules('r')} OR ${ofModel('r')})
      WHERE v.superseded_in IS NOT NULL AND v.document_id > $1
        AND NOT EXISTS (SELECT 1 FROM amur.claim_readings w WHERE w.document_id = v.document_id AND w.claim_id = v.claim_id
          AND w.superseded_in IS NULL
          AND (w.stage, w.date_edtf, w.modality, w.body) IS NOT DISTINCT FROM (v.stage, v.date_edtf, v.modality, v.body))
      GROUP BY v.document_id ORDER BY v.document_id LIMIT $2`,
  },
  one: {
    name: 'documents.one',
    sql: `SELECT ${summary}, d.text FROM amur.documents d WHERE d.revision <= ${knownBy('$1')} AND d.document_id = $2`,
  },
  headings: {
    name: 'documents.headings',
    sql: `SELECT d.document_id, ${headingColumns} FROM amur.documents d WHERE d.document_id = ANY ($1) ORDER BY d.document_id`,
  },
  /** Documents whose ids begin with $1, from the id $3 on. */
  beginningWith: {
    name: 'documents.beginning-with',
    sql: `SELECT document_id FROM amur.documents WHERE starts_with(document_id, $1) AND document_id >= $3 ORDER BY document_id LIMIT $2`,
  },
  original: { name: 'documents.original', sql: `SELECT bytes FROM amur.document_originals WHERE document_id = $1` },
  sources: {
    name: 'documents.sources',
    sql: `SELECT document_id, source FROM amur.document_sources s
      WHERE revision <= ${knownBy('$1')} AND document_id = ANY ($2) AND ${stands('s', '$1')}
      ORDER BY document_id, revision, source_id`,
  },
  /** Newest first; $3 is the document after which to go on, or null. */
  page: {
    name: 'documents.page',
    sql: `WITH mark AS MATERIALIZED (SELECT revision, document_id FROM amur.documents WHERE document_id = $3)
      SELECT ${summary} FROM amur.documents d
      WHERE d.revision <= ${knownBy('$1')} AND ($3::text IS NULL OR (d.revision, d.document_id) < (SELECT revision, document_id FROM mark))
      ORDER BY d.revision DESC, d.document_id DESC LIMIT $2`,
  },
  /** What the newest reading of each of some documents ($1) found; what people added by hand is no reading of the text. */
  claimsFound: {
    name: 'readings.claims-found',
    sql: `SELECT r.document_id, r.record -> 'claims' AS claims FROM unnest($1::text[]) AS g (document_id)
      CROSS JOIN LATERAL (SELECT * FROM amur.readings n WHERE n.document_id = g.document_id AND ${ofRules('n')}
        ORDER BY n.revision DESC, n.reading_id DESC LIMIT 1) AS r
      ORDER BY r.document_id`,
  },
  /** The newest reading of a document ($1), and whether it has the reading $2. */
  newestAndStored: {
    name: 'readings.newest-and-held',
    sql: `SELECT reading_id, EXISTS (SELECT 1 FROM amur.readings WHERE document_id = $1 AND reading_id = $2) AS held
      FROM amur.readings n WHERE document_id = $1 AND ${ofRules('n')} ORDER BY revision DESC, reading_id DESC LIMIT 1`,
  },
  newestReading: {
    name: 'readings.newest',
    sql: `SELECT record FROM amur.readings n WHERE revision <= ${knownBy('$1')} AND document_id = $2 AND ${ofRules('n')}
      ORDER BY revision DESC, reading_id DESC LIMIT 1`,
  },
  /** The newest reading of a document ($2) by a language model, known by $1. */
  newestByModel: {
    name: 'readings.newest-by-model',
    sql: `SELECT record FROM amur.readings n WHERE revision <= ${knownBy('$1')} AND document_id = $2 AND ${ofModel('n')}
      ORDER BY revision DESC, reading_id DESC LIMIT 1`,
  },
  /** Documents after $1 that the reader $2 of a language model has not read, at most $3. */
  dueByModel: {
    name: 'documents.due-by-model',
    sql: `SELECT d.document_id FROM amur.documents d WHERE d.document_id > $1 AND d.redacted_at IS NULL AND NOT EXISTS (
        SELECT FROM amur.readings n WHERE n.document_id = d.document_id AND n.reader = $2)
      ORDER BY d.document_id LIMIT $3`,
  },
} satisfies Record<string, NamedQuery>;
