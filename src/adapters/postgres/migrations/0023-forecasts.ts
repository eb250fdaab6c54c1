import type { Migration } from './migration.ts';

/** Each version of a forecast follows one other at most, and so does each resolution: two at once cannot both be taken. */
export const step23: Migration = {
  version: 23,
  name: 'forecasts and how they came out',
  statements: [
    `CREATE TABLE amur.forecasts (
        forecast_id text NOT NULL,
        version_id text NOT NULL,
        after_id text NOT NULL,
        withdrawn boolean NOT NULL,
        record json NOT NULL,
        recorded_at timestamptz NOT NULL,
        recorded_by text NOT NULL,
        CONSTRAINT forecasts_pk PRIMARY KEY (forecast_id, version_id),
        CONSTRAINT forecasts_follow_one UNIQUE (forecast_id, after_id))`,
    `CREATE INDEX forecasts_by_time ON amur.forecasts (recorded_at, forecast_id, version_id)`,
    `CREATE TABLE amur.forecast_resolutions (
        forecast_id text NOT NULL,
        resolution_id text NOT NULL,
        after_id text NOT NULL,
        version_id text NOT NULL,
        outcome text NOT NULL,
        record json NOT NULL,
        recorded_at timestamptz NOT NULL,
        recorded_by text NOT NULL,
        CONSTRAINT forecast_resolutions_pk PRIMARY KEY (forecast_id, resolution_id),
        CONSTRAINT forecast_resolutions_follow_one UNIQUE (forecast_id, after_id),
        CONSTRAINT forecast_resolutions_outcome_known CHECK (outcome IN ('yes', 'no', 'void', 'disputed', 'open')))`,
    `ALTER TABLE amur.forecast_resolutions ADD CONSTRAINT forecast_resolutions_of_version
        FOREIGN KEY (forecast_id, version_id) REFERENCES amur.forecasts (forecast_id, version_id)`,
    `CREATE INDEX forecast_resolutions_by_time ON amur.forecast_resolutions (recorded_at, forecast_id, resolution_id)`,
  ],
};
