import type { Migration } from './migration.ts';

export const step21: Migration = {
  version: 21,
  name: 'revisions of facts and events',
  statements: [
    `CREATE TABLE amur.revisions (
        record_id text NOT NULL,
        revision_id text NOT NULL,
        content_id text,
        tie_key text,
        case_id text,
        date_from date,
        record json,
        recorded_at timestamptz NOT NULL,
        recorded_by text NOT NULL,
        CONSTRAINT revisions_pk PRIMARY KEY (record_id, revision_id),
        CONSTRAINT revisions_say_something_or_withdraw CHECK ((record IS NULL) = (content_id IS NULL)))`,
    `CREATE INDEX revisions_by_content ON amur.revisions (content_id)`,
    `CREATE INDEX revisions_by_tie ON amur.revisions (tie_key)`,
    `CREATE INDEX revisions_by_time ON amur.revisions (recorded_at, revision_id)`,
    `CREATE INDEX facts_by_case ON amur.facts (case_id)`,
  ],
};
