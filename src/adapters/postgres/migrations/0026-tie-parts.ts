import type { Migration } from './migration.ts';

/**
 * What lists leave out of a tie, part by part with the days on which it was known so. Those of what was held before are made at the
 * next opening: every key is noted, and its versions are made anew.
 */
export const step26: Migration = {
  version: 26,
  name: 'dated parts of ties',
  statements: [
    `CREATE TABLE amur.tie_parts (
        tie_id text NOT NULL,
        recorded_from date NOT NULL,
        n integer NOT NULL,
        recorded_to date,
        tie_key text NOT NULL,
        part text NOT NULL,
        reviewed boolean NOT NULL,
        facts text[] NOT NULL,
        record json NOT NULL,
        CONSTRAINT tie_parts_pk PRIMARY KEY (tie_id, recorded_from, n),
        CONSTRAINT tie_parts_in_order CHECK (recorded_from < recorded_to))`,
    `CREATE INDEX tie_parts_by_key ON amur.tie_parts (tie_key)`,
    `CREATE INDEX tie_parts_reviewed ON amur.tie_parts (recorded_to, recorded_from) WHERE reviewed`,
    `CREATE INDEX tie_parts_by_fact ON amur.tie_parts USING gin (facts) WHERE cardinality(facts) > 0`,
    `UPDATE amur.tie_days SET rules = ''`,
    `INSERT INTO amur.tie_queue (tie_key, cause) SELECT tie_key, 'parts' FROM amur.tie_days`,
  ],
};
