/**
 * The schema of a ledger, whole: one statement an entry, every constraint named, `amur.` for the schema of the workspace. Once a version is
 * released, a change is a new step in `migrations.ts`, and this one is never edited: its hash stands in the databases.
 */

/** One step of the schema: one statement an entry, every constraint named; `amur.` stands for the schema of the workspace. */
export interface Migration {
  readonly version: number;
  readonly name: string;
  readonly statements: readonly string[];
}

export const firstSchema: Migration = {
  version: 43,
  name: 'records and ties',
  statements: [
    // The order of the ledger: a row for each transaction that records something, raised by one counter, which is held to the commit, so that
    // whoever sees a revision sees all before it. Clocks may go back: `known_at` is the latest instant so far.
    `CREATE TABLE amur.head (
        head_id integer NOT NULL DEFAULT 1,
        revision integer NOT NULL,
        known_at timestamptz NOT NULL,
        CONSTRAINT head_pk PRIMARY KEY (head_id),
        CONSTRAINT head_is_one CHECK (head_id = 1))`,

    `CREATE TABLE amur.commits (
        revision integer NOT NULL,
        recorded_at timestamptz NOT NULL,
        recorded_by text NOT NULL,
        known_at timestamptz NOT NULL,
        -- How many rows it has put into the tables of records.
        rows integer,
        CONSTRAINT commits_pk PRIMARY KEY (revision),
        CONSTRAINT commits_known_once_recorded CHECK (known_at >= recorded_at))`,
    `CREATE INDEX commits_by_time ON amur.commits (known_at, revision)`,

    // Documents as they came, and what readers found in them. Whatever is recorded has the revision of its transaction.
    `CREATE TABLE amur.documents (
        document_id text NOT NULL,
        text text NOT NULL,
        text_hash text NOT NULL,
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
        revision integer NOT NULL DEFAULT current_setting('amur.revision')::integer,
        recorded_at timestamptz NOT NULL,
        recorded_by text NOT NULL,
        redacted_at timestamptz,
        CONSTRAINT documents_pk PRIMARY KEY (document_id),
        CONSTRAINT documents_origin_known CHECK (origin IN ('user', 'example')),
        CONSTRAINT documents_published_in_order CHECK (published_from <= published_to),
        CONSTRAINT documents_of_commit FOREIGN KEY (revision) REFERENCES amur.commits (revision))`,
    `CREATE INDEX documents_by_revision ON amur.documents (revision, document_id)`,

    `CREATE TABLE amur.document_originals (
        document_id text NOT NULL,
        bytes bytea NOT NULL,
        CONSTRAINT document_originals_pk PRIMARY KEY (document_id),
        CONSTRAINT document_originals_of_document FOREIGN KEY (document_id) REFERENCES amur.documents (document_id))`,

    `CREATE TABLE amur.document_sources (
        document_id text NOT NULL,
        source_id text NOT NULL,
        source text NOT NULL,
        revision integer NOT NULL DEFAULT current_setting('amur.revision')::integer,
        recorded_at timestamptz NOT NULL,
        recorded_by text NOT NULL,
        CONSTRAINT document_sources_pk PRIMARY KEY (document_id, source_id),
        CONSTRAINT document_sources_of_document FOREIGN KEY (document_id) REFERENCES amur.documents (document_id),
        CONSTRAINT document_sources_of_commit FOREIGN KEY (revision) REFERENCES amur.commits (revision))`,
    `CREATE INDEX document_sources_by_site ON amur.document_sources (
        ('site:' || substring(lower(source) from '^(?:https?://(?:www\\.)?|www\\.)([a-z0-9-]+(?:\\.[a-z0-9-]+)+)(?:[:/?#]|$)')))`,

    `CREATE TABLE amur.readings (
        document_id text NOT NULL,
        reading_id text NOT NULL,
        reader text NOT NULL,
        gazetteer text NOT NULL,
        codebook text NOT NULL,
        record json NOT NULL,
        revision integer NOT NULL DEFAULT current_setting('amur.revision')::integer,
        recorded_at timestamptz NOT NULL,
        recorded_by text NOT NULL,
        read_as text GENERATED ALWAYS AS (record ->> 'lang') STORED,
        lexicon text GENERATED ALWAYS AS (record ->> 'lexicon') STORED,
        CONSTRAINT readings_pk PRIMARY KEY (document_id, reading_id),
        CONSTRAINT readings_of_document FOREIGN KEY (document_id) REFERENCES amur.documents (document_id),
        CONSTRAINT readings_of_commit FOREIGN KEY (revision) REFERENCES amur.commits (revision))`,
    `CREATE INDEX readings_by_revision ON amur.readings (revision)`,
    `CREATE INDEX readings_newest ON amur.readings (document_id, revision DESC, reading_id DESC)
        INCLUDE (reader, gazetteer, codebook, read_as, lexicon)`,

    `CREATE TABLE amur.claims (
        document_id text NOT NULL,
        claim_id text NOT NULL,
        type text NOT NULL,
        parties text[] NOT NULL,
        span_start integer NOT NULL,
        span_end integer NOT NULL,
        quote text NOT NULL,
        revision integer NOT NULL DEFAULT current_setting('amur.revision')::integer,
        recorded_at timestamptz NOT NULL,
        recorded_by text NOT NULL,
        redacted_at timestamptz,
        CONSTRAINT claims_pk PRIMARY KEY (document_id, claim_id),
        CONSTRAINT claims_span_in_order CHECK (span_start >= 0 AND span_end > span_start),
        CONSTRAINT claims_two_parties CHECK (cardinality(parties) >= 2),
        CONSTRAINT claims_of_document FOREIGN KEY (document_id) REFERENCES amur.documents (document_id))`,
    `CREATE INDEX claims_by_id ON amur.claims (claim_id)`,
    `CREATE INDEX claims_by_party ON amur.claims USING gin (parties)`,

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
        revision integer NOT NULL DEFAULT current_setting('amur.revision')::integer,
        recorded_at timestamptz NOT NULL,
        superseded_in integer,
        CONSTRAINT claim_readings_pk PRIMARY KEY (document_id, claim_id, reading_id),
        CONSTRAINT claim_readings_date_in_order CHECK (date_from <= date_to),
        CONSTRAINT claim_readings_likelihood_in_order CHECK (likelihood_low <= likelihood_high),
        CONSTRAINT claim_readings_of_claim FOREIGN KEY (document_id, claim_id) REFERENCES amur.claims (document_id, claim_id),
        CONSTRAINT claim_readings_of_reading FOREIGN KEY (document_id, reading_id) REFERENCES amur.readings (document_id, reading_id))`,
    `CREATE INDEX claim_readings_by_tie ON amur.claim_readings (tie_key)`,
    `CREATE INDEX claim_readings_superseded ON amur.claim_readings (document_id, claim_id) WHERE superseded_in IS NOT NULL`,

    // Coded facts and what happened in a case.
    `CREATE TABLE amur.facts (
        fact_id text NOT NULL,
        tie_key text NOT NULL,
        case_id text,
        record json NOT NULL,
        revision integer NOT NULL DEFAULT current_setting('amur.revision')::integer,
        recorded_at timestamptz NOT NULL,
        recorded_by text NOT NULL,
        CONSTRAINT facts_pk PRIMARY KEY (fact_id),
        CONSTRAINT facts_of_commit FOREIGN KEY (revision) REFERENCES amur.commits (revision))`,
    `CREATE INDEX facts_by_tie ON amur.facts (tie_key)`,
    `CREATE INDEX facts_by_case ON amur.facts (case_id)`,

    `CREATE TABLE amur.case_events (
        event_id text NOT NULL,
        case_id text NOT NULL,
        date_from date,
        record json NOT NULL,
        revision integer NOT NULL DEFAULT current_setting('amur.revision')::integer,
        recorded_at timestamptz NOT NULL,
        recorded_by text NOT NULL,
        CONSTRAINT case_events_pk PRIMARY KEY (event_id),
        CONSTRAINT case_events_of_commit FOREIGN KEY (revision) REFERENCES amur.commits (revision))`,
    `CREATE INDEX case_events_by_case ON amur.case_events (case_id)`,

    // What people decided.
    `CREATE TABLE amur.judgements (
        judgement_id text NOT NULL,
        act text NOT NULL,
        target text NOT NULL,
        subject text NOT NULL,
        reason text,
        revision integer NOT NULL DEFAULT current_setting('amur.revision')::integer,
        recorded_at timestamptz NOT NULL,
        recorded_by text NOT NULL,
        detail json,
        other text,
        tie_key text,
        CONSTRAINT judgements_pk PRIMARY KEY (judgement_id),
        CONSTRAINT judgements_act_known CHECK (act IN ('accept', 'reject', 'unsure', 'edit', 'prefer', 'merge', 'split', 'grade', 'settle', 'undo')),
        CONSTRAINT judgements_of_commit FOREIGN KEY (revision) REFERENCES amur.commits (revision))`,
    `CREATE INDEX judgements_by_subject ON amur.judgements (subject)`,
    `CREATE INDEX judgements_by_revision ON amur.judgements (revision, judgement_id)`,
    `CREATE INDEX judgements_by_tie ON amur.judgements (tie_key)`,
    `CREATE INDEX judgements_by_target ON amur.judgements (target)`,
    `CREATE INDEX judgements_by_other ON amur.judgements (other)`,

    // What evidence adds up to; derived, and what waits to be derived.
    `CREATE TABLE amur.ties (
        tie_id text NOT NULL,
        tie_key text NOT NULL,
        type text NOT NULL,
        standing boolean NOT NULL,
        reviewed boolean NOT NULL,
        parties text[] NOT NULL,
        units text[] NOT NULL,
        pairs text[] NOT NULL,
        body text,
        apart text,
        first_day date,
        last_day date,
        counts json NOT NULL,
        -- From each of these days on it is at the stage beside it, or at none; certainly or possibly.
        stage_from date[] NOT NULL,
        stages text[] NOT NULL,
        sure boolean[] NOT NULL,
        -- Days on which it stood or happened: on each of them, certainly or possibly, or on one of the whole spell.
        spell_from date[] NOT NULL,
        spell_to date[] NOT NULL,
        spell_how text[] NOT NULL,
        facts text[] NOT NULL,
        contested boolean NOT NULL,
        evidence text[] NOT NULL,
        pieces integer NOT NULL GENERATED ALWAYS AS (cardinality(evidence)) STORED,
        record json NOT NULL,
        rules text NOT NULL,
        derived_at timestamptz NOT NULL,
        CONSTRAINT ties_pk PRIMARY KEY (tie_id))`,
    `CREATE INDEX ties_by_key ON amur.ties (tie_key)`,
    `CREATE INDEX ties_by_unit ON amur.ties USING gin (units)`,
    `CREATE INDEX ties_by_pair ON amur.ties USING gin (pairs)`,
    `CREATE INDEX ties_by_fact ON amur.ties USING gin (facts)`,

    `CREATE TABLE amur.tie_locks (
        tie_key text NOT NULL,
        CONSTRAINT tie_locks_pk PRIMARY KEY (tie_key))`,

    `CREATE TABLE amur.tie_queue (
        tie_key text NOT NULL,
        cause text NOT NULL,
        CONSTRAINT tie_queue_pk PRIMARY KEY (tie_key, cause))`,

    // Codings made blind, and the codebooks they were made by.
    `CREATE TABLE amur.codings (
        document_id text NOT NULL,
        coding_id text NOT NULL,
        coder text NOT NULL,
        codebook text NOT NULL,
        claims json NOT NULL,
        revision integer NOT NULL DEFAULT current_setting('amur.revision')::integer,
        recorded_at timestamptz NOT NULL,
        recorded_by text NOT NULL,
        CONSTRAINT codings_pk PRIMARY KEY (document_id, coding_id),
        CONSTRAINT codings_of_document FOREIGN KEY (document_id) REFERENCES amur.documents (document_id),
        CONSTRAINT codings_of_commit FOREIGN KEY (revision) REFERENCES amur.commits (revision))`,
    `CREATE INDEX codings_by_coder ON amur.codings (coder)`,

    `CREATE TABLE amur.codebooks (
        version text NOT NULL,
        record json NOT NULL,
        recorded_at timestamptz NOT NULL,
        recorded_by text NOT NULL,
        CONSTRAINT codebooks_pk PRIMARY KEY (version))`,

    // What a search looks in.
    `CREATE TABLE amur.document_words (
        document_id text NOT NULL,
        part integer NOT NULL,
        span_start integer NOT NULL,
        span_end integer NOT NULL,
        words tsvector NOT NULL,
        revision integer NOT NULL,
        CONSTRAINT document_words_pk PRIMARY KEY (document_id, part),
        CONSTRAINT document_words_of_document FOREIGN KEY (document_id) REFERENCES amur.documents (document_id))`,
    `CREATE INDEX document_words_by_word ON amur.document_words USING gin (words)`,

    `CREATE TABLE amur.document_facets (
        document_id text NOT NULL,
        reading_id text NOT NULL,
        lang text NOT NULL,
        published_from date,
        published_to date,
        units text[] NOT NULL,
        revision integer NOT NULL,
        superseded_in integer,
        CONSTRAINT document_facets_pk PRIMARY KEY (document_id, reading_id),
        CONSTRAINT document_facets_of_reading FOREIGN KEY (document_id, reading_id) REFERENCES amur.readings (document_id, reading_id))`,
    `CREATE INDEX document_facets_by_unit ON amur.document_facets USING gin (units)`,

    `CREATE TABLE amur.search_queue (
        document_id text NOT NULL,
        CONSTRAINT search_queue_pk PRIMARY KEY (document_id))`,

    // Documents that share their wording.
    `CREATE TABLE amur.document_sketches (
        document_id text NOT NULL,
        prints integer[] NOT NULL,
        shingles integer NOT NULL,
        outlets text[] NOT NULL,
        revision integer NOT NULL,
        CONSTRAINT document_sketches_pk PRIMARY KEY (document_id),
        CONSTRAINT document_sketches_of_document FOREIGN KEY (document_id) REFERENCES amur.documents (document_id))`,
    `CREATE INDEX document_sketches_by_print ON amur.document_sketches USING gin (prints) WITH (fastupdate = off)`,
    `CREATE INDEX document_sketches_by_outlet ON amur.document_sketches USING gin (outlets) WHERE cardinality(outlets) > 0`,
    `CREATE INDEX document_sketches_named ON amur.document_sketches (document_id) WHERE cardinality(outlets) > 0`,

    `CREATE TABLE amur.document_pairs (
        document_id text NOT NULL,
        other_id text NOT NULL,
        relation text NOT NULL,
        later_id text NOT NULL,
        shared integer NOT NULL,
        resemblance double precision NOT NULL,
        within_other double precision NOT NULL,
        other_within double precision NOT NULL,
        revision integer NOT NULL,
        CONSTRAINT document_pairs_pk PRIMARY KEY (document_id, other_id),
        CONSTRAINT document_pairs_in_order CHECK (document_id < other_id),
        CONSTRAINT document_pairs_relation_known CHECK (relation IN ('copy', 'quotes')),
        CONSTRAINT document_pairs_of_document FOREIGN KEY (document_id) REFERENCES amur.documents (document_id))`,
    `CREATE INDEX document_pairs_by_other ON amur.document_pairs (other_id)`,

    `CREATE TABLE amur.likeness_queue (
        document_id text NOT NULL,
        CONSTRAINT likeness_queue_pk PRIMARY KEY (document_id))`,

    `CREATE TABLE amur.bulk_parts (
        run text NOT NULL,
        part integer NOT NULL,
        receipt json NOT NULL,
        recorded_at timestamptz NOT NULL,
        recorded_by text NOT NULL,
        CONSTRAINT bulk_parts_pk PRIMARY KEY (run, part))`,

    // Work for any worker; no records.
    `CREATE TABLE amur.jobs (
        job_id text NOT NULL,
        document_id text NOT NULL,
        task json NOT NULL,
        bytes bytea,
        state text NOT NULL,
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
        CONSTRAINT jobs_state_known CHECK (state IN ('waiting', 'dead', 'done', 'dropped')),
        CONSTRAINT jobs_attempts_counted CHECK (attempts >= 0))`,
    `CREATE INDEX jobs_by_turn ON amur.jobs ((task ->> 'kind'), due_at, job_id) WHERE state = 'waiting'`,
    `CREATE INDEX jobs_by_time ON amur.jobs (queued_at DESC, job_id)`,
    `CREATE INDEX jobs_by_document ON amur.jobs (document_id)`,

    // Who may work here, and the trail of what they did. Uses and sessions are of this server alone.
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
        CONSTRAINT person_changes_role_known CHECK (role IN ('viewer', 'coder', 'reviewer', 'admin')),
        CONSTRAINT person_changes_of_person FOREIGN KEY (person_id) REFERENCES amur.people (person_id))`,

    `CREATE TABLE amur.tokens (
        token_id text NOT NULL,
        person_id text NOT NULL,
        name text NOT NULL,
        hash text NOT NULL,
        expires_at timestamptz NOT NULL,
        recorded_at timestamptz NOT NULL,
        recorded_by text NOT NULL,
        CONSTRAINT tokens_pk PRIMARY KEY (token_id),
        CONSTRAINT tokens_of_person FOREIGN KEY (person_id) REFERENCES amur.people (person_id))`,

    `CREATE TABLE amur.token_revocations (
        token_id text NOT NULL,
        recorded_at timestamptz NOT NULL,
        recorded_by text NOT NULL,
        CONSTRAINT token_revocations_pk PRIMARY KEY (token_id),
        CONSTRAINT token_revocations_of_token FOREIGN KEY (token_id) REFERENCES amur.tokens (token_id))`,

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
        process_id text NOT NULL,
        seq integer NOT NULL,
        recorded_at timestamptz NOT NULL,
        recorded_by text,
        act text NOT NULL,
        target text,
        outcome text NOT NULL,
        via text NOT NULL,
        origin text NOT NULL,
        detail json NOT NULL,
        CONSTRAINT trail_pk PRIMARY KEY (process_id, seq),
        CONSTRAINT trail_outcome_known CHECK (outcome IN ('done', 'refused', 'failed')),
        CONSTRAINT trail_via_known CHECK (via IN ('page', 'program', 'command')))`,
    `CREATE INDEX trail_by_time ON amur.trail (recorded_at)`,
    `CREATE INDEX trail_by_person ON amur.trail (recorded_by, recorded_at)`,

    // Words of documents that were taken away. When that was stands in the document and its claims too.
    `CREATE TABLE amur.redactions (
        document_id text NOT NULL,
        redaction_id text NOT NULL,
        reason text NOT NULL,
        sources boolean NOT NULL,
        revision integer NOT NULL DEFAULT current_setting('amur.revision')::integer,
        recorded_at timestamptz NOT NULL,
        recorded_by text NOT NULL,
        CONSTRAINT redactions_pk PRIMARY KEY (document_id, redaction_id),
        CONSTRAINT redactions_of_document FOREIGN KEY (document_id) REFERENCES amur.documents (document_id),
        CONSTRAINT redactions_of_commit FOREIGN KEY (revision) REFERENCES amur.commits (revision))`,

    // Notes and collections: every version is a row of its own.
    `CREATE TABLE amur.annotations (
        annotation_id text NOT NULL,
        version_id text NOT NULL,
        kind text NOT NULL,
        about text NOT NULL,
        record json NOT NULL,
        revision integer NOT NULL DEFAULT current_setting('amur.revision')::integer,
        recorded_at timestamptz NOT NULL,
        recorded_by text NOT NULL,
        CONSTRAINT annotations_pk PRIMARY KEY (annotation_id, version_id),
        CONSTRAINT annotations_kind_known CHECK (kind IN ('collection', 'item', 'place', 'place-name')),
        CONSTRAINT annotations_of_commit FOREIGN KEY (revision) REFERENCES amur.commits (revision))`,
    `CREATE INDEX annotations_by_about ON amur.annotations (about)`,
    `CREATE INDEX annotations_by_collection ON amur.annotations ((record ->> 'collection')) WHERE kind = 'item'`,
    `CREATE INDEX annotations_by_kind ON amur.annotations (kind, revision)`,

    // Things that may be one; derived from readings and facts.
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
        revision integer NOT NULL,
        CONSTRAINT same_marks_pk PRIMARY KEY (mark_id))`,

    // Files that were taken in.
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
        CONSTRAINT import_steps_pk PRIMARY KEY (run_id, rows, finished),
        CONSTRAINT import_steps_of_run FOREIGN KEY (run_id) REFERENCES amur.import_runs (run_id))`,

    // Figures about regions.
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
        revision integer NOT NULL DEFAULT current_setting('amur.revision')::integer,
        recorded_at timestamptz NOT NULL,
        recorded_by text NOT NULL,
        source_published integer,
        CONSTRAINT observations_pk PRIMARY KEY (observation_id),
        CONSTRAINT observations_not_negative CHECK (value >= 0),
        CONSTRAINT observations_of_commit FOREIGN KEY (revision) REFERENCES amur.commits (revision))`,
    `CREATE INDEX observations_by_region ON amur.observations (region, indicator, year)`,
    `CREATE INDEX observations_by_counterpart ON amur.observations (counterpart)`,

    `CREATE TABLE amur.common_prints (
        print integer NOT NULL,
        CONSTRAINT common_prints_pk PRIMARY KEY (print))`,

    // What a coder says otherwise by now.
    `CREATE TABLE amur.revisions (
        record_id text NOT NULL,
        revision_id text NOT NULL,
        content_id text,
        tie_key text,
        case_id text,
        date_from date,
        record json,
        revision integer NOT NULL DEFAULT current_setting('amur.revision')::integer,
        recorded_at timestamptz NOT NULL,
        recorded_by text NOT NULL,
        CONSTRAINT revisions_pk PRIMARY KEY (record_id, revision_id),
        CONSTRAINT revisions_say_something_or_withdraw CHECK ((record IS NULL) = (content_id IS NULL)),
        CONSTRAINT revisions_of_commit FOREIGN KEY (revision) REFERENCES amur.commits (revision))`,
    `CREATE INDEX revisions_by_content ON amur.revisions (content_id)`,
    `CREATE INDEX revisions_by_tie ON amur.revisions (tie_key)`,

    // Each version follows one other at most, and so does each resolution: two at once cannot both be taken.
    `CREATE TABLE amur.forecasts (
        forecast_id text NOT NULL,
        version_id text NOT NULL,
        after_id text NOT NULL,
        withdrawn boolean NOT NULL,
        record json NOT NULL,
        revision integer NOT NULL DEFAULT current_setting('amur.revision')::integer,
        recorded_at timestamptz NOT NULL,
        recorded_by text NOT NULL,
        CONSTRAINT forecasts_pk PRIMARY KEY (forecast_id, version_id),
        CONSTRAINT forecasts_follow_one UNIQUE (forecast_id, after_id),
        CONSTRAINT forecasts_of_commit FOREIGN KEY (revision) REFERENCES amur.commits (revision))`,
    `CREATE INDEX forecasts_by_revision ON amur.forecasts (revision, forecast_id, version_id)`,

    `CREATE TABLE amur.forecast_resolutions (
        forecast_id text NOT NULL,
        resolution_id text NOT NULL,
        after_id text NOT NULL,
        version_id text NOT NULL,
        outcome text NOT NULL,
        record json NOT NULL,
        revision integer NOT NULL DEFAULT current_setting('amur.revision')::integer,
        recorded_at timestamptz NOT NULL,
        recorded_by text NOT NULL,
        CONSTRAINT forecast_resolutions_pk PRIMARY KEY (forecast_id, resolution_id),
        CONSTRAINT forecast_resolutions_follow_one UNIQUE (forecast_id, after_id),
        CONSTRAINT forecast_resolutions_outcome_known CHECK (outcome IN ('yes', 'no', 'void', 'disputed', 'open')),
        CONSTRAINT forecast_resolutions_of_version FOREIGN KEY (forecast_id, version_id) REFERENCES amur.forecasts (forecast_id, version_id),
        CONSTRAINT forecast_resolutions_of_commit FOREIGN KEY (revision) REFERENCES amur.commits (revision))`,
    `CREATE INDEX forecast_resolutions_by_revision ON amur.forecast_resolutions (revision, forecast_id, resolution_id)`,

    // When each person was here last: one line a person.
    `CREATE TABLE amur.visits (
        person text NOT NULL,
        before_at timestamptz,
        latest_at timestamptz NOT NULL,
        CONSTRAINT visits_pk PRIMARY KEY (person))`,

    `CREATE TABLE amur.source_withdrawals (
        document_id text NOT NULL,
        source_id text NOT NULL,
        revision integer NOT NULL DEFAULT current_setting('amur.revision')::integer,
        recorded_at timestamptz NOT NULL,
        recorded_by text NOT NULL,
        CONSTRAINT source_withdrawals_pk PRIMARY KEY (document_id, source_id),
        CONSTRAINT source_withdrawals_of_source FOREIGN KEY (document_id, source_id) REFERENCES amur.document_sources (document_id, source_id),
        CONSTRAINT source_withdrawals_of_commit FOREIGN KEY (revision) REFERENCES amur.commits (revision))`,
  ],
};
