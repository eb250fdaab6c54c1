import type { Migration } from './migration.ts';

/** When each person was here last: one line a person, written over by the next sign of life. */
export const step30: Migration = {
  version: 30,
  name: 'visits',
  statements: [
    `CREATE TABLE amur.visits (
        person text NOT NULL,
        before_at timestamptz,
        latest_at timestamptz NOT NULL,
        CONSTRAINT visits_pk PRIMARY KEY (person))`,
  ],
};
