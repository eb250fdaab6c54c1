import type { Migration } from './migration.ts';

/**
 * What was held before there were sketches waits to be indexed anew, which makes them. Batches of a run that have been taken are kept
 * with their receipts.
 */
export const step8: Migration = {
  version: 8,
  name: 'batches of runs that were taken; what has no sketch is indexed first',
  statements: [
    `CREATE TABLE amur.bulk_parts (
        run text NOT NULL,
        part integer NOT NULL,
        receipt json NOT NULL,
        recorded_at timestamptz NOT NULL,
        recorded_by text NOT NULL,
        CONSTRAINT bulk_parts_pk PRIMARY KEY (run, part))`,
    `INSERT INTO amur.search_queue (document_id)
      SELECT document_id FROM amur.likeness_queue WHERE document_id NOT IN (SELECT document_id FROM amur.document_sketches)
      ON CONFLICT (document_id) DO NOTHING`,
    `DELETE FROM amur.likeness_queue WHERE document_id NOT IN (SELECT document_id FROM amur.document_sketches)`,
  ],
};
