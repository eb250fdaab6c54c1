import type { Migration } from './migration.ts';

/**
 * Of ties with coded facts, which few are, all of a day are fetched: to look for a thousand facts one by one takes longer. The documents
 * of an outlet are found without looking at every address (`hostOf` in
 * queries/outlets.ts has the same words).
 */
export const step27: Migration = {
  version: 27,
  name: 'documents by outlet, ties by facts',
  statements: [
    `DROP INDEX amur.tie_parts_by_fact`,
    `CREATE INDEX tie_parts_with_facts ON amur.tie_parts (recorded_to, recorded_from) WHERE cardinality(facts) > 0`,
    `CREATE INDEX document_sources_by_site ON amur.document_sources (
        ('site:' || substring(lower(source) from '^(?:https?://(?:www\\.)?|www\\.)([a-z0-9-]+(?:\\.[a-z0-9-]+)+)(?:[:/?#]|$)')))`,
    `CREATE INDEX document_sketches_by_outlet ON amur.document_sketches USING gin (outlets) WHERE cardinality(outlets) > 0`,
  ],
};
