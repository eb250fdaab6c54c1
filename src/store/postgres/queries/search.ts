/**
 * Named queries of the full-text search. The words come normalised from us (store/search), so that the server's locale has
 * no say; the configuration `russian` stems words in Latin letters as English and all others as Russian, which leaves Chinese
 * as it is: one index for all three, and a document in two languages is found by either.
 */
import type { NamedQuery } from '../database.ts';
import { summary } from './documents.ts';
import { knownBy } from './order.ts';
import { ofRules } from './reader-kinds.ts';

/** $1 is the search as a tsquery's text. */
const sought = `to_tsquery('russian', $1)`;

/** Titles weigh ten times as much as the text; a long part does not win by its length. */
const score = `ts_rank(w.words, ${sought}, 1)::double precision`;

const ranked = (narrowed: string): string => `SELECT w.document_id, max(${score}) AS score FROM amur.document_words w
  WHERE w.words @@ ${sought} AND w.revision <= ${knownBy('$2')}${narrowed}
  GROUP BY w.document_id ORDER BY score DESC, w.document_id LIMIT $3`;

/** The titles that people have given a document (`d`): it is found by all that it has had. */
const titlesGiven = `coalesce((SELECT string_agg(DISTINCT ' ' || (j.detail #>> '{describe,title}'), '') FROM amur.judgements j
          WHERE j.subject = d.document_id AND j.act = 'describe' AND d.redacted_at IS NULL), '')`;

