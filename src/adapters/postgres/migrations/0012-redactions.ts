import type { Migration } from './migration.ts';

/**
 * A redaction takes the words of a document away; the act itself is a record. When it was stands in the document and its claims
 * too, so that it is known where they are read.
 */
export const step12: Migration = {
  version: 12,
  name: 'redactions',
  statements: [
    `CREATE TABLE amur.redactions (
        document_id text NOT NULL,
        redaction_id text NOT NULL,
        reason text NOT NULL,
        sources boolean NOT NULL,
        recorded_at timestamptz NOT NULL,
        recorded_by text NOT NULL,
        CONSTRAINT redactions_pk PRIMARY KEY (document_id, redaction_id))`,
    `ALTER TABLE amur.redactions ADD CONSTRAINT redactions_of_document
        FOREIGN KEY (document_id) REFERENCES amur.documents (document_id)`,
    `CREATE INDEX redactions_by_time ON amur.redactions (recorded_at)`,
    `ALTER TABLE amur.documents ADD COLUMN redacted_at timestamptz`,
    `ALTER TABLE amur.claims ADD COLUMN redacted_at timestamptz`,
  ],
};
