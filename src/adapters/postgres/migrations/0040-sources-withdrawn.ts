import type { Migration } from './migration.ts';

/**
 * An address that was said in error is taken back by a record of its own, once. Said again it is a source anew, with an id that tells
 * how often it was taken back before (`saidAgain` in queries/standing-sources.ts).
 */
export const step40: Migration = {
  version: 40,
  name: 'sources withdrawn',
  statements: [
    `CREATE TABLE amur.source_withdrawals (
        document_id text NOT NULL,
        source_id text NOT NULL,
        recorded_at timestamptz NOT NULL,
        recorded_by text NOT NULL,
        CONSTRAINT source_withdrawals_pk PRIMARY KEY (document_id, source_id))`,
    `ALTER TABLE amur.source_withdrawals ADD CONSTRAINT source_withdrawals_of_source
        FOREIGN KEY (document_id, source_id) REFERENCES amur.document_sources (document_id, source_id)`,
  ],
};