export const searchQueries = {
  /** Documents of $1 that wait to be indexed, taken off the queue: whoever comes second waits, and finds them done. */
  take: {
    name: 'search-queue.take',
    sql: `WITH own AS MATERIALIZED (
        SELECT document_id FROM amur.search_queue WHERE document_id = ANY ($1) ORDER BY document_id FOR UPDATE),
      taken AS (DELETE FROM amur.search_queue q USING own WHERE q.document_id = own.document_id RETURNING q.document_id)
      SELECT document_id FROM taken ORDER BY document_id`,
  },
  /** At most $1 of those that nobody else has taken. */
  takeSome: {
    name: 'search-queue.take-some',
    sql: `WITH free AS MATERIALIZED (
        SELECT document_id FROM amur.search_queue ORDER BY document_id LIMIT $1 FOR UPDATE SKIP LOCKED),
      taken AS (DELETE FROM amur.search_queue q USING free WHERE q.document_id = free.document_id RETURNING q.document_id)
      SELECT document_id FROM taken ORDER BY document_id`,
  },
  countWaiting: { name: 'search-queue.count', sql: `SELECT count(*)::integer AS documents FROM amur.search_queue` },
  /** Documents to be indexed, with what of them is; the text only where it is needed. */
  documents: {
    name: 'search-queue.documents',
    sql: `SELECT d.document_id, d.title || ${titlesGiven} AS title, d.lang, d.published_from, d.published_to, d.revision,
        w.document_id IS NOT NULL AS indexed, s.document_id IS NOT NULL AS sketched,
        CASE WHEN w.document_id IS NULL OR s.document_id IS NULL THEN d.text END AS text
      FROM amur.documents d
      LEFT JOIN amur.document_words w ON w.document_id = d.document_id AND w.part = 0
      LEFT JOIN amur.document_sketches s ON s.document_id = d.document_id
      WHERE d.document_id = ANY ($1) ORDER BY d.document_id`,
  },
  readings: {
    name: 'search-queue.readings',
    sql: `SELECT document_id, reading_id, record, revision FROM amur.readings n
      WHERE document_id = ANY ($1) AND ${ofRules('n')}
      ORDER BY document_id, revision, reading_id`,
  },
  /**
   * Puts in the words $1 and the sketches $2 of documents and what their readings let a search be narrowed by ($3). Those with a
   * new sketch are to be compared; the ties of the others ($4), which were compared before, are to be derived anew.
   */
  insert: {
    name: 'search.insert',
    sql: `WITH parts AS (
        INSERT INTO amur.document_words (document_id, part, span_start, span_end, words, revision)
        SELECT g.document_id, g.part, g.span_start, g.span_end,
          to_tsvector('russian', g.body) || setweight(to_tsvector('russian', g.title), 'A'), g.revision
        FROM json_to_recordset($1::json) AS g (document_id text, part integer, span_start integer, span_end integer,
          title text, body text, revision integer)
        ON CONFLICT (document_id, part) DO NOTHING),
      sketched AS (
        INSERT INTO amur.document_sketches (document_id, prints, shingles, revision)
        SELECT g.document_id, g.prints, g.shingles, g.revision
        FROM json_to_recordset($2::json) AS g (document_id text, prints integer[], shingles integer, revision integer)
        ON CONFLICT (document_id) DO NOTHING RETURNING document_id),
      compared AS (
        INSERT INTO amur.likeness_queue (document_id) SELECT document_id FROM sketched ORDER BY document_id
        ON CONFLICT (document_id) DO UPDATE SET document_id = excluded.document_id),
      facets AS (
        INSERT INTO amur.document_facets (document_id, reading_id, lang, published_from, published_to, units, revision)
        SELECT g.document_id, g.reading_id, g.lang, g.published_from, g.published_to, g.units, g.revision
        FROM json_to_recordset($3::json) AS g (document_id text, reading_id text, lang text, published_from date,
          published_to date, units text[], revision integer)
        ON CONFLICT (document_id, reading_id) DO NOTHING)
      INSERT INTO amur.tie_queue (tie_key, cause)
      SELECT DISTINCT v.tie_key, v.document_id FROM amur.claim_readings v WHERE v.document_id = ANY ($4)
      ORDER BY v.tie_key, v.document_id ON CONFLICT (tie_key, cause) DO UPDATE SET cause = excluded.cause`,
  },
  /** A document is to be indexed again, under another title. */
  again: {
    name: 'search.again',
    sql: `WITH gone AS (DELETE FROM amur.document_words WHERE document_id = $1)
      INSERT INTO amur.search_queue (document_id) SELECT document_id FROM amur.documents WHERE document_id = $1 AND redacted_at IS NULL
      ON CONFLICT (document_id) DO UPDATE SET document_id = excluded.document_id`,
  },
  closeSuperseded: {
    name: 'search.close-superseded',
    sql: `UPDATE amur.document_facets f SET superseded_in = (SELECT min(n.revision) FROM amur.readings n
        WHERE n.document_id = f.document_id AND ${ofRules('n')} AND (n.revision, n.reading_id) > (f.revision, f.reading_id))
      WHERE f.document_id = ANY ($1)`,
  },
  ranked: { name: 'search.ranked', sql: ranked('') },
  /** The same among documents of a language $4, published between $5 and $6, that name a unit of $7; null asks for none. */
  rankedWithin: {
    name: 'search.ranked-within',
    sql: ranked(` AND w.document_id IN (SELECT f.document_id FROM amur.document_facets f
      WHERE f.revision <= ${knownBy('$2')} AND (f.superseded_in IS NULL OR f.superseded_in > ${knownBy('$2')})
        AND ($4::text IS NULL OR f.lang = $4)
        AND (($5::date IS NULL AND $6::date IS NULL) OR f.published_from IS NOT NULL OR f.published_to IS NOT NULL)
        AND ($5::date IS NULL OR coalesce(f.published_to, 'infinity') >= $5)
        AND ($6::date IS NULL OR coalesce(f.published_from, '-infinity') <= $6)
        AND ($7::text[] IS NULL OR f.units && $7))`),
  },
  /** The documents of $3 as known by $1 (as `summary` has it), each with its part that fits $2 best. */
  shown: {
    name: 'search.shown',
    sql: `WITH best AS MATERIALIZED (SELECT DISTINCT ON (w.document_id) w.document_id, w.span_start, w.span_end
        FROM amur.document_words w WHERE w.document_id = ANY ($3) AND w.words @@ to_tsquery('russian', $2)
        ORDER BY w.document_id, ts_rank(w.words, to_tsquery('russian', $2), 1) DESC, w.part)
      SELECT ${summary}, b.span_start, substr(d.text, b.span_start + 1, b.span_end - b.span_start) AS passage
      FROM amur.documents d JOIN best b ON b.document_id = d.document_id ORDER BY d.document_id`,
  },
  /** Words with their stems; an empty stem is that of a word too common to be looked for. */
  stems: {
    name: 'search.stems',
    sql: `SELECT g.word, array_to_string(tsvector_to_array(to_tsvector('russian', g.word)), ' ') AS stem
      FROM unnest($1::text[]) AS g (word) ORDER BY g.word`,
  },
} satisfies Record<string, NamedQuery>;
