import type { Migration } from './migration.ts';

export const step1: Migration = {
  version: 1,
  name: 'records and ties',
  statements: [
    `CREATE TABLE amur.documents (
        document_id text NOT NULL,
        content_hash text NOT NULL,
        text text NOT NULL,
        lang text NOT NULL,
        title text NOT NULL,
        media_type text NOT NULL,
        encoding text,
        published_edtf text,
        published_from date,
        published_to date,
        published_basis text,
        problems json NOT NULL,
        origin text NOT NULL,
        recorded_at timestamptz NOT NULL,
        recorded_by text NOT NULL,
        CONSTRAINT documents_pk PRIMARY KEY (document_id),
        CONSTRAINT documents_origin_known CHECK (origin IN ('user', 'example')),
        CONSTRAINT documents_published_in_order CHECK (published_from <= published_to))`,
    `CREATE INDEX documents_by_time ON amur.documents (recorded_at, document_id)`,

    `CREATE TABLE amur.document_originals (
        document_id text NOT NULL,
        bytes bytea NOT NULL,
        CONSTRAINT document_originals_pk PRIMARY KEY (document_id))`,
    `ALTER TABLE amur.document_originals ADD CONSTRAINT document_originals_of_document
        FOREIGN KEY (document_id) REFERENCES amur.documents (document_id)`,

    `CREATE TABLE amur.document_sources (
        document_id text NOT NULL,
        source_id text NOT NULL,
        source text NOT NULL,
        recorded_at timestamptz NOT NULL,
        recorded_by text NOT NULL,
        CONSTRAINT document_sources_pk PRIMARY KEY (document_id, source_id))`,
    `ALTER TABLE amur.document_sources ADD CONSTRAINT document_sources_of_document
        FOREIGN KEY (document_id) REFERENCES amur.documents (document_id)`,

    `CREATE TABLE amur.readings (
        document_id text NOT NULL,
        reading_id text NOT NULL,
        reader text NOT NULL,
        gazetteer text NOT NULL,
        codebook text NOT NULL,
        record json NOT NULL,
        recorded_at timestamptz NOT NULL,
        recorded_by text NOT NULL,
        CONSTRAINT readings_pk PRIMARY KEY (document_id, reading_id))`,
    `ALTER TABLE amur.readings ADD CONSTRAINT readings_of_document
        FOREIGN KEY (document_id) REFERENCES amur.documents (document_id)`,
    `CREATE INDEX readings_by_time ON amur.readings (recorded_at)`,

    `CREATE TABLE amur.claims (
        document_id text NOT NULL,
        claim_id text NOT NULL,
        type text NOT NULL,
        parties text[] NOT NULL,
        span_start integer NOT NULL,
        span_end integer NOT NULL,
        quote text NOT NULL,
        recorded_at timestamptz NOT NULL,
        recorded_by text NOT NULL,
        CONSTRAINT claims_pk PRIMARY KEY (document_id, claim_id),
        CONSTRAINT claims_span_in_order CHECK (span_start >= 0 AND span_end > span_start),
        CONSTRAINT claims_two_parties CHECK (cardinality(parties) >= 2))`,
    `ALTER TABLE amur.claims ADD CONSTRAINT claims_of_document
        FOREIGN KEY (document_id) REFERENCES amur.documents (document_id)`,
    `CREATE INDEX claims_by_id ON amur.claims (claim_id)`,

    `CREATE TABLE amur.claim_readings (
        document_id text NOT NULL,
        claim_id text NOT NULL,
        reading_id text NOT NULL,
        tie_key text NOT NULL,
        stage text NOT NULL,
        date_edtf text,
        date_from date,
        date_to date,
        basis text,
        fields text[] NOT NULL,
        speaker text,
        modality text NOT NULL,
        likelihood_low double precision,
        likelihood_high double precision,
        citations integer[] NOT NULL,
        place text NOT NULL,
        rule text NOT NULL,
        body text,
        recorded_at timestamptz NOT NULL,
        CONSTRAINT claim_readings_pk PRIMARY KEY (document_id, claim_id, reading_id),
        CONSTRAINT claim_readings_date_in_order CHECK (date_from <= date_to),
        CONSTRAINT claim_readings_likelihood_in_order CHECK (likelihood_low <= likelihood_high))`,
    `ALTER TABLE amur.claim_readings ADD CONSTRAINT claim_readings_of_claim
        FOREIGN KEY (document_id, claim_id) REFERENCES amur.claims (document_id, claim_id)`,
    `ALTER TABLE amur.claim_readings ADD CONSTRAINT claim_readings_of_reading
        FOREIGN KEY (document_id, reading_id) REFERENCES amur.readings (document_id, reading_id)`,
    `CREATE INDEX claim_readings_by_tie ON amur.claim_readings (tie_key)`,

    `CREATE TABLE amur.facts (
        fact_id text NOT NULL,
        tie_key text NOT NULL,
        case_id text,
        record json NOT NULL,
        recorded_at timestamptz NOT NULL,
        recorded_by text NOT NULL,
        CONSTRAINT facts_pk PRIMARY KEY (fact_id))`,
    `CREATE INDEX facts_by_tie ON amur.facts (tie_key)`,
    `CREATE INDEX facts_by_time ON amur.facts (recorded_at)`,

    `CREATE TABLE amur.case_events (
        event_id text NOT NULL,
        case_id text NOT NULL,
        date_from date,
        record json NOT NULL,
        recorded_at timestamptz NOT NULL,
        recorded_by text NOT NULL,
        CONSTRAINT case_events_pk PRIMARY KEY (event_id))`,
    `CREATE INDEX case_events_by_case ON amur.case_events (case_id)`,

    `CREATE TABLE amur.judgements (
        judgement_id text NOT NULL,
        act text NOT NULL,
        target text NOT NULL,
        subject text NOT NULL,
        reason text,
        recorded_at timestamptz NOT NULL,
        recorded_by text NOT NULL,
        CONSTRAINT judgements_pk PRIMARY KEY (judgement_id),
        CONSTRAINT judgements_act_known CHECK (act IN ('accept', 'reject', 'unsure', 'undo')))`,
    `CREATE INDEX judgements_by_subject ON amur.judgements (subject)`,
    `CREATE INDEX judgements_by_time ON amur.judgements (recorded_at, judgement_id)`,

    `CREATE TABLE amur.ties (
        tie_id text NOT NULL,
        tie_key text NOT NULL,
        type text NOT NULL,
        reviewed boolean NOT NULL,
        units text[] NOT NULL,
        pairs text[] NOT NULL,
        evidence text[] NOT NULL,
        record json NOT NULL,
        rules text NOT NULL,
        derived_at timestamptz NOT NULL,
        CONSTRAINT ties_pk PRIMARY KEY (tie_id))`,
    `CREATE INDEX ties_by_key ON amur.ties (tie_key)`,
    `CREATE INDEX ties_by_unit ON amur.ties USING gin (units)`,

    `CREATE TABLE amur.tie_locks (
        tie_key text NOT NULL,
        CONSTRAINT tie_locks_pk PRIMARY KEY (tie_key))`,
    `CREATE TABLE amur.tie_queue (
        tie_key text NOT NULL,
        cause text NOT NULL,
        CONSTRAINT tie_queue_pk PRIMARY KEY (tie_key, cause))`,
  ],
};
