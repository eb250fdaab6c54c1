import type { Migration } from './migration.ts';

/** Every version of a collection's name, of what is in it, of a note and of a saved view is a row of its own. */
export const step13: Migration = {
  version: 13,
  name: 'grades of sources; collections, notes, saved views',
  statements: [
    `ALTER TABLE amur.judgements DROP CONSTRAINT judgements_act_known`,
    `ALTER TABLE amur.judgements ADD CONSTRAINT judgements_act_known
        CHECK (act IN ('accept', 'reject', 'unsure', 'edit', 'prefer', 'merge', 'split', 'grade', 'settle', 'undo'))`,
    `CREATE TABLE amur.annotations (
        annotation_id text NOT NULL,
        version_id text NOT NULL,
        kind text NOT NULL,
        about text NOT NULL,
        record json NOT NULL,
        recorded_at timestamptz NOT NULL,
        recorded_by text NOT NULL,
        CONSTRAINT annotations_pk PRIMARY KEY (annotation_id, version_id),
        CONSTRAINT annotations_kind_known CHECK (kind IN ('collection', 'entry', 'note', 'view')))`,
    `CREATE INDEX annotations_by_about ON amur.annotations (about)`,
    `CREATE INDEX annotations_by_kind ON amur.annotations (kind, recorded_at)`,
  ],
};
