/**
 * Named queries of the full-text search. The words come normalised from us (ledger/search), so that the server's locale has
 * no say; the configuration `russian` stems words in Latin letters as English and all others as Russian, which leaves Chinese
 * as it is: one index for all three, and a document in two languages is found by either.
 */
import type { NamedQuery } from '../database.ts';
import { summary } from './documents.ts';

/** $1 is the search as a tsquery's text. */
const sought = `to_tsquery('russian', $1)`;

/** Titles weigh ten times as much as the text; a long part does not win by its length. */
const score = `ts_rank(w.words, ${sought}, 1)::double precision`;

const ranked = (narrowed: string): string => `SELECT w.document_id, max(${score}) AS score FROM amur.document_words w
  WHERE w.words @@ ${sought} AND w.recorded_at <= $2${narrowed}
  GROUP BY w.document_id ORDER BY score DESC, w.document_id LIMIT $3`;

export const searchQueries = {
  /** Words and sketch of a document (none where it was held: then $9 is null) and what its reading $3 lets a search be narrowed by. */
  insert: {
    name: 'search.insert',
    sql: `WITH parts AS (
        INSERT INTO amur.document_words (document_id, part, span_start, span_end, words, recorded_at)
        SELECT d.document_id, g.part, g.span_start, g.span_end,
          to_tsvector('russian', g.body) || setweight(to_tsvector('russian', g.title), 'A'), d.recorded_at
        FROM amur.documents d
        CROSS JOIN json_to_recordset($2::json) AS g (part integer, span_start integer, span_end integer, title text, body text)
        WHERE d.document_id = $1
        ON CONFLICT (document_id, part) DO NOTHING),
      sketch AS (
        INSERT INTO amur.document_sketches (document_id, prints, shingles, outlets, recorded_at)
        SELECT d.document_id, $9::integer[], $10::integer, $11::text[], d.recorded_at FROM amur.documents d
        WHERE d.document_id = $1 AND $9 IS NOT NULL
        ON CONFLICT (document_id) DO NOTHING),
      queued AS (
        INSERT INTO amur.likeness_queue (document_id) SELECT d.document_id FROM amur.documents d
        WHERE d.document_id = $1 AND $9 IS NOT NULL
        ON CONFLICT (document_id) DO NOTHING)
      INSERT INTO amur.document_facets (document_id, reading_id, lang, published_from, published_to, units, recorded_at)
      SELECT d.document_id, $3, d.lang, CASE WHEN $4 THEN $5::date ELSE d.published_from END,
        CASE WHEN $4 THEN $6::date ELSE d.published_to END, $7::text[], $8::timestamptz
      FROM amur.documents d WHERE d.document_id = $1
      ON CONFLICT (document_id, reading_id) DO NOTHING`,
  },
  closeSuperseded: {
    name: 'search.close-superseded',
    sql: `UPDATE amur.document_facets f SET superseded_at = (SELECT min(n.recorded_at) FROM amur.readings n
        WHERE n.document_id = f.document_id AND (n.recorded_at, n.reading_id) > (f.recorded_at, f.reading_id))
      WHERE f.document_id = $1`,
  },
  ranked: { name: 'search.ranked', sql: ranked('') },
  /** The same among documents of a language $4, published between $5 and $6, that name a unit of $7; null asks for none. */
  rankedWithin: {
    name: 'search.ranked-within',
    sql: ranked(` AND w.document_id IN (SELECT f.document_id FROM amur.document_facets f
      WHERE f.recorded_at <= $2 AND (f.superseded_at IS NULL OR f.superseded_at > $2)
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
  waiting: {
    name: 'search-queue.waiting',
    sql: `SELECT document_id FROM amur.search_queue ORDER BY document_id LIMIT $1`,
  },
  readings: {
    name: 'search-queue.readings',
    sql: `SELECT reading_id, record, recorded_at FROM amur.readings WHERE document_id = $1
      ORDER BY recorded_at, reading_id`,
  },
  done: { name: 'search-queue.done', sql: `DELETE FROM amur.search_queue WHERE document_id = $1` },
} satisfies Record<string, NamedQuery>;
