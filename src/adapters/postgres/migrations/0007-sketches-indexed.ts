import type { Migration } from './migration.ts';

/** Each new document is looked up at once: a list of entries not yet sorted in would be read through each time. */
export const step7: Migration = {
  version: 7,
  name: 'sketches are indexed as they come',
  statements: [
    `DROP INDEX amur.document_sketches_by_print`,
    `CREATE INDEX document_sketches_by_print ON amur.document_sketches USING gin (prints) WITH (fastupdate = off)`,
  ],
};
