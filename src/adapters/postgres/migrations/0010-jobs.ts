import type { Migration } from './migration.ts';

/** The work queue. What a job is to do never changes; where it stands does. */
export const step10: Migration = {
  version: 10,
  name: 'jobs for workers',
  statements: [
    `CREATE TABLE amur.jobs (
        job_id text NOT NULL,
        document_id text NOT NULL,
        task json NOT NULL,
        state text NOT NULL,
        priority integer NOT NULL,
        due_at timestamptz NOT NULL,
        attempts integer NOT NULL,
        worker text,
        queued_at timestamptz NOT NULL,
        queued_by text NOT NULL,
        errors jsonb NOT NULL,
        result json,
        ended_at timestamptz,
        ended_by text,
        reason text,
        CONSTRAINT jobs_pk PRIMARY KEY (job_id),
        CONSTRAINT jobs_state_known CHECK (state IN ('waiting', 'taken', 'dead', 'done', 'dropped')),
        CONSTRAINT jobs_attempts_counted CHECK (attempts >= 0))`,
    `CREATE INDEX jobs_by_turn ON amur.jobs (priority DESC, due_at, job_id) WHERE state IN ('waiting', 'taken')`,
    `CREATE INDEX jobs_by_worker ON amur.jobs (worker) WHERE state = 'taken'`,
    `CREATE INDEX jobs_by_time ON amur.jobs (queued_at DESC, job_id)`,
    `CREATE INDEX jobs_by_document ON amur.jobs (document_id)`,

    `CREATE TABLE amur.job_bytes (
        job_id text NOT NULL,
        bytes bytea NOT NULL,
        CONSTRAINT job_bytes_pk PRIMARY KEY (job_id))`,
  ],
};
