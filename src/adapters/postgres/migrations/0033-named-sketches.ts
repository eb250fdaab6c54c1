import type { Migration } from './migration.ts';

/**
 * Documents whose masthead names an outlet, which few do, are found among a thousand without opening the sketch of each: a sketch is long
 * and lies apart from the next.
 */
export const step33: Migration = {
  version: 33,
  name: 'documents with a named outlet',
  statements: [
    `CREATE INDEX document_sketches_named ON amur.document_sketches (document_id) WHERE cardinality(outlets) > 0`,
  ],
};
