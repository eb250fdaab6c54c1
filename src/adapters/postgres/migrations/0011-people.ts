import type { Migration } from './migration.ts';

/** Who may work here, and the trail of what they did. Uses and sessions are not records: they are of this server alone. */
export const step11: Migration = {
  version: 11,
  name: 'people, tokens, sessions and the trail',
  statements: [
    `CREATE TABLE amur.people (
        person_id text NOT NULL,
        name text NOT NULL,
        recorded_at timestamptz NOT NULL,
        recorded_by text NOT NULL,
        CONSTRAINT people_pk PRIMARY KEY (person_id))`,

    `CREATE TABLE amur.person_changes (
        person_id text NOT NULL,
        seq integer NOT NULL,
        role text NOT NULL,
        active boolean NOT NULL,
        recorded_at timestamptz NOT NULL,
        recorded_by text NOT NULL,
        CONSTRAINT person_changes_pk PRIMARY KEY (person_id, seq),
        CONSTRAINT person_changes_role_known CHECK (role IN ('viewer', 'coder', 'reviewer', 'admin')))`,
    `ALTER TABLE amur.person_changes ADD CONSTRAINT person_changes_of_person
        FOREIGN KEY (person_id) REFERENCES amur.people (person_id)`,

    `CREATE TABLE amur.tokens (
        token_id text NOT NULL,
        person_id text NOT NULL,
        name text NOT NULL,
        hash text NOT NULL,
        expires_at timestamptz NOT NULL,
        recorded_at timestamptz NOT NULL,
        recorded_by text NOT NULL,
        CONSTRAINT tokens_pk PRIMARY KEY (token_id))`,
    `ALTER TABLE amur.tokens ADD CONSTRAINT tokens_of_person
        FOREIGN KEY (person_id) REFERENCES amur.people (person_id)`,
    `CREATE TABLE amur.token_revocations (
        token_id text NOT NULL,
        recorded_at timestamptz NOT NULL,
        recorded_by text NOT NULL,
        CONSTRAINT token_revocations_pk PRIMARY KEY (token_id))`,
    `ALTER TABLE amur.token_revocations ADD CONSTRAINT token_revocations_of_token
        FOREIGN KEY (token_id) REFERENCES amur.tokens (token_id)`,

    `CREATE TABLE amur.token_uses (
        token_id text NOT NULL,
        last_used date NOT NULL,
        CONSTRAINT token_uses_pk PRIMARY KEY (token_id))`,
    `CREATE TABLE amur.sessions (
        session_id text NOT NULL,
        token_id text NOT NULL,
        begun_at timestamptz NOT NULL,
        expires_at timestamptz NOT NULL,
        ended_at timestamptz,
        CONSTRAINT sessions_pk PRIMARY KEY (session_id))`,
    `CREATE INDEX sessions_by_token ON amur.sessions (token_id)`,

    `CREATE TABLE amur.trail (
        chain_id text NOT NULL,
        seq integer NOT NULL,
        recorded_at timestamptz NOT NULL,
        recorded_by text,
        act text NOT NULL,
        target text,
        outcome text NOT NULL,
        via text NOT NULL,
        origin text NOT NULL,
        detail json NOT NULL,
        previous text NOT NULL,
        hash text NOT NULL,
        CONSTRAINT trail_pk PRIMARY KEY (chain_id, seq),
        CONSTRAINT trail_outcome_known CHECK (outcome IN ('done', 'refused', 'failed')),
        CONSTRAINT trail_via_known CHECK (via IN ('page', 'program', 'command')))`,
    `CREATE INDEX trail_by_time ON amur.trail (recorded_at)`,
    `CREATE INDEX trail_by_person ON amur.trail (recorded_by, recorded_at)`,
    `CREATE INDEX trail_by_hash ON amur.trail (hash)`,
  ],
};
