import type { Migration } from './migration.ts';

/** What was held before is compared by `amur duplicates`, from the queue. */
export const step6: Migration = {
  version: 6,
  name: 'sketches of documents, and those that share their wording',
  statements: [
    `CREATE TABLE amur.document_sketches (
        document_id text NOT NULL,
        prints integer[] NOT NULL,
        shingles integer NOT NULL,
        outlets text[] NOT NULL,
        recorded_at timestamptz NOT NULL,
        CONSTRAINT document_sketches_pk PRIMARY KEY (document_id))`,
    `ALTER TABLE amur.document_sketches ADD CONSTRAINT document_sketches_of_document
        FOREIGN KEY (document_id) REFERENCES amur.documents (document_id)`,
    `CREATE INDEX document_sketches_by_print ON amur.document_sketches USING gin (prints)`,

    `CREATE TABLE amur.document_pairs (
        document_id text NOT NULL,
        other_id text NOT NULL,
        relation text NOT NULL,
        later_id text NOT NULL,
        shared integer NOT NULL,
        resemblance double precision NOT NULL,
        within_other double precision NOT NULL,
        other_within double precision NOT NULL,
        recorded_at timestamptz NOT NULL,
        CONSTRAINT document_pairs_pk PRIMARY KEY (document_id, other_id),
        CONSTRAINT document_pairs_in_order CHECK (document_id < other_id),
        CONSTRAINT document_pairs_relation_known CHECK (relation IN ('copy', 'quotes')))`,
    `ALTER TABLE amur.document_pairs ADD CONSTRAINT document_pairs_of_document
        FOREIGN KEY (document_id) REFERENCES amur.documents (document_id)`,
    `CREATE INDEX document_pairs_by_other ON amur.document_pairs (other_id)`,

    `CREATE TABLE amur.likeness_queue (
        document_id text NOT NULL,
        CONSTRAINT likeness_queue_pk PRIMARY KEY (document_id))`,
    `INSERT INTO amur.likeness_queue (document_id) SELECT document_id FROM amur.documents`,
  ],
};
