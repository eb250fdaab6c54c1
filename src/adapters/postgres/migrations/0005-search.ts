import type { Migration } from './migration.ts';

/** What was held before is indexed at the next search, from the queue. */
export const step5: Migration = {
  version: 5,
  name: 'words of documents, and what a search can be narrowed by',
  statements: [
    `CREATE TABLE amur.document_words (
        document_id text NOT NULL,
        part integer NOT NULL,
        span_start integer NOT NULL,
        span_end integer NOT NULL,
        words tsvector NOT NULL,
        recorded_at timestamptz NOT NULL,
        CONSTRAINT document_words_pk PRIMARY KEY (document_id, part))`,
    `ALTER TABLE amur.document_words ADD CONSTRAINT document_words_of_document
        FOREIGN KEY (document_id) REFERENCES amur.documents (document_id)`,
    `CREATE INDEX document_words_by_word ON amur.document_words USING gin (words)`,

    `CREATE TABLE amur.document_facets (
        document_id text NOT NULL,
        reading_id text NOT NULL,
        lang text NOT NULL,
        published_from date,
        published_to date,
        units text[] NOT NULL,
        recorded_at timestamptz NOT NULL,
        superseded_at timestamptz,
        CONSTRAINT document_facets_pk PRIMARY KEY (document_id, reading_id))`,
    `ALTER TABLE amur.document_facets ADD CONSTRAINT document_facets_of_reading
        FOREIGN KEY (document_id, reading_id) REFERENCES amur.readings (document_id, reading_id)`,
    `CREATE INDEX document_facets_by_unit ON amur.document_facets USING gin (units)`,

    `CREATE TABLE amur.search_queue (
        document_id text NOT NULL,
        CONSTRAINT search_queue_pk PRIMARY KEY (document_id))`,
    `INSERT INTO amur.search_queue (document_id) SELECT document_id FROM amur.documents`,
  ],
};
