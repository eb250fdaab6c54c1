import type { Migration } from './migration.ts';

export const step16: Migration = {
  version: 16,
  name: 'figures about regions',
  statements: [
    `CREATE TABLE amur.observations (
      observation_id text NOT NULL,
      indicator text NOT NULL,
      region text NOT NULL,
      counterpart text,
      year integer NOT NULL,
      value double precision NOT NULL,
      unit text NOT NULL,
      source_label text NOT NULL,
      source_address text,
      note text,
      recorded_at timestamptz NOT NULL,
      recorded_by text NOT NULL,
      CONSTRAINT observations_pk PRIMARY KEY (observation_id),
      CONSTRAINT observations_not_negative CHECK (value >= 0))`,
    `CREATE INDEX observations_by_region ON amur.observations (region, indicator, year)`,
    `CREATE INDEX observations_by_counterpart ON amur.observations (counterpart)`,
  ],
};
