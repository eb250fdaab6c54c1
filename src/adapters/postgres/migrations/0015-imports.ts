import type { Migration } from './migration.ts';

export const step15: Migration = {
  version: 15,
  name: 'imports',
  statements: [
    `CREATE TABLE amur.import_runs (
        run_id text NOT NULL,
        file text NOT NULL,
        content_hash text NOT NULL,
        bytes double precision NOT NULL,
        how json NOT NULL,
        recorded_at timestamptz NOT NULL,
        recorded_by text NOT NULL,
        CONSTRAINT import_runs_pk PRIMARY KEY (run_id))`,
    `CREATE INDEX import_runs_by_hash ON amur.import_runs (content_hash)`,
    `CREATE INDEX import_runs_by_time ON amur.import_runs (recorded_at, run_id)`,
    `CREATE TABLE amur.import_steps (
        run_id text NOT NULL,
        rows integer NOT NULL,
        step json NOT NULL,
        finished boolean NOT NULL,
        recorded_at timestamptz NOT NULL,
        recorded_by text NOT NULL,
        CONSTRAINT import_steps_pk PRIMARY KEY (run_id, rows, finished))`,
    `ALTER TABLE amur.import_steps ADD CONSTRAINT import_steps_of_run
        FOREIGN KEY (run_id) REFERENCES amur.import_runs (run_id)`,
  ],
};
