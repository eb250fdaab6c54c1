import type { Migration } from './migration.ts';

/** The versions of what was held before are made at the next opening: every key is noted. */
export const step9: Migration = {
  version: 9,
  name: 'dated versions of ties',
  statements: [
    `CREATE TABLE amur.tie_versions (
        tie_id text NOT NULL,
        recorded_from date NOT NULL,
        recorded_to date,
        tie_key text NOT NULL,
        type text NOT NULL,
        record json NOT NULL,
        CONSTRAINT tie_versions_pk PRIMARY KEY (tie_id, recorded_from),
        CONSTRAINT tie_versions_in_order CHECK (recorded_from < recorded_to))`,
    `CREATE INDEX tie_versions_by_key ON amur.tie_versions (tie_key)`,
    `CREATE TABLE amur.tie_days (
        tie_key text NOT NULL,
        rules text NOT NULL,
        days date[] NOT NULL,
        records integer[] NOT NULL,
        revised bigint NOT NULL,
        CONSTRAINT tie_days_pk PRIMARY KEY (tie_key))`,
    `CREATE INDEX tie_days_by_revision ON amur.tie_days (revised)`,
    `INSERT INTO amur.tie_queue (tie_key, cause) SELECT tie_key, 'versions' FROM amur.claim_readings
        UNION SELECT tie_key, 'versions' FROM amur.facts
        UNION SELECT tie_key, 'versions' FROM amur.judgements WHERE tie_key IS NOT NULL`,
  ],
};
