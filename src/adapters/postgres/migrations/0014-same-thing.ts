import type { Migration } from './migration.ts';

/** All of it is derived: names as gathered from readings and facts, and pairs that may be one. */
export const step14: Migration = {
  version: 14,
  name: 'things that may be one',
  statements: [
    `CREATE TABLE amur.same_names (
        name_id text NOT NULL,
        kind text NOT NULL,
        kept text[] NOT NULL,
        profile json NOT NULL,
        CONSTRAINT same_names_pk PRIMARY KEY (name_id),
        CONSTRAINT same_names_kind_known CHECK (kind IN ('person', 'body', 'town')))`,
    `CREATE INDEX same_names_by_key ON amur.same_names USING gin (kept)`,

    `CREATE TABLE amur.same_candidates (
        candidate_id text NOT NULL,
        kind text NOT NULL,
        a_ref text NOT NULL,
        b_ref text NOT NULL,
        a_label text NOT NULL,
        b_label text NOT NULL,
        score double precision NOT NULL,
        sure boolean NOT NULL,
        reasons json NOT NULL,
        state text NOT NULL,
        reopened boolean NOT NULL,
        CONSTRAINT same_candidates_pk PRIMARY KEY (candidate_id),
        CONSTRAINT same_candidates_state_known CHECK (state IN ('open', 'merged', 'different', 'unsure')))`,
    `CREATE INDEX same_candidates_by_score ON amur.same_candidates (state, score DESC, candidate_id)`,
    `CREATE INDEX same_candidates_by_kind ON amur.same_candidates (state, kind, score DESC, candidate_id)`,
    `CREATE INDEX same_candidates_by_ref ON amur.same_candidates (a_ref, b_ref)`,
    `CREATE INDEX same_candidates_by_other ON amur.same_candidates (b_ref)`,

    `CREATE TABLE amur.same_seen (
        seen_id text NOT NULL,
        reading_id text NOT NULL,
        CONSTRAINT same_seen_pk PRIMARY KEY (seen_id))`,
    `CREATE TABLE amur.same_marks (
        mark_id text NOT NULL,
        looked_at timestamptz NOT NULL,
        CONSTRAINT same_marks_pk PRIMARY KEY (mark_id))`,
  ],
};
